/** In place of a character of which the file does not tell what it means. */
export const UNREADABLE = '\ufffd'

/** A printed character: where it stands on the page in points, y downwards, and `y` its baseline. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Whether it stands upright, as the page's text does; a watermark does not. */
  readonly isUpright: boolean
}

/** A straight line across or down the page, as around the cells of a table. */
export interface Rule {
  readonly isAcross: boolean
  /** Its y if it goes across, else its x. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What one page prints. */
export interface PagePrint {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}
