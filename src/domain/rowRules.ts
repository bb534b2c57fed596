/** Rows that hold the sum of others beside these: how they are told, and which of the two are read. */
export interface Grain {
  /** The column that tells one from the other. */
  readonly column: number
  /** What stands in it on the overall rows; where nothing does, every row is a part. */
  readonly overall: readonly string[]
  /** The column that names the parts. */
  readonly part: number
  /**
   * `overall` those rows alone · `parts` the parts, each an agency of its own, and an overall row where it has none ·
   * `both` the overall rows as area reports and the parts as their units, so that each application is counted once.
   */
  readonly keep: 'overall' | 'parts' | 'both'
}

/** Which rows of a file are reports, as the reader answered; what is left out is told in the ledger. */
export interface RowRules {
  /** Rows left out: those in whose column one of these values stands. */
  readonly leaveOut: readonly { readonly column: number; readonly values: readonly string[] }[]
  readonly grain: Grain | null
  /** Which row is read of an agency's year that occurs several times; null leaves it to the dataset's own choice. */
  readonly repeated: 'first' | 'last' | 'none' | null
}

/** Every row is a report: what a reader says of a table in which nothing was to be asked, or nothing to be left out. */
export const EVERY_ROW: RowRules = { leaveOut: [], grain: null, repeated: null }

/** The rules for a table whose columns stand elsewhere; null where a column they need is not there. */
export function movedRules(rules: RowRules, placeOf: (column: number) => number | null): RowRules | null {
  const leaveOut = rules.leaveOut.flatMap(({ column, values }) => {
    const place = placeOf(column)
    return place === null ? [] : [{ column: place, values }]
  })
  if (leaveOut.length < rules.leaveOut.length) return null
  if (rules.grain === null) return { ...rules, leaveOut }
  const [column, part] = [placeOf(rules.grain.column), placeOf(rules.grain.part)]
  return column === null || part === null ? null : { ...rules, leaveOut, grain: { ...rules.grain, column, part } }
}

/** Rules as a file holds them, for a table of so many columns; null where it holds none, undefined where they are none. */
export function readRules(value: unknown, columns: number): RowRules | null | undefined {
  if (value === undefined || value === null) return null
  if (!isRecord(value) || !Array.isArray(value['leaveOut'])) return undefined
  const isColumn = (column: unknown): column is number =>
    typeof column === 'number' && Number.isInteger(column) && column >= 0 && column < columns
  const leaveOut = value['leaveOut'].flatMap((one: unknown) =>
    isRecord(one) && isColumn(one['column']) && isTexts(one['values'])
      ? { column: one['column'], values: one['values'] }
      : [],
  )
  const repeated = REPEATED.find((choice) => choice === value['repeated'])
  const grain = readGrain(value['grain'], isColumn)
  if (leaveOut.length < value['leaveOut'].length || repeated === undefined || grain === undefined) return undefined
  return { leaveOut, grain, repeated }
}

const REPEATED = ['first', 'last', 'none', null] as const
const KEEPS = ['overall', 'parts', 'both'] as const

function readGrain(value: unknown, isColumn: (column: unknown) => column is number): Grain | null | undefined {
  if (value === null) return null
  if (!isRecord(value)) return undefined
  const { column, overall, part } = value
  const keep = KEEPS.find((choice) => choice === value['keep'])
  if (keep === undefined || !isColumn(column) || !isColumn(part) || !isTexts(overall)) return undefined
  return { column, overall, part, keep }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
