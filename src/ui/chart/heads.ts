import { LINE_HEIGHT } from './names.ts'
import type { Palette } from './palette.ts'
import type { RowLayout } from './rows.ts'

/** The px between a name and the bar under it. */
const NAME_GAP = 4

/** The height in px of what stands above a bar. */
export const headHeight = ({ nameHeight }: RowLayout) => nameHeight + NAME_GAP

/**
 * Names above sideways bars, where the chart is narrow: as bars without ink, which push the drawn ones down. What stands
 * beside a row ends at `end`, the axis' last value.
 */
export function heads(layout: RowLayout, palette: Palette, beside?: { end: number; texts: readonly string[] }) {
  const names = layout.names.map((lines) => lines.join('\n'))
  const named = head('_name', 0, names, layout, palette, { position: 'right', color: palette.ink })
  if (!beside) return [named]
  const look = { position: 'insideRight', color: palette['ink-soft'] }
  return [named, head('_beside', beside.end, beside.texts, layout, palette, look)]
}

function head(id: string, value: number, texts: readonly string[], layout: RowLayout, palette: Palette, look: object) {
  return {
    id,
    type: 'bar',
    stack: '_head',
    silent: true,
    barWidth: headHeight(layout),
    barGap: 0,
    itemStyle: { color: 'transparent' },
    label: {
      show: true,
      distance: 0,
      fontSize: 12,
      lineHeight: LINE_HEIGHT,
      verticalAlign: 'bottom',
      offset: [0, layout.nameHeight / 2],
      textBorderColor: palette.paper,
      textBorderWidth: 3,
      formatter: ({ dataIndex }: { dataIndex: number }) => texts[dataIndex] ?? '',
      ...look,
    },
    data: texts.map(() => value),
  }
}
