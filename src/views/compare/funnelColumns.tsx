import type { ExportTable } from '../../domain/csv.ts'
import { exportTable } from '../../domain/csv.ts'
import type { Question } from '../../domain/question.ts'
import type { Interval } from '../../domain/statistics.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatInterval, formatPercent, NOTHING } from '../../ui/text/format.ts'
import type { ViewProps } from '../view.ts'
import { proportionOf } from './figures.ts'
import { limitsAt, standingAmong, type Limits, type PeersModel, type Placed } from './peersModel.ts'
import { rankedColumns } from './rankedColumns.tsx'
import type { Words } from './words.ts'

const KEPT = new Set(['agency', 'value', 'part', 'n'])

/** What the funnel shows of each agency: its share, its n, the limits at that n, and how it stands to them. */
export function funnelColumns(
  model: PeersModel,
  words: Words,
  question: Question,
  ask: ViewProps['ask'],
): TableColumn<Placed>[] {
  const share = model.pooled?.share ?? null
  const limit = (id: keyof Limits, header: string): TableColumn<Placed> => ({
    id,
    header,
    value: (row) => limitOf(model, row, id)?.high ?? null,
    cell: (row) => boundsText(limitOf(model, row, id)),
    numeric: true,
  })
  return [
    ...rankedColumns(model, words, question, ask).filter(({ id }) => KEPT.has(id)),
    { id: 'whole', header: words.centre, value: () => share, cell: () => formatPercent(share), numeric: true },
    limit('p95', words.p95),
    limit('p998', words.p998),
    {
      id: 'standing',
      header: words.columns.standing,
      value: (row) => standingText(model, row, words),
      cell: (row) => standingText(model, row, words) ?? NOTHING,
    },
  ]
}

/** The same for a file, each limit in a column of its own. */
export function funnelExport(model: PeersModel, words: Words): ExportTable {
  const { columns } = words
  const side = (id: keyof Limits, of: keyof Interval) => (row: Placed) => limitOf(model, row, id)?.[of] ?? null
  return exportTable(model.rows, [
    [columns.agency, ({ name }) => name],
    [columns.value, ({ figure }) => figure.value],
    [columns.numerator, ({ figure }) => figure.ratio?.numerator ?? null],
    [columns.denominator, ({ figure }) => figure.ratio?.denominator ?? null],
    [words.centre, () => model.pooled?.share ?? null],
    [words.limitLow(words.p95), side('p95', 'low')],
    [words.limitHigh(words.p95), side('p95', 'high')],
    [words.limitLow(words.p998), side('p998', 'low')],
    [words.limitHigh(words.p998), side('p998', 'high')],
    [columns.standing, (row) => standingText(model, row, words)],
  ])
}

function limitOf({ pooled }: PeersModel, { figure }: Placed, id: keyof Limits): Interval | null {
  const sides = proportionOf(figure)
  const limits = pooled && sides && limitsAt(pooled, sides.denominator)
  return limits?.[id] ?? null
}

/** Of few cases nothing is said. */
function standingText({ pooled }: PeersModel, { figure, rank }: Placed, words: Words): string | null {
  const standing = pooled && rank !== null ? standingAmong(pooled, figure) : null
  return standing === null ? null : words.standings[standing]
}

const boundsText = (interval: Interval | null) => (interval ? formatInterval(interval) : NOTHING)
