import { OUTCOME_GROUPS, type OutcomeGroup } from '../../domain/forms/form.ts'
import { REASONS, reasonsOf, type Reason } from '../../domain/reasons.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { classes } from '../../ui/classes.ts'
import { formatInterval, formatNumber, formatPercent, formatRatio, NOTHING } from '../../ui/text/format.ts'
import type { ViewProps } from '../view.ts'
import { lackingText } from './charts.ts'
import { rateName } from './disclosed.ts'
import styles from './endingColumns.module.css'
import { inBar, isInDoubt, mayRank, opened, type EndingBar, type Endings } from './endings.ts'
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
      ? [
          {
            id: 'whole',
            header: words.drawnOn,
            note: words.drawnOnNote,
            value: ({ row }: EndingBar) => row.whole,
            numeric: true,
          },
        ]
      : []),
    ...rateColumns(naming),
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
    value: ({ parts }) => {
      const part = parts[i]
      return part && part.lacking === 0 ? rounded(part.share) : null
    },
  }))
  const reasons = REASONS.map((reason) => reasonColumn(reason, naming))
  const shown = endingColumns(model, null, naming, asking).filter(({ id }) => !RATE_IDS.includes(id))
  return [...shown, ...rateExport(naming), ...shares, ...lackingColumns(model, naming), ...reasons]
}

const RATE_IDS: readonly string[] = ['rate', 'interval']

/** The disclosure rate with its two sides, and its interval. On few cases it is not ranked: nothing sorts by it. */
function rateColumns({ words, lang }: Naming): Column[] {
  const quiet = (bar: EndingBar) => (mayRank(bar) ? undefined : styles.quiet)
  return [
    {
      id: 'rate',
      header: rateName(lang),
      value: (bar) => (mayRank(bar) ? bar.disclosed.share : null),
      numeric: true,
      cell: (bar) => {
        const { share, numerator, denominator } = bar.disclosed
        return (
          <span className={classes(styles.figure, quiet(bar))}>
            {formatPercent(share)}
            {numerator !== null && denominator !== null && (
              <span className={styles.share}>{formatRatio(numerator, denominator)}</span>
            )}
          </span>
        )
      },
    },
    {
      id: 'interval',
      header: words.interval,
      value: (bar) => (mayRank(bar) ? (bar.disclosed.interval?.low ?? null) : null),
      numeric: true,
      cell: (bar) => {
        const { interval } = bar.disclosed
        return <span className={quiet(bar)}>{interval ? formatInterval(interval) : NOTHING}</span>
      },
    },
  ]
}

/** The same for a file: every number in a column of its own, few cases or many. */
function rateExport({ words, lang }: Naming): Column[] {
  const of = (id: string, header: string, value: Column['value']): Column => ({ id, header, value })
  return [
    of('rate', rateName(lang), ({ disclosed }) => rounded(disclosed.share)),
    of('low', words.reasons.low, ({ disclosed }) => rounded(disclosed.interval?.low ?? null)),
    of('high', words.reasons.high, ({ disclosed }) => rounded(disclosed.interval?.high ?? null)),
    of('numerator', words.rates.numerator, ({ disclosed }) => disclosed.numerator),
    of('denominator', words.rates.denominator, ({ disclosed }) => disclosed.denominator),
  ]
}

/** Which sums lack reports that leave the group blank. */
function lackingColumns({ bars }: Endings, { words, lang }: Naming): Column[] {
  if (bars.every(({ parts }) => parts.every(({ lacking }) => lacking === 0))) return []
  const said = (bar: EndingBar) =>
    bar.parts.flatMap((part, i) => {
      const text = lackingText(part, bar, words)
      return text === undefined ? [] : [`${OUTCOME_GROUPS[i]?.[lang] ?? part.group} ${text}`]
    })
  return [{ id: 'lacking', header: words.lackingHead, value: (bar) => said(bar).join(words.endings.comma) || null }]
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
      const part = partOf(bar)
      const lacking = part && lackingText(part, bar, words)
      const { count = null, share = null } = part ?? {}
      if (count === null) {
        return lacking === undefined ? (
          NOTHING
        ) : (
          <span className={styles.figure}>
            {NOTHING}
            <span className={styles.share}>{lacking}</span>
          </span>
        )
      }
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
          {share !== null && <span className={styles.share}>{lacking ?? formatPercent(share)}</span>}
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

const doubtOf = (bar: EndingBar, { texts }: Naming) => (isInDoubt(bar) ? texts.figure.inDoubt : null)

/** To more digits than any picture: 349 of 828 as 0.4215 would be 42.2 % when rounded once more, and is 42.1 %. */
const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1e6) / 1e6)
