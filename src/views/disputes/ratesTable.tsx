import { inGroup, inYear } from '../../domain/narrow.ts'
import { ratio } from '../../domain/indicators.ts'
import type { Question } from '../../domain/question.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { FigureProps } from './figureProps.ts'
import type { RateRow, Rates } from './rates.ts'
import { ofText, scopeText, type Wording } from './wording.ts'

type Column = TableColumn<RateRow>

/** The question narrowed to a year or group; null where a group has no name to filter for. */
export function narrowed(question: Question, by: Rates['by'], key: string): Question | null {
  const { filter } = question
  const next = by === 'year' ? inYear(filter, Number(key)) : inGroup(filter, by, key)
  return next && { ...question, filter: next }
}

/** The rates as rows, each with both sides, its interval and what is pending; a row narrows the filter. */
export function ratesColumns(
  found: Rates,
  { question, ask, wording }: Pick<FigureProps, 'question' | 'ask' | 'wording'>,
): readonly Column[] {
  const { words } = wording
  const count = (id: string, header: string, value: Column['value']): Column => ({ id, header, numeric: true, value })
  return [
    {
      id: 'group',
      header: found.by === 'year' ? words.year : words.rate.group,
      names: true,
      value: ({ name }) => name,
      cell: ({ key, name }) => {
        const next = narrowed(question, found.by, key)
        if (!next) return name
        const title = found.by === 'year' ? words.narrowYear(key) : words.narrowGroup(name)
        return (
          <QuestionLink question={next} ask={ask} name={title}>
            {name}
          </QuestionLink>
        )
      },
    },
    {
      id: 'share',
      header: words.rate.names[found.rate],
      numeric: true,
      // Rates on few cases are not ranked, so the column does not sort by them.
      value: ({ ratio: { share, ranked } }) => (ranked ? share : null),
      cell: ({ ratio: { share } }) => formatPercent(share),
    },
    interval('low', words.rate.low),
    interval('high', words.rate.high),
    count('numerator', words.rate.numerator[found.rate], (row) => row.ratio.numerator),
    count('denominator', words.rate.denominator[found.rate], (row) => row.ratio.denominator),
    ...(found.rate === 'pending_rate' ? [] : besides(wording, count)),
    ...(found.by === 'year' ? [] : [pendingYear(wording)]),
    {
      id: 'reported',
      // What is pending rests on the last year alone, so not on all reports that have a figure.
      header: found.rate === 'pending_rate' && found.by !== 'year' ? words.rate.counted : words.reported,
      numeric: true,
      value: ({ reported }) => reported,
      cell: ({ reported, of }) => ofText(reported, of, wording),
    },
    { id: 'scope', header: words.scope, value: (row) => scopeText(row, wording) },
    { id: 'note', header: words.rate.note, value: (row) => noteOf(row, wording) },
  ]
}

const interval = (side: 'low' | 'high', header: string): Column => ({
  id: side,
  header,
  numeric: true,
  value: ({ ratio: { interval: bounds, ranked } }) => (ranked ? (bounds?.[side] ?? null) : null),
  cell: ({ ratio: { interval: bounds } }) => formatPercent(bounds?.[side] ?? null),
})

/** The year at whose end cases are pending: it differs by group. */
const pendingYear = ({ words }: Wording): Column => ({
  id: 'pendingYear',
  header: words.ended.pendingYear,
  value: (row) => (row.pendingYear === null ? null : String(row.pendingYear)),
})

/** The cases that the rate leaves out, and all of them with the share that the numerator has of all. */
const besides = ({ words }: Wording, count: (id: string, header: string, value: Column['value']) => Column) => [
  count('pending', words.rate.pending, (row) => row.pending),
  {
    ...count('cases', words.rate.ofAll, (row) => row.cases),
    cell: ({ cases, ratio: { numerator } }: RateRow) => {
      const { share } = ratio(numerator, cases)
      return share === null ? formatNumber(cases) : words.rate.ofCases(formatNumber(cases), formatPercent(share))
    },
  },
]

function noteOf({ ratio: { why, ranked }, doubted }: RateRow, { words }: Wording): string | null {
  const notes = [
    ...(why === null ? [] : [words.rate.why[why]]),
    ...(why === null && !ranked ? [words.rate.fewHead] : []),
    ...(doubted > 0 ? [words.rate.doubted] : []),
  ]
  return notes.length === 0 ? null : notes.join(words.stop)
}
