import { StateGlyph } from '../StateMark.tsx'
import { useText } from '../text/useText.ts'
import { shadeColor, type HeatScale } from './heat.ts'
import styles from './HeatKey.module.css'
import { PALETTES } from './palette.ts'
import { useShade } from './shade.ts'

interface HeatKeyProps {
  scale: HeatScale
  /** What pale figures are. */
  few: string
  /** How shades grow with figures. */
  growth: string
}

/** What the shades and signs of a heat map mean, with the figures at both ends. */
export function HeatKey({ scale, few, growth }: HeatKeyProps) {
  const { low, high, states, hasMarks, hasFew } = scale
  const { states: words } = useText()
  const palette = PALETTES[useShade()]
  const stops = [low.shade, 0, high.shade].map(
    (shade) => `${shadeColor(shade, palette)} ${((shade - low.shade) / (high.shade - low.shade)) * 100}%`,
  )
  return (
    <ul className={styles.key} aria-label={words.legend}>
      {low.shade !== high.shade && (
        <li title={growth}>
          <span>{low.text}</span>
          <span
            className={styles.shades}
            style={{ backgroundImage: `linear-gradient(to right, ${stops.join(', ')})` }}
          />
          <span>{high.text}</span>
          <span className={styles.note}>{growth}</span>
        </li>
      )}
      {states.map((state) => (
        <li key={state}>
          <span className={styles.glyph}>
            <StateGlyph state={state} />
          </span>
          {words.cell[state]}
        </li>
      ))}
      {hasMarks && (
        <li>
          <span className={styles.note}>/</span>
          {words.cell.mark}
        </li>
      )}
      {hasFew && <li className={styles.note}>{few}</li>}
    </ul>
  )
}
