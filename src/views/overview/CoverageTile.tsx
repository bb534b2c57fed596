import type { CoverageRow } from '../../data/queries/coverage.ts'
import { classes } from '../../ui/classes.ts'
import { StateGlyph } from '../../ui/StateMark.tsx'
import { QuestionLink, type QuestionLinkProps } from '../../ui/QuestionLink.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { volumeStep } from '../../ui/zero.ts'
import { ZeroGlyph } from '../../ui/ZeroTile.tsx'
import styles from './CoverageTile.module.css'

interface CoverageTileProps {
  row: CoverageRow | null
  /** There is no report, and the chosen roster expects one. */
  isMissed: boolean
  /** Read aloud and shown on touch: agency, year, what is printed. */
  name: string
  /** To the report it stands for. */
  link: Pick<QuestionLinkProps, 'question' | 'ask'> | undefined
}

/** One report's total of applications received: the number itself, the darker the more, or the state it is in. */
export function CoverageTile({ row, isMissed, name, link }: CoverageTileProps) {
  if (link) {
    return (
      <QuestionLink {...link} name={name} className={classes(styles.tile, styles.link)} skipped>
        <Content row={row} isMissed={isMissed} />
      </QuestionLink>
    )
  }
  return (
    // The tile is drawn, so it has no img element to be.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span role="img" aria-label={name} title={name} className={styles.tile}>
      <Content row={row} isMissed={isMissed} />
    </span>
  )
}

function Content({ row, isMissed }: Pick<CoverageTileProps, 'row' | 'isMissed'>) {
  if (!row) return <ZeroGlyph zeroClass="missing" isExpected={isMissed} />
  if (row.isLeftOut) return <ZeroGlyph zeroClass="leftOut" />
  if (row.state === 'mark') return <span className={styles.mark}>{row.text}</span>
  if (row.state !== 'number') return <StateGlyph state={row.state} />
  if (row.value === null || row.value === 0) {
    return <ZeroGlyph zeroClass={row.isContradicted ? 'contradictory' : 'confirmed'} />
  }
  return (
    <span className={classes(styles.number, styles[`volume${volumeStep(row.value)}`])}>{formatNumber(row.value)}</span>
  )
}
