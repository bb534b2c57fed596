import { useRoster } from './roster.ts'
import { formatNumber } from './text/format.ts'
import { useText } from './text/useText.ts'

/** Of the reports that the chosen roster expects of what is shown, how many are there, and how many of these are left out; null where no roster is chosen. */
export function useExpected(): string | null {
  const { figure } = useText()
  const { inForce } = useRoster()
  if (!inForce) return null
  const { reported, expected, leftOut } = inForce.coverage
  const by = figure.rosterBy[inForce.roster.source.kind]
  const [n, m] = [formatNumber(reported), formatNumber(expected)]
  return leftOut === 0 ? figure.expected(n, m, by) : figure.expectedLeftOut(n, m, by, formatNumber(leftOut))
}
