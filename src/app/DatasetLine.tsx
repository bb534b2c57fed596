import { Fragment } from 'react'
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
  const taken = [
    ...(parts.some(isSample) ? [frame.sample] : []),
    ...(parts.some(({ years }) => years) ? [frame.partOfYears] : []),
    ...(parts.some(({ tables }) => tables) ? [frame.partOfTables] : []),
  ]
  return (
    <>
      {taken.map((part) => (
        <Fragment key={part}>
          <strong className={styles.simulated}>{part}</strong>{' '}
        </Fragment>
      ))}
      {dataset.simulated > 0 && <strong className={styles.simulated}>{frame.simulated}</strong>}{' '}
      {isReported ? `${line} · ${frame.selfReported}` : line}
    </>
  )
}
