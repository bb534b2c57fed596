import type { DisputeRow } from '../../data/queries/disputesRows.ts'
import { openReport } from '../../domain/question.ts'
import { Figure } from '../../ui/Figure.tsx'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { commonCaveats, sourceOf } from '../caveats.ts'
import styles from './DisputesView.module.css'
import type { FigureProps } from './figureProps.ts'
import type { PathStep } from './path.ts'
import { doubtTexts, rowsTitle, whatText } from './rowsText.ts'
import type { Wording } from './wording.ts'

/** Reports with more disputes than decisions, and reports with totals in doubt, each with a link to its cells. */
export function RowsFigure(props: FigureProps & { rows: readonly DisputeRow[]; steps: readonly PathStep[] }) {
  const { rows, steps, wording, dataset, waiting } = props
  const { words, texts } = wording
  const all = rows[0]?.all
  const columns = rowsColumns(props)
  const n = formatNumber
  const summary = all
    ? words.rows.sentence(n(all.rows), n(all.moreDisputes), n(all.doubted))
    : rowsTitle(rows, steps, wording)
  return (
    <Figure
      name="rows"
      title={rowsTitle(rows, steps, wording)}
      subtitle={words.rows.subtitle}
      summary={summary}
      n={words.rows.reports(n(all?.rows ?? 0))}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...(all && all.moreDisputes > 0 ? [words.rows.explained] : []),
        ...(all && all.doubted > 0 ? [words.rows.doubts(n(all.doubted))] : []),
        ...(all && all.rows > rows.length ? [words.rows.most(n(rows.length), n(all.rows))] : []),
        ...commonCaveats({ unstated: all?.unstated ?? 0 }, texts),
      ]}
      waiting={waiting}
      file={() => tableFile(words.rows.name, columns, rows, props.queries)}
    >
      {rows.length > 0 && (
        <LazyTable
          name="rows"
          caption={words.rows.name}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ key, year }) => `${key} ${year}`}
        />
      )}
    </Figure>
  )
}

function rowsColumns({ question, ask, wording }: FigureProps): readonly TableColumn<DisputeRow>[] {
  const { words } = wording
  const said = (row: DisputeRow) =>
    [whatText(row, wording), ...doubtTexts(row, wording)].filter(Boolean).join(words.stop)
  return [
    {
      id: 'agency',
      header: words.rows.agency,
      names: true,
      value: ({ agency }) => agency,
      cell: ({ key, agency, year }) => (
        <QuestionLink question={openReport(question, key, year)} ask={ask}>
          {agency}
        </QuestionLink>
      ),
    },
    { id: 'year', header: words.year, value: ({ year }) => String(year) },
    {
      id: 'scope',
      header: words.scope,
      value: ({ scope, isScopeStated }) =>
        isScopeStated ? words.scopes[scope] : words.scopeUnstated(words.scopes[scope]),
      isSecondary: true,
    },
    count('decided', words.rows.decided, wording, ({ decided }) => decided),
    count('review', words.steps.review, wording, ({ cases }) => cases.review),
    count('direct', words.steps.suit_direct, wording, ({ cases }) => cases.suit_direct),
    count('after', words.steps.suit_after, wording, ({ cases }) => cases.suit_after),
    count('disputes', words.rows.disputes, wording, ({ disputes }) => disputes),
    {
      id: 'what',
      header: words.rows.what,
      value: said,
      cell: (row) => <span className={styles.said}>{said(row)}</span>,
    },
  ]
}

const count = (
  id: string,
  header: string,
  { words }: Wording,
  value: (row: DisputeRow) => number | null,
): TableColumn<DisputeRow> => ({
  id,
  header,
  numeric: true,
  value,
  cell: (row) => {
    const known = value(row)
    return known === null ? words.blank : formatNumber(known)
  },
})
