import type { FileReading } from '../../domain/dataset.ts'
import type { ColumnUse, Mapping } from '../../domain/mapping.ts'
import { isLongRole, unusedMapping } from '../../domain/mappingChange.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { DataTexts } from './texts.ts'

/** A column of a file: its place from 0, what stands over it, and a value from its first rows. */
export interface FileColumn {
  readonly index: number
  readonly header: string
  /** True where the header occurs more than once in the file. */
  readonly repeats: boolean
  readonly example: string | null
}

/** The columns of a file by what they are used for. */
export interface ColumnGroups {
  readonly identity: readonly FileColumn[]
  readonly told: readonly FileColumn[]
  readonly roles: readonly FileColumn[]
  readonly cells: readonly FileColumn[]
  readonly ignored: readonly FileColumn[]
}

/** The mapping in force; where nothing was recognised, one that uses no column. */
export function presentMapping({ mapping, header }: FileReading): Mapping {
  return mapping ?? unusedMapping(header)
}

export function columnGroups(file: FileReading): ColumnGroups {
  const { columns } = presentMapping(file)
  const counts = new Map<string, number>()
  for (const header of file.header) counts.set(header, (counts.get(header) ?? 0) + 1)
  const all = file.header.map((header, index): FileColumn => {
    const example = file.preview.map((row) => row[index] ?? '').find((value) => value.trim() !== '') ?? null
    return { index, header, repeats: (counts.get(header) ?? 0) > 1, example }
  })
  const where = (fits: (use: ColumnUse) => boolean) =>
    all.filter(({ index }) => {
      const use = columns[index]
      return use !== undefined && fits(use)
    })
  return {
    identity: where(({ use }) => use === 'identity'),
    told: where(({ use }) => use === 'told'),
    roles: where(isLongRole),
    cells: where(({ use }) => use === 'cell'),
    ignored: where(({ use }) => use === 'ignored'),
  }
}

/** What the columns of a file are, in one sentence whose parts add up to all of them. */
export function columnsSentence(file: FileReading, { data }: DataTexts): string {
  const groups = columnGroups(file)
  const n = (columns: readonly FileColumn[]) => formatNumber(columns.length)
  const isLong = groups.roles.length > 0
  const figures = isLong ? [...groups.roles, ...groups.cells] : groups.cells
  return (isLong ? data.columnsLong : data.columns)(
    formatNumber(file.header.length),
    n(groups.identity),
    groups.told.length > 0 ? data.columnsTold(n(groups.told)) : '',
    n(figures),
    n(groups.ignored),
  )
}

/** A column's name; one without a header, or whose header repeats, is told by its number. */
export function columnName({ header, index, repeats }: FileColumn, { data }: DataTexts): string {
  const number = formatNumber(index + 1)
  if (header === '') return data.columnNumber(number)
  return repeats ? data.repeatedHeader(header, number) : header
}
