import type { ReactNode } from 'react'
import type { ZeroClass } from '../domain/activity.ts'
import { classes } from './classes.ts'
import { QuestionLink, type QuestionLinkProps } from './QuestionLink.tsx'
import { volumeStep } from './zero.ts'
import styles from './ZeroTile.module.css'

export interface ZeroTileProps {
  /** The class of an agency-year; `absent` where the form has no such cells, `leftOut` where the filter leaves it out. */
  zeroClass: ZeroClass | 'absent' | 'leftOut'
  /** For `active`: how much, which sets how dark the tile is. */
  volume?: number | undefined
  /** What is read aloud and shown on touch: agency, year, class, reason. */
  name: string
  /** Makes the tile a link to another question. */
  link?: Pick<QuestionLinkProps, 'question' | 'ask'> | undefined
  /** Not among what the reader looks for. */
  faded?: boolean
  /** Of `missing`: the chosen roster expects a report. */
  isExpected?: boolean
}

/** One agency-year in its zero class, told apart by shape, not only by colour. */
export function ZeroTile({ zeroClass, volume, name, link, faded = false, isExpected = false }: ZeroTileProps) {
  const glyph = <ZeroGlyph zeroClass={zeroClass} volume={volume} isExpected={isExpected} />
  const tile = classes(styles.tile, faded && styles.faded)
  if (link) {
    return (
      <QuestionLink {...link} name={name} className={classes(tile, styles.button)} skipped>
        {glyph}
      </QuestionLink>
    )
  }
  return (
    // An inline drawing has no img element to be.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span className={tile} role="img" aria-label={name} title={name}>
      {glyph}
    </span>
  )
}

/** The bare tile, for grids that name their cells themselves. */
export function ZeroGlyph({
  zeroClass,
  volume = 1,
  isExpected = false,
}: Pick<ZeroTileProps, 'zeroClass' | 'volume' | 'isExpected'>) {
  return (
    <svg className={styles.glyph} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {zeroClass === 'missing' && isExpected && <path className={styles.lacking} d="M8 8l8 8M16 8l-8 8" />}
      {zeroClass === 'active' ? (
        <rect className={styles[`volume${volumeStep(volume)}`]} {...BOX} rx="3" />
      ) : (
        SHAPES[zeroClass]
      )}
    </svg>
  )
}

const BOX = { x: 1.5, y: 1.5, width: 21, height: 21 }
const Empty = () => <rect className={styles.empty} {...BOX} rx="3" />
// Drawn, not typed: a digit would depend on the font and could be picked up as text.
const Nought = ({ x }: { x: number }) => <ellipse className={styles.nought} cx={x} cy="12" rx="2.9" ry="4.6" />

const SHAPES = {
  confirmed: (
    <>
      <Empty />
      <Nought x={12} />
    </>
  ),
  contradictory: (
    <>
      <Empty />
      <Nought x={12} />
      <path className={styles.corner} d="M11.5 1.5H19.5a3 3 0 0 1 3 3V12.5Z" />
      <path className={styles.strike} d="M6.5 17.5 17 7" />
    </>
  ),
  told: (
    <>
      <Empty />
      <Nought x={12} />
      <path className={styles.quote} d="M4.2 6.2v2.6M6.4 6.2v2.6M17.6 6.2v2.6M19.8 6.2v2.6" />
    </>
  ),
  unstated: (
    <>
      <Empty />
      <circle className={styles.dot} cx="12" cy="12" r="4" />
    </>
  ),
  partly: (
    <>
      <Empty />
      <Nought x={8} />
      <circle className={styles.dot} cx="16.2" cy="12" r="2.8" />
    </>
  ),
  leftOut: (
    <>
      <Empty />
      <path className={styles.struck} d="M4.5 19.5 19.5 4.5" />
    </>
  ),
  missing: <rect className={styles.dotted} {...BOX} rx="3" />,
  absent: <path className={styles.hatch} d="M2 22 22 2M2 15.5 15.5 2M8.5 22 22 8.5M2 9 9 2M15 22 22 15" />,
} satisfies Record<Exclude<ZeroTileProps['zeroClass'], 'active'>, ReactNode>
