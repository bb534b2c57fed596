import { Strokes } from '../Strokes.tsx'
import legend from '../TileLegend.module.css'
import type { TableDrawing } from '../tableDrawing.ts'
import { useText } from '../text/useText.ts'

/** What the tiles of a grid mean, where the view that says so is not around it. */
export function GridKey({ of }: { of: TableDrawing['key'] }) {
  const { states } = useText()
  return (
    <ul className={legend['legend']} aria-label={states.legend}>
      {of.map(({ name, tile }) => (
        <li key={name} className={legend['entry']}>
          {'glyph' in tile && (
            <svg viewBox={`0 0 ${tile.glyph.box} ${tile.glyph.box}`} aria-hidden="true" focusable="false">
              <Strokes of={tile.glyph} />
            </svg>
          )}
          <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}
