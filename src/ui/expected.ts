import { useRoster } from './roster.ts'
import { formatNumber } from './text/format.ts'
import { useText } from './text/useText.ts'

/** Of the reports that the chosen roster expects of what is shown, how many are there; null where no roster is chosen. */
export function useExpected(): string | null {
  const { figure } = useText()
  const { inForce } = useRoster()
  if (!inForce) return null
  const { reported, expected } = inForce.coverage
  return figure.expected(formatNumber(reported), formatNumber(expected))
}
