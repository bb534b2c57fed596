import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { ViewProps } from '../view.ts'
import type { Naming } from './names.ts'
import type { ReasonRow } from './reasons.ts'
import { groupName } from './reasonSentences.ts'

const percent = (share: number | null | undefined) => (share == null ? null : Math.round(share * 1e3) / 10)

/** The reasons as a table; the group of each is a link that opens it. */
export function reasonColumns(
  naming: Naming,
  counted: number,
  { question, ask }: Pick<ViewProps, 'question' | 'ask'>,
): TableColumn<ReasonRow>[] {
  const { reasons, reportsOf } = naming.words
  return [
    { id: 'name', header: reasons.name, value: ({ name }) => name, names: true },
    {
      id: 'group',
      header: reasons.group,
      value: ({ group }) => groupName(group, naming),
      cell: ({ group }) => (
        <QuestionLink question={{ ...question, outcomes: { ...question.outcomes, group } }} ask={ask}>
          {groupName(group, naming)}
        </QuestionLink>
      ),
    },
    {
      id: 'count',
      header: reasons.count,
      value: ({ count }) => count,
      cell: ({ count }) => formatNumber(count),
      numeric: true,
    },
    {
      id: 'share',
      header: reasons.share,
      value: ({ ofDecided }) => percent(ofDecided.share),
      cell: ({ ofDecided }) => formatPercent(ofDecided.share),
      numeric: true,
    },
    {
      id: 'denominator',
      header: reasons.denominator,
      value: ({ ofDecided }) => ofDecided.denominator,
      cell: ({ ofDecided }) => formatNumber(ofDecided.denominator),
      numeric: true,
    },
    bound('low', reasons.low),
    bound('high', reasons.high),
    {
      id: 'reported',
      header: reasons.reported,
      value: ({ reported }) => reported,
      cell: ({ reported }) => reportsOf(formatNumber(reported), formatNumber(counted)),
      numeric: true,
    },
  ]
}

const bound = (side: 'low' | 'high', header: string): TableColumn<ReasonRow> => ({
  id: side,
  header,
  value: ({ ofDecided }) => percent(ofDecided.interval?.[side]),
  cell: ({ ofDecided }) => formatPercent(ofDecided.interval?.[side] ?? null),
  numeric: true,
})
