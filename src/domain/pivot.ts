import type { QuantityId } from './quantities.ts'

/** What a report is: properties by which reports are put into groups. */
export const REPORT_DIMENSIONS = [
  'year',
  'province',
  'city',
  'county',
  'agency',
  'level',
  'kind',
  'form',
  'file',
  'zero',
  'zero_disclosure',
  'zero_litigation',
] as const
export type ReportDimension = (typeof REPORT_DIMENSIONS)[number]

/**
 * What a cell of the form is: which row or column of its table. These are addresses of columns, so they choose among
 * figures of one report and never put reports into groups.
 */
export const CELL_DIMENSIONS = [
  'outcome',
  'reason',
  'applicant_head',
  'applicant',
  'channel',
  'result',
  'item',
] as const
export type CellDimension = (typeof CELL_DIMENSIONS)[number]

export const DIMENSIONS = [...REPORT_DIMENSIONS, ...CELL_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]

const OF_CELLS = new Set<Dimension>(CELL_DIMENSIONS)
export const isCellDimension = (dimension: Dimension): dimension is CellDimension => OF_CELLS.has(dimension)
export const isReportDimension = (dimension: Dimension): dimension is ReportDimension => !OF_CELLS.has(dimension)

/**
 * How the figures of a cell are read. `sum`: what the reports add up to, of a rate sum over sum · `reported`: how many of
 * how many reports print it · `mean`, `median`: per report that prints it · `row`, `column`, `parent`, `total`: the share
 * of the sum of its row, column, parent row or everything · `change`, `growth`: against the year before, of the agencies
 * that print it in both years.
 */
export const STATS = [
  'sum',
  'reported',
  'mean',
  'median',
  'row',
  'column',
  'parent',
  'total',
  'change',
  'growth',
] as const
export type Stat = (typeof STATS)[number]

export const SHARES = ['row', 'column', 'parent', 'total'] as const satisfies readonly Stat[]
export type Share = (typeof SHARES)[number]
export const isShare = (stat: Stat): stat is Share => SHARES.some((share) => share === stat)

/** A dimension with one of its members. */
export interface Member {
  readonly dimension: Dimension
  readonly member: string
}

/** One figure of each cell of a pivot. */
export interface PivotValue {
  readonly of: QuantityId
  readonly stat: Stat
}

/** How a pivot is laid out: the outermost dimension first. */
export interface PivotLayout {
  readonly rows: readonly Dimension[]
  readonly columns: readonly Dimension[]
  readonly values: readonly PivotValue[]
}

/** The most dimensions on one side, and the most values: more is no table that can be read. */
export const MOST_DIMENSIONS = 4
export const MOST_VALUES = 6

/** Where a field can be placed. */
export type Side = 'rows' | 'columns'

/** The layout with a dimension on a side, before the one at `at`; wherever it stood before, it stands there no more. */
export function place(layout: PivotLayout, dimension: Dimension, side: Side, at = MOST_DIMENSIONS): PivotLayout {
  const rows = layout.rows.filter((one) => one !== dimension)
  const columns = layout.columns.filter((one) => one !== dimension)
  const before = layout[side].slice(0, at).filter((one) => one !== dimension).length
  const onto = side === 'rows' ? rows : columns
  if (onto.length >= MOST_DIMENSIONS) return layout
  const placed = onto.toSpliced(before, 0, dimension)
  return { ...layout, rows: side === 'rows' ? placed : rows, columns: side === 'columns' ? placed : columns }
}

/** The layout without a dimension. */
export function remove(layout: PivotLayout, dimension: Dimension): PivotLayout {
  const others = (all: readonly Dimension[]) => all.filter((one) => one !== dimension)
  return { ...layout, rows: others(layout.rows), columns: others(layout.columns) }
}

/** Rows as columns and columns as rows. */
export const swapped = (layout: PivotLayout): PivotLayout => ({
  ...layout,
  rows: layout.columns,
  columns: layout.rows,
})

export const PRESETS = ['february', 'outcomes', 'applicants', 'reviews', 'zeros'] as const
export type Preset = (typeof PRESETS)[number]

const sum = (of: QuantityId): PivotValue => ({ of, stat: 'sum' })

/** Layouts that answer the usual questions. */
export const LAYOUT_OF: Readonly<Record<Preset, PivotLayout>> = {
  february: {
    rows: ['agency'],
    columns: ['year'],
    values: [sum('received'), sum('decided'), sum('disclosure_rate'), sum('review.total')],
  },
  outcomes: { rows: ['county', 'agency'], columns: ['outcome'], values: [sum('decided')] },
  applicants: { rows: ['outcome', 'reason'], columns: ['applicant'], values: [sum('decided')] },
  reviews: { rows: ['agency'], columns: ['channel', 'result'], values: [sum('disputes')] },
  zeros: { rows: ['county', 'agency'], columns: ['zero'], values: [sum('reports')] },
}

/** Whether two layouts are one. */
export function sameLayout(a: PivotLayout, b: PivotLayout): boolean {
  const written = ({ rows, columns, values }: PivotLayout) =>
    JSON.stringify([rows, columns, values.map(({ of, stat }) => [of, stat])])
  return written(a) === written(b)
}
