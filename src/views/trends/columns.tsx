import { inGroup, inYear } from '../../domain/narrow.ts'
import type { Question, Scale } from '../../domain/question.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatGrowth, formatInterval, formatNumber, NOTHING } from '../../ui/text/format.ts'
import { showAbsolute, showBounds, showFigure, showIndex } from './figures.ts'
import type { Trend } from './model.ts'
import { type Wording } from './names.ts'
import { notesOf, type TrendTableRow } from './rows.ts'
import styles from './TrendsView.module.css'

type Column = TableColumn<TrendTableRow>

interface Asking {
  readonly question: Question
  readonly ask: (next: Question) => void
}

/** The columns of the table: who and when as links that narrow the filter, the figure, what it rests on, its change. */
export function trendColumns(trend: Trend, scale: Scale, wording: Wording, asking: Asking): readonly Column[] {
  const { words, lang } = wording
  const { quantity } = trend
  const figure: Column = {
    id: 'value',
    header: quantityName(quantity, wording.lang),
    numeric: true,
    value: ({ point }) => point.value,
    cell: ({ point }) =>
      point.gap ? <span className={styles.gap}>{words.gap[point.gap]}</span> : showFigure(point.value, quantity),
  }
  const index: Column = {
    id: 'index',
    header: words.index,
    numeric: true,
    value: (row) => row.index,
    cell: (row) => (row.index === null ? NOTHING : showIndex(row.index)),
  }
  const changed: Column = {
    id: 'change',
    header: words.change,
    numeric: true,
    value: ({ point }) => point.change?.absolute ?? null,
    cell: ({ point }) => {
      const absolute = point.change?.absolute ?? null
      return absolute === null ? NOTHING : showAbsolute(absolute, quantity, lang)
    },
  }
  return [
    ...whoColumns(trend, wording, asking),
    yearColumn(trend, wording, asking),
    figure,
    ...(scale === 'index' ? [index] : []),
    ...(quantity.kind === 'rate' ? sideColumns(quantity.unit === 'share', wording) : []),
    changed,
    ...(quantity.kind === 'rate' ? [] : [growthColumn(wording)]),
    ...(quantity.kind === 'rate' && quantity.unit === 'share' ? [changeIntervalColumn(wording)] : []),
    ...(trend.groups.by === 'agency' ? [] : [pairsColumn(wording)]),
    {
      id: 'reports',
      header: words.reports,
      numeric: true,
      value: ({ point }) => point.row?.known ?? null,
      cell: ({ point: { row } }) =>
        row ? words.reportsOf(formatNumber(row.known), formatNumber(row.counted)) : NOTHING,
    },
    {
      id: 'note',
      header: words.note,
      // Why there is no figure stands in the figure's own cell.
      value: (row) => notesOf(row, wording),
      cell: (row) => <span className={styles.note}>{notesOf(row, wording)}</span>,
    },
  ]
}

function whoColumns({ groups: { by } }: Trend, { words }: Wording, { question, ask }: Asking): readonly Column[] {
  if (by === 'all') return []
  return [
    {
      id: 'group',
      header: words.group[by],
      value: (row) => row.name,
      names: true,
      cell: ({ line, name }) => {
        const filter = inGroup(question.filter, by, line.key)
        if (!filter) return name
        return (
          <QuestionLink question={{ ...question, filter }} ask={ask}>
            {name}
          </QuestionLink>
        )
      },
    },
  ]
}

/** A year narrows to what a press on its point does: that year, of that line. */
function yearColumn({ groups: { by } }: Trend, { words }: Wording, { question, ask }: Asking): Column {
  return {
    id: 'year',
    header: words.year,
    value: ({ point }) => String(point.year),
    names: by === 'all',
    cell: ({ line, name, point: { year } }) => {
      const filter = inYear(inGroup(question.filter, by, line.key) ?? question.filter, year)
      return (
        <QuestionLink
          question={{ ...question, filter }}
          ask={ask}
          name={by === 'all' ? undefined : words.inYear(year, name)}
        >
          {year}
        </QuestionLink>
      )
    },
  }
}

function sideColumns(hasInterval: boolean, { words }: Wording): readonly Column[] {
  return [
    { id: 'numerator', header: words.numerator, numeric: true, value: ({ point }) => point.ratio?.numerator ?? null },
    {
      id: 'denominator',
      header: words.denominator,
      numeric: true,
      value: ({ point }) => point.ratio?.denominator ?? null,
    },
    ...(hasInterval
      ? [
          {
            id: 'interval',
            header: words.interval,
            value: ({ point }: TrendTableRow) => point.ratio?.interval?.low ?? null,
            cell: ({ point }: TrendTableRow) =>
              point.ratio?.interval ? formatInterval(point.ratio.interval) : NOTHING,
          },
        ]
      : []),
  ]
}

const growthColumn = ({ words }: Wording): Column => ({
  id: 'growth',
  header: words.growth,
  numeric: true,
  value: ({ point }) => point.change?.relative ?? null,
  cell: ({ point }) => {
    const relative = point.change?.relative ?? null
    return relative === null ? NOTHING : formatGrowth(relative)
  },
})

const changeIntervalColumn = ({ words }: Wording): Column => ({
  id: 'changeInterval',
  header: words.changeInterval,
  value: ({ point }) => point.change?.interval?.low ?? null,
  cell: ({ point }) => (point.change?.interval ? showBounds(point.change.interval, words) : NOTHING),
})

const pairsColumn = ({ words }: Wording): Column => ({
  id: 'pairs',
  header: words.pairs,
  numeric: true,
  value: ({ point }) => (point.change ? point.change.agencies : null),
})
