import { Fragment } from 'react'
import { isBalanced, type Ledger } from '../../domain/problem.ts'
import { Icon } from '../../ui/icons.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import styles from './LedgerEquation.module.css'
import { useDataText } from './texts.ts'

const PARTS = ['loaded', 'rejected', 'header', 'skipped', 'blank', 'leftOut'] as const

/** The account of every record of a file, as a sum that can be checked by eye. */
export function LedgerEquation({ file, ledger }: { file: string; ledger: Ledger }) {
  const { data } = useDataText()
  const balanced = isBalanced(ledger)
  const parts = PARTS.filter((part) => part !== 'leftOut' || ledger.leftOut !== undefined)
  const sum = parts.reduce((total, part) => total + (ledger[part] ?? 0), 0)
  return (
    <fieldset className={styles.ledger}>
      <legend className="visually-hidden">{data.ledgerOf(file)}</legend>
      <p className={styles.sum}>
        {parts.map((part, i) => (
          <Fragment key={part}>
            {i > 0 && ' + '}
            <span className={styles.part}>
              {data[part]} <b className={styles.count}>{formatNumber(ledger[part] ?? 0)}</b>
            </span>
          </Fragment>
        ))}
        {balanced ? ' = ' : ' ≠ '}
        <span className={styles.part}>{data.records(formatNumber(ledger.records))}</span>{' '}
        <span className={balanced ? styles.balanced : styles.unbalanced}>
          <Icon name={balanced ? 'check' : 'alert'} /> {balanced ? data.balanced : data.unbalanced(formatNumber(sum))}
        </span>
      </p>
    </fieldset>
  )
}
