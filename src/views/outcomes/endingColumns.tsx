import { OUTCOME_GROUPS, type OutcomeGroup } from '../../domain/forms/form.ts'
import { REASONS, reasonsOf, type Reason } from '../../domain/reasons.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { ViewProps } from '../view.ts'
import styles from './endingColumns.module.css'
import { inBar, opened, type EndingBar, type Endings } from './endings.ts'
import type { Naming } from './names.ts'
import { reasonName } from './reasons.ts'

type Asking = Pick<ViewProps, 'question' | 'ask'>
type Column = TableColumn<EndingBar>

/** The bars as a table: what a press on a segment asks, each figure is a link to. */
export function endingColumns(model: Endings, open: OutcomeGroup | null, naming: Naming, asking: Asking): Column[] {
  const { words } = naming
  const reasons = open === null ? [] : reasonsOf(open)
  return [
    nameColumn(model, naming, asking),
    { id: 'decided', header: words.decided, value: ({ row }) => row.decided.value, numeric: true },
    ...(model.bars.some(({ over }) => over > 0)
      ? [{ id: 'whole', header: words.whole, value: ({ row }: EndingBar) => row.whole, numeric: true }]
      : []),
    ...OUTCOME_GROUPS.map((group) => groupColumn(group.key, group[naming.lang], naming, asking)),
    ...reasons.map((reason) => reasonColumn(reason, naming)),
    ...(model.bars.some(({ rest }) => (rest ?? 0) > 0)
      ? [{ id: 'rest', header: words.rest, value: ({ rest }: EndingBar) => rest, numeric: true }]
      : []),
    {
      id: 'reports',
      header: words.reports,
      value: ({ row }) => row.counted,
      cell: ({ row }) => words.reportsOf(formatNumber(row.counted), formatNumber(row.reports)),
      numeric: true,
    },
    { id: 'doubt', header: words.doubt, value: (bar) => doubtOf(bar, naming) },
  ]
}

/** The same for a file: shares and every reason stand in columns of their own. */
export function endingExport(model: Endings, naming: Naming, asking: Asking): Column[] {
  const { words, lang } = naming
  const shares = OUTCOME_GROUPS.map((group, i): Column => ({
    id: `share-${group.key}`,
    header: words.share(group[lang]),
    value: ({ parts }) => rounded(parts[i]?.share ?? null),
  }))
  const reasons = REASONS.map((reason) => reasonColumn(reason, naming))
  return [...endingColumns(model, null, naming, asking), ...shares, ...reasons]
}

function nameColumn({ by }: Endings, { words }: Naming, { question, ask }: Asking): Column {
  return {
    id: 'name',
    header: words.head[by],
    value: ({ name }) => name,
    names: true,
    cell: ({ name, row }) =>
      inBar(question.filter, row) === null ? (
        name
      ) : (
        <QuestionLink question={opened(question, row, question.outcomes.group)} ask={ask}>
          {name}
        </QuestionLink>
      ),
  }
}

function groupColumn(group: OutcomeGroup, header: string, { words }: Naming, { question, ask }: Asking): Column {
  const partOf = ({ parts }: EndingBar) => parts.find((part) => part.group === group)
  return {
    id: group,
    header,
    value: (bar) => partOf(bar)?.count ?? null,
    numeric: true,
    cell: (bar) => {
      const { count = null, share = null } = partOf(bar) ?? {}
      if (count === null) return formatNumber(null)
      const shown = formatNumber(count)
      return (
        <span className={styles.figure}>
          <QuestionLink
            question={opened(question, bar.row, group)}
            ask={ask}
            name={words.open(bar.name, header, shown)}
          >
            {shown}
          </QuestionLink>
          {share !== null && <span className={styles.share}>{formatPercent(share)}</span>}
        </span>
      )
    },
  }
}

const reasonColumn = (reason: Reason, { lang }: Naming): Column => ({
  id: reason,
  header: reasonName(reason, lang),
  value: ({ row }) => row.sums.get(reason)?.value ?? null,
  numeric: true,
})

const doubtOf = ({ row, over }: EndingBar, { texts }: Naming) =>
  row.doubted > 0 || over > 0 ? texts.figure.inDoubt : null

const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1e4) / 1e4)
