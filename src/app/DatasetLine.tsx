import type { Dataset } from '../domain/dataset.ts'
import { isSample, partsOf } from '../domain/part.ts'
import { formatNumber, formatYears } from '../ui/text/format.ts'
import { useLang, useText } from '../ui/text/useText.ts'
import styles from './DatasetLine.module.css'

/** One line that says what is loaded, and first of all if it is made up. */
export function DatasetLine({ dataset }: { dataset: Dataset }) {
  const { frame } = useText()
  const lang = useLang()
  const line = frame.dataset(
    formatNumber(dataset.agencies.length),
    formatYears(dataset.years, lang),
    formatNumber(dataset.reports),
  )
  // What is made up by a program, no agency has reported.
  const isReported = dataset.simulated < dataset.reports
  const parts = partsOf(dataset.files)
  const isPart = parts.some(isSample) ? frame.sample : frame.partOfYears
  return (
    <>
      {parts.length > 0 && (
        <>
          <strong className={styles.simulated}>{isPart}</strong>{' '}
        </>
      )}
      {dataset.simulated > 0 && <strong className={styles.simulated}>{frame.simulated}</strong>}{' '}
      {isReported ? `${line} · ${frame.selfReported}` : line}
    </>
  )
}
