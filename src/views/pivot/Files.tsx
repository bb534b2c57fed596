import type { Dataset } from '../../domain/dataset.ts'
import type { Filter } from '../../domain/question.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadCsv } from '../../ui/download.ts'
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
  /** What is said around the table. */
  said: Pick<Told, 'title' | 'subtitle' | 'n' | 'source' | 'caveats'>
  filter: Filter
  dataset: Dataset
  wording: Wording
}

/** Ways to take the table along: as shown, and for programs. */
export function Files({ table, lines, said, filter, dataset, wording }: FilesProps) {
  const { words, texts } = wording
  const name = fileName(table, wording)
  const workbook = () => {
    const names = filterParts(filter, dataset.agencies, texts).map(({ label }) => label)
    const corner = cornerOf(table.sheet.asking.layout, wording)
    const around = { ...said, corner, filter: names, link: location.href, day: formatDay(new Date()) }
    return pivotWorkbook(table, lines, around, wording)
  }
  return (
    <>
      <Button
        icon="download"
        look="quiet"
        onPress={() => downloadCsv(`${name}.csv`, shownExport(table, lines, wording))}
      >
        {words.csvShown}
      </Button>
      <Button icon="download" look="quiet" onPress={() => downloadCsv(`${name} flat.csv`, flatExport(table, wording))}>
        {words.csvFlat}
      </Button>
      <WorkbookButton name={`${name}.xlsx`} workbook={workbook} />
    </>
  )
}
