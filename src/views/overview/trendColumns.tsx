import type { Question } from '../../domain/question.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import type { ViewProps } from '../view.ts'
import { YearLink } from '../YearLink.tsx'
import { narrowed, type Trend } from './trend.ts'

/** One year of the trend. */
export interface TrendRow {
  readonly year: number
  readonly reports: number
  readonly total: number | null
  /** In the order of the trend's parts. */
  readonly parts: readonly (number | null)[]
}

export function trendRows({ years, reports, totals, parts }: Trend): TrendRow[] {
  return years.map((year, i) => ({
    year,
    reports: reports[i] ?? 0,
    total: totals[i] ?? null,
    parts: parts.map((part) => part.values[i] ?? null),
  }))
}

/** The trend as a table: what a press on a bar narrows to, each figure is a link to. */
export function trendColumns(
  { parts }: Trend,
  { overview, filter }: Texts,
  { question, ask }: Pick<ViewProps, 'question' | 'ask'>,
): TableColumn<TrendRow>[] {
  const to = (year: number, part: string): Question => ({
    ...question,
    filter: narrowed(question.filter, year, part),
  })
  return [
    {
      id: 'year',
      header: overview.tableYear,
      value: ({ year }) => String(year),
      cell: ({ year }) => <YearLink year={year} question={question} ask={ask} />,
      names: true,
    },
    { id: 'total', header: overview.tableTotal, value: ({ total }) => total, numeric: true },
    ...parts.map(({ key, name, isAgency }, i): TableColumn<TrendRow> => {
      const value = (row: TrendRow) => row.parts[i] ?? null
      const column = { id: key, header: name, value, numeric: true }
      if (!isAgency) return column
      const cell = (row: TrendRow) => {
        const figure = value(row)
        if (figure === null) return null
        const shown = formatNumber(figure)
        return (
          <QuestionLink question={to(row.year, key)} ask={ask} name={filter.onlyIn(row.year, name, shown)}>
            {shown}
          </QuestionLink>
        )
      }
      return { ...column, cell }
    }),
    { id: 'reports', header: overview.tableReports, value: ({ reports }) => reports, numeric: true },
  ]
}
