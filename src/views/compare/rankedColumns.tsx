import { openReport, type Question } from '../../domain/question.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatInterval, formatNumber, NOTHING } from '../../ui/text/format.ts'
import type { ViewProps } from '../view.ts'
import styles from './Compare.module.css'
import { measureOf } from './figures.ts'
import { shownFigure } from './figureText.ts'
import type { PeersModel, Placed } from './peersModel.ts'
import { isSound, qualityText } from './peersText.ts'
import type { Words } from './words.ts'

/** The columns of the ranked list: place, figure, what it rests on, what is known against it, and where it leads. */
export function rankedColumns(
  { quantity, own }: PeersModel,
  words: Words,
  question: Question,
  ask: ViewProps['ask'],
): TableColumn<Placed>[] {
  const { columns } = words
  const measure = measureOf(quantity)
  const against = (key: string): Question => ({ ...question, compare: { ...question.compare, agency: key } })
  const muted = (row: Placed) => (row.rank === null ? styles.muted : undefined)
  const n: TableColumn<Placed> = {
    id: 'n',
    header: columns.denominator,
    value: ({ figure }) => figure.ratio?.denominator ?? null,
    numeric: true,
  }
  const rate: TableColumn<Placed>[] = [
    {
      id: 'interval',
      header: columns.interval,
      value: ({ figure, rank }) => (rank === null ? null : (figure.ratio?.interval?.low ?? null)),
      cell: ({ figure }) => (figure.ratio?.interval ? formatInterval(figure.ratio.interval) : NOTHING),
      numeric: true,
    },
    { id: 'part', header: columns.numerator, value: ({ figure }) => figure.ratio?.numerator ?? null, numeric: true },
    n,
  ]
  return [
    {
      id: 'agency',
      header: columns.agency,
      value: ({ name }) => name,
      names: true,
      cell: ({ key, name }) =>
        key === own.key ? (
          <strong>{words.ownRow(name)}</strong>
        ) : (
          <QuestionLink question={against(key)} ask={ask} name={words.againstPeersOf(name)}>
            {name}
          </QuestionLink>
        ),
    },
    {
      id: 'rank',
      header: columns.rank,
      value: ({ rank }) => rank,
      cell: ({ rank, isTied }) => {
        if (rank === null) return NOTHING
        return isTied ? words.tied(formatNumber(rank)) : formatNumber(rank)
      },
      numeric: true,
    },
    {
      id: 'value',
      header: columns.value,
      // What has no rank is given none by sorting either.
      value: ({ figure, rank }) => (rank === null ? null : figure.value),
      cell: (row) => <span className={muted(row)}>{shownFigure(row.figure, measure, words)}</span>,
      numeric: true,
    },
    ...(quantity.kind === 'rate' ? rate : []),
    {
      id: 'reports',
      header: columns.reports,
      value: ({ reported }) => reported,
      cell: ({ reported, counted }) => words.reportsOf(formatNumber(reported), formatNumber(counted)),
      numeric: true,
    },
    { id: 'scope', header: columns.scope, value: ({ scope }) => words.scopes[scope] },
    {
      id: 'quality',
      header: columns.quality,
      value: (row) => qualityText(row, words),
      cell: (row) => <span className={isSound(row) ? styles.muted : styles.doubt}>{qualityText(row, words)}</span>,
    },
    {
      id: 'page',
      header: columns.links,
      value: () => null,
      cell: ({ key, name }) => (
        <QuestionLink question={openReport(question, key, null)} ask={ask} name={words.agencyPageOf(name)}>
          {words.agencyPage}
        </QuestionLink>
      ),
    },
  ]
}
