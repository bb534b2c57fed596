import type { ZeroClass } from '../domain/activity.ts'
import { classes } from './classes.ts'
import { zeroGlyph } from './glyphs.ts'
import { QuestionLink, type QuestionLinkProps } from './QuestionLink.tsx'
import { Strokes } from './Strokes.tsx'
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
  volume,
  isExpected,
}: Pick<ZeroTileProps, 'zeroClass' | 'volume' | 'isExpected'>) {
  return (
    <svg className={styles.glyph} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <Strokes of={zeroGlyph(zeroClass, volume, isExpected)} />
    </svg>
  )
}
