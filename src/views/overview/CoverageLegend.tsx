import { formatNumber } from '../../ui/text/format.ts'
import { useText } from '../../ui/text/useText.ts'
import { ZeroGlyph } from '../../ui/ZeroTile.tsx'
import styles from './CoverageLegend.module.css'
import type { Coverage } from './coverageModel.ts'

/** The tiles that print nothing, where some stand for reports that are left out: those are there, the others are not. */
export function CoverageLegend({ coverage: { counts, missed } }: { coverage: Coverage }) {
  const { states } = useText()
  const entries = [
    { glyph: <ZeroGlyph zeroClass="leftOut" />, name: states.leftOut, note: states.leftOutNote, n: counts.leftOut },
    { glyph: <ZeroGlyph zeroClass="missing" isExpected />, name: states.missed, note: states.missedNote, n: missed },
    {
      glyph: <ZeroGlyph zeroClass="missing" />,
      name: states.cell.missing,
      note: states.zeroNote.missing,
      n: counts.missing - missed,
    },
  ]
  return (
    <ul className={styles.legend} aria-label={states.legend}>
      {entries
        .filter(({ n }) => n > 0)
        .map(({ glyph, name, note, n }) => (
          <li key={name} className={styles.entry} title={note}>
            {glyph}
            <span>{name}</span> <span className={styles.count}>{formatNumber(n)}</span>
          </li>
        ))}
    </ul>
  )
}
