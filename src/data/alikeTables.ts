import type { IdentityField, Mapping } from '../domain/mapping.ts'
import { readYear } from './identityValues.ts'
import type { TableRead } from './readers/read.ts'

/** One file of several with the same header. */
export interface NamedTable {
  readonly name: string
  readonly table: TableRead
  /** Each file has the year of its own name. */
  readonly year: number | null
}

/** The rows of files with the same header, one under another. */
export interface AlikeRows {
  readonly header: readonly string[]
  readonly count: number
  readonly columns: readonly (readonly string[])[]
  fileOf(row: number): string
  lineOf(row: number): number
  /** The year that the file's own name or the reader gives a row's file. */
  fileYearOf(row: number): number | null
}

export function alikeRows(tables: readonly NamedTable[]): AlikeRows {
  const starts: number[] = []
  let count = 0
  for (const { table } of tables) {
    starts.push(count)
    count += table.lines.length
  }
  const tableOf = (row: number) => {
    let at = starts.length - 1
    while (at > 0 && (starts[at] ?? 0) > row) at--
    return at
  }
  const header = tables[0]?.table.header ?? []
  const columns = header.map((_, i) =>
    tables.length === 1 ? (tables[0]?.table.columns[i] ?? []) : tables.flatMap(({ table }) => table.columns[i] ?? []),
  )
  return {
    header,
    count,
    columns,
    fileOf: (row) => tables[tableOf(row)]?.name ?? '',
    lineOf: (row) => {
      const at = tableOf(row)
      return tables[at]?.table.lines[row - (starts[at] ?? 0)] ?? row + 1
    },
    fileYearOf: (row) => tables[tableOf(row)]?.year ?? null,
  }
}

/** The column that a mapping uses for an identity field; null where none is. */
export function identityColumn({ columns }: Mapping, field: IdentityField): number | null {
  const column = columns.findIndex((use) => use.use === 'identity' && use.field === field)
  return column < 0 ? null : column
}

/** The year of each row; where it is a part of one, as in 2023Q1, the year it lies in. Null where none is told. */
export function yearsOf(rows: AlikeRows, mapping: Mapping): readonly (number | null)[] {
  const column = identityColumn(mapping, 'year')
  const texts = column === null ? null : rows.columns[column]
  const known = new Map<string, number | null>()
  return Array.from({ length: rows.count }, (_, row) => {
    const text = texts?.[row]?.trim() ?? ''
    if (text === '') return rows.fileYearOf(row) ?? mapping.year
    const found = known.get(text)
    if (found !== undefined) return found
    const year = readYear(text) ?? periodOfYear(text)
    known.set(text, year)
    return year
  })
}

const PART =
  '(?:q[1-4]|h[12]|quarter ?[1-4]|[1-4](?:st|nd|rd|th) quarter|第?[一二三四1-4]季度?|[上下]半年|' +
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  '(?:1[0-2]|[1-9])月)'
const PART_ALONE = new RegExp(`^${PART}(?: ?\\d{4})?$`, 'u')
const YEAR_THEN_PART = new RegExp(`^(\\d{4})年?[ \\-/:]*(?:${PART})$`, 'u')
const PART_THEN_YEAR = new RegExp(`^(?:${PART})[ \\-/:,]*(\\d{4})$`, 'u')

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The year of a part of a year, such as 2023Q1, `Q1 2023` or 2023年第一季度; null for anything else. */
export function periodOfYear(text: string): number | null {
  const found = YEAR_THEN_PART.exec(plain(text))?.[1] ?? PART_THEN_YEAR.exec(plain(text))?.[1]
  return found === undefined ? null : Number(found)
}

/** Whether a text names a part of a year: Q1, 第二季度, March, 2023Q4. */
export function isPeriod(text: string): boolean {
  return PART_ALONE.test(plain(text)) || periodOfYear(text) !== null
}
