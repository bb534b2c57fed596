import { PALETTES } from '../../ui/chart/palette.ts'

interface LabelProps {
  x: number
  y: number
  anchor: 'start' | 'middle'
  ink?: string
  children: string
}

/** Words within a picture of a card. */
export function Label({ x, y, anchor, ink = PALETTES.light.ink, children }: LabelProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize="11.5" fill={ink}>
      {children}
    </text>
  )
}
