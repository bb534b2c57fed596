import type { Asked } from '../../domain/asked.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Filter } from '../../domain/question.ts'
import { linkNow } from '../../ui/linkNow.ts'
import { TakeButton } from '../../ui/TakeButton.tsx'
import { filterParts } from '../../ui/places.ts'
import { formatDay } from '../../ui/text/format.ts'
import { fileName, flatExport, shownExport } from './exports.ts'
import { cornerOf, type Wording } from './names.ts'
import type { Line, Table } from './table.ts'
import type { Told } from './notesSheet.ts'
import { pivotWorkbook } from './workbook.ts'
import { WorkbookButton } from './WorkbookButton.tsx'

interface FilesProps {
  table: Table
  lines: readonly Line[]
  /** What the table was asked by. */
  queries: readonly Asked[]
  /** What is said around the table. */
  said: Pick<Told, 'title' | 'subtitle' | 'n' | 'source' | 'caveats'>
  filter: Filter
  dataset: Dataset
  wording: Wording
}

/** Ways to take the table along: as shown, and for programs. */
export function Files({ table, lines, queries, said, filter, dataset, wording }: FilesProps) {
  const { words, texts } = wording
  const name = fileName(table, wording)
  const about = [said.title, said.subtitle, said.n, said.source, ...said.caveats]
  const workbook = () => {
    const names = filterParts(filter, dataset.agencies, texts).map(({ label }) => label)
    const corner = cornerOf(table.sheet.asking.layout, wording)
    const around = { ...said, corner, filter: names, link: linkNow(dataset.fingerprint), day: formatDay(new Date()) }
    return pivotWorkbook(table, lines, around, wording)
  }
  return (
    <>
      <TakeButton
        title={said.title}
        label={words.csvShown}
        file={() => ({ name, table: shownExport(table, lines, wording), queries })}
        said={about}
        hasXlsx={false}
        hasSql={false}
      />
      <TakeButton
        title={words.csvFlat}
        label={words.csvFlat}
        file={() => ({ name: `${name} flat`, table: flatExport(table, wording), queries })}
        said={about}
      />
      <WorkbookButton name={`${name}.xlsx`} workbook={workbook} />
    </>
  )
}
