import styles from './DoubtSign.module.css'
import { formatNumber } from './text/format.ts'
import { useText } from './text/useText.ts'

/** The one sign beside a figure that rests on doubted ones, with how many reports; nothing where none is. */
export function DoubtSign({ reports }: { reports: number }) {
  const { figure } = useText()
  if (reports === 0) return null
  return (
    <span className={styles.sign} title={figure.caveat.doubted(formatNumber(reports))}>
      {figure.inDoubt}
    </span>
  )
}
