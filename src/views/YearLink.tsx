import { inYear } from '../domain/narrow.ts'
import { QuestionLink } from '../ui/QuestionLink.tsx'
import { useText } from '../ui/text/useText.ts'
import type { ViewProps } from './view.ts'

/** A year that narrows the filter to itself. */
export function YearLink({ year, question, ask }: Pick<ViewProps, 'question' | 'ask'> & { year: number }) {
  const { filter } = useText()
  return (
    <QuestionLink
      question={{ ...question, filter: inYear(question.filter, year) }}
      ask={ask}
      name={filter.onlyYear(year)}
    >
      {year}
    </QuestionLink>
  )
}
