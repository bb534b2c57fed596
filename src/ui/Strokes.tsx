import type { Glyph } from './glyphs.ts'

/** A glyph inside of an SVG element as large as its box. */
export function Strokes({ of }: { of: Glyph }) {
  return of.strokes.map(({ d, fill, stroke, width, dashes, isRound }, i) => (
    <path
      // oxlint-disable-next-line react/no-array-index-key -- the strokes of a glyph never change places
      key={i}
      d={d}
      fill={fill === undefined ? 'none' : `var(--${fill})`}
      stroke={stroke === undefined ? undefined : `var(--${stroke})`}
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinecap={isRound ? 'round' : undefined}
      strokeLinejoin={isRound ? 'round' : undefined}
    />
  ))
}
