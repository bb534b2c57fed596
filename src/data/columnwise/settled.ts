import type { CellId } from '../../domain/cell.ts'
import { FORMS, formOf } from '../../domain/forms/forms.ts'
import type { Mapping } from '../../domain/mapping.ts'
import type { CellColumn, CellColumns } from '../cellColumns.ts'
import { textAt } from '../readers/codedTexts.ts'
import type { HeadColumns } from '../headColumns.ts'
import type { ParquetFile } from '../readers/parquetFile.ts'
import { namedCells, settledForms } from '../reportForms.ts'
import type { CodedReports, IdentityColumns } from './codedHeads.ts'
import { lackedBy } from './formCells.ts'
import { readWholeCell, reportsIn } from './groupColumn.ts'

export interface Settled {
  readonly heads: HeadColumns
  /** Those cells of all reports that tell which cells they lack. */
  readonly cells: CellColumns
}

/** The reports with the forms that they use, which some of their cells tell. */
export async function settled(
  file: ParquetFile,
  mapping: Mapping,
  { identity }: IdentityColumns,
  { heads, recordOf, onPart }: CodedReports & { readonly onPart: () => void },
): Promise<Settled> {
  const { texts, codes } = heads.texts.form
  const absent = identity.get('absent')
  const told = new Map<number, string>()
  for (const [report, record] of absent ? recordOf.entries() : []) {
    const text = absent ? textAt(absent, record).trim() : ''
    if (text !== '') told.set(report, text)
  }
  const settle = async (wanted: ReadonlySet<CellId>) => {
    const cells = await wholeCells(file, mapping, wanted, { recordOf, onPart })
    return { cells, forms: settledForms(heads.texts.form, cells, told) }
  }
  const uncertain = uncertainCells(file, mapping, { heads, recordOf, told })
  const first = await settle(uncertain)
  // Where what a report prints tells another form than it says, all by which forms differ must be read.
  const isKept = codes.every(
    (code, report) => !formOf(texts[code] ?? '') || texts[code] === textAt(first.forms, report),
  )
  const { forms, cells } = isKept ? first : await settle(new Set([...uncertain, ...BY_EDITION]))
  return { heads: { ...heads, texts: { ...heads.texts, form: forms } }, cells }
}

/** Reports as they are before it is known which cells they lack. */
interface Unsettled extends Pick<CodedReports, 'heads' | 'recordOf'> {
  /** The cells that a report says it lacks. */
  readonly told: ReadonlyMap<number, string>
}

/**
 * The cells that must be read to know which cells a report lacks: those that a form lacks and its report may print all the
 * same, as the footer does not exclude; those that a report says it lacks; and where a report says no form, or a mixed
 * one, all by which the editions differ.
 */
function uncertainCells(file: ParquetFile, { columns: uses }: Mapping, reports: Unsettled): ReadonlySet<CellId> {
  const { heads, recordOf, told } = reports
  const { texts, codes } = heads.texts.form
  const found = new Set([...new Set(told.values())].flatMap(namedCells))
  let first = 0
  for (const nth of file.groups.keys()) {
    const { count } = reportsIn(file, nth, recordOf, first)
    for (const code of new Set(codes.subarray(first, first + count))) {
      const form = texts[code] ?? ''
      if (!formOf(form)) return new Set([...found, ...BY_EDITION])
      for (const [i, use] of uses.entries()) {
        if (use.use === 'cell' && lackedBy(form).has(use.cell) && !file.isEmpty(i, nth)) found.add(use.cell)
      }
    }
    first += count
  }
  return found
}

/** The cells that not every edition has. */
export const BY_EDITION: ReadonlySet<CellId> = new Set(FORMS.flatMap(({ id }) => [...lackedBy(id)]))

/** Some cells of all reports, of those that the file has; of two columns of one cell the first counts. */
async function wholeCells(
  file: ParquetFile,
  { columns: uses }: Mapping,
  wanted: ReadonlySet<CellId>,
  { recordOf, onPart }: Pick<CodedReports, 'recordOf'> & { readonly onPart: () => void },
): Promise<CellColumns> {
  const cells = new Map<CellId, CellColumn>()
  await file.bring(
    [...uses.entries()].flatMap(([column, use]) => (use.use === 'cell' && wanted.has(use.cell) ? [column] : [])),
    { onPart },
  )
  for (const [column, use] of uses.entries()) {
    if (use.use !== 'cell' || !wanted.has(use.cell) || cells.has(use.cell)) continue
    cells.set(use.cell, await readWholeCell(file, { cell: use.cell, column }, recordOf))
  }
  return cells
}
