import { useText } from '../text/useText.ts'
import styles from './Legend.module.css'
import type { DotLook } from './dotLook.ts'
import { seriesLook } from './seriesLook.ts'
import type { Tone } from './palette.ts'

export interface LegendEntry {
  readonly key: string
  readonly name: string
  readonly tone?: Tone | undefined
  /** The place of the series in its chart, by which it gets its look. */
  readonly index: number
  /** What the sign shows, where it is no line: points alone, where a new form begins, a point with few cases, or a kind of dot. */
  readonly sign?: 'point' | 'break' | 'muted' | DotLook | undefined
}

/** What the signs of a chart mean, with names in full. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  const { states } = useText()
  return (
    <ul className={styles.legend} aria-label={states.legend}>
      {entries.map(({ key, name, tone, index, sign }) => (
        <li key={key} className={styles.entry}>
          <Sign tone={tone} index={index} sign={sign} />
          <span className={styles.name}>{name}</span>
        </li>
      ))}
    </ul>
  )
}

function Sign({ index, tone, sign }: Pick<LegendEntry, 'index' | 'tone' | 'sign'>) {
  const look = seriesLook(index)
  return (
    <svg className={styles.sign} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      {sign === 'break' && <path className={styles.break} d="M14 -4V16" />}
      {sign === 'muted' && <circle className={styles.muted} cx="14" cy="6" r="3.5" />}
      {typeof sign === 'object' && <Dot look={sign} />}
      {(sign === undefined || sign === 'point') && (
        <g style={{ color: `var(--${tone ?? look.tone})` }}>
          {sign === undefined && <path className={styles.line} d="M1 6H27" strokeDasharray={look.dashes} />}
          <path className={styles.mark} d={OUTLINES[look.shape]} />
        </g>
      )}
    </svg>
  )
}

function Dot({ look: { size, tone, shape, isHollow = false } }: { look: DotLook }) {
  const ink = `var(--${tone})`
  const style = isHollow ? { stroke: ink } : { fill: ink }
  const half = size / 2
  if (shape === 'diamond')
    return <path style={style} d={`M14 ${6 - half}L${14 + half} 6L14 ${6 + half}L${14 - half} 6Z`} />
  return <circle style={style} cx="14" cy="6" r={half} />
}

/** The shapes of the points as ECharts draws them, about 14, 6. */
export const OUTLINES = {
  circle: 'M14 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z',
  rect: 'M10.5 2.5h7v7h-7Z',
  triangle: 'M14 2 18 10H10Z',
  diamond: 'M14 1.5 18.5 6 14 10.5 9.5 6Z',
  roundRect: 'M12 2.5h4a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5V4A1.5 1.5 0 0 1 12 2.5Z',
} as const
