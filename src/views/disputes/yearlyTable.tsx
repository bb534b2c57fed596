import { inYear } from '../../domain/narrow.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import type { FigureProps } from './figureProps.ts'
import { ofText, per100Text } from './wording.ts'
import type { YearlyRate } from './yearly.ts'

/** The dispute rate of each year with both sides; a year narrows the filter. */
export function yearlyColumns({
  question,
  ask,
  wording,
}: Pick<FigureProps, 'question' | 'ask' | 'wording'>): readonly TableColumn<YearlyRate>[] {
  const { words } = wording
  return [
    {
      id: 'year',
      header: words.year,
      names: true,
      value: ({ year }) => String(year),
      cell: ({ year }) => (
        <QuestionLink
          question={{ ...question, filter: inYear(question.filter, year) }}
          ask={ask}
          name={words.narrowYear(String(year))}
        >
          {year}
        </QuestionLink>
      ),
    },
    {
      id: 'value',
      header: words.trend.value,
      numeric: true,
      // Rates on few cases are not ranked, so the column does not sort by them.
      value: ({ ratio: { share, ranked } }) => (ranked && share !== null ? share * 100 : null),
      cell: ({ ratio }) => per100Text(ratio),
    },
    { id: 'disputes', header: words.trend.disputes, numeric: true, value: ({ ratio }) => ratio.numerator },
    { id: 'decided', header: words.trend.decided, numeric: true, value: ({ ratio }) => ratio.denominator },
    {
      id: 'reported',
      header: words.reported,
      numeric: true,
      value: ({ reported }) => reported,
      cell: ({ reported, counted }) => ofText(reported, counted, wording),
    },
    {
      id: 'note',
      header: words.trend.note,
      value: ({ ratio: { why, ranked } }) => {
        if (why !== null) return words.trend.why[why]
        return ranked ? null : words.trend.smallNote
      },
    },
  ]
}
