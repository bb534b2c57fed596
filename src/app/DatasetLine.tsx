import type { Dataset } from '../domain/dataset.ts'
import { formatNumber, formatYears } from '../ui/text/format.ts'
import { useLang, useText } from '../ui/text/useText.ts'

/** One line that says what is loaded. */
export function DatasetLine({ dataset }: { dataset: Dataset }) {
  const { frame } = useText()
  const lang = useLang()
  return frame.dataset(
    formatNumber(dataset.agencies.length),
    formatYears(dataset.years, lang),
    formatNumber(dataset.reports),
  )
}
