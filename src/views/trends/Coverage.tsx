import { CoverageStrip, type CoverageStripProps } from '../../ui/CoverageStrip.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useWords } from '../../ui/text/useText.ts'
import type { Trend } from './model.ts'
import styles from './TrendsView.module.css'
import { WORDS } from './words.ts'

/** Under the trend: how many of the agencies report in each year, and how many of those print the figure. */
export function Coverage({ trend, sides }: { trend: Trend } & Pick<CoverageStripProps, 'sides'>) {
  const words = useWords(WORDS)
  const years = trend.coverage.map(({ year, agencies, of, left, isLeftOut }) => ({
    year,
    reported: agencies,
    of,
    left,
    isLeftOut,
  }))
  const printed = trend.coverage.filter(({ agencies }) => agencies > 0)
  const isPrintedByAll = printed.every(({ known, agencies }) => known === agencies)
  return (
    <div className={styles.strip}>
      <CoverageStrip caption={words.coverage} years={years} sides={sides} />
      {!isPrintedByAll && (
        <p className={styles.printed}>
          {words.coverageKnown(
            printed.map(({ year, known }) => words.coverageYear(year, formatNumber(known))).join(words.comma),
          )}
        </p>
      )}
    </div>
  )
}
