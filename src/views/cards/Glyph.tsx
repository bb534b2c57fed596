import { PALETTES } from '../../ui/chart/palette.ts'
import type { NoReport } from './model.ts'

export type Sign = 'blank' | 'absent' | NoReport

const { light } = PALETTES

/** The shape of a state without a number, the same as everywhere; drawn with colours of its own, for it also stands in files. */
export function Glyph({ sign, name }: { sign: Sign; name?: string }) {
  const spoken = name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
  return (
    <svg className="glyph" viewBox="0 0 16 16" width="11" height="11" {...spoken}>
      <GlyphShape sign={sign} />
    </svg>
  )
}

/** The shape alone, 16 by 16, to stand within a drawing. */
export function GlyphShape({ sign }: { sign: Sign }) {
  const line = { fill: 'none', stroke: light['ink-faint'], strokeWidth: 1.5 }
  if (sign === 'blank') return <circle cx="8" cy="8" r="3.5" {...line} />
  if (sign === 'absent') return <path d="M1 15 15 1M1 8 8 1M8 15l7-7" {...line} />
  if (sign === 'leftOut') return <path d="M3 3l10 10M13 3 3 13" {...line} />
  const isMissed = sign === 'missed'
  return (
    <rect
      x="1.5"
      y="1.5"
      width="13"
      height="13"
      rx="2"
      {...line}
      stroke={isMissed ? light.doubt : light['ink-faint']}
      strokeDasharray={isMissed ? '4 2' : '1.5 2'}
    />
  )
}
