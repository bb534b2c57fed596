import type { Ratio } from '../../domain/indicators.ts'
import type { DotRow, DotsModel } from '../../ui/chart/dots.ts'
import { formatPercent } from '../../ui/text/format.ts'
import type { RateRow, Rates } from './rates.ts'
import { notesText } from './ratesText.ts'
import type { Wording } from './wording.ts'
import type { Words } from './words.ts'

/** More rows are read in the table. */
export const MOST_DRAWN = 24

/** The rows of the picture; what is not ranked stands under its own line. */
export interface RatesPicture {
  readonly model: DotsModel
  /** The rate behind each row; null for the line above those that are not ranked. */
  readonly rows: readonly (RateRow | null)[]
  readonly left: number
}

export function ratesPicture(found: Rates, pooled: Ratio | null, wording: Pick<Wording, 'words'>): RatesPicture {
  const { first, few } = found
  const drawn = first.slice(0, MOST_DRAWN)
  const drawnFew = few.slice(0, MOST_DRAWN - drawn.length)
  const rows = [...drawn, ...(drawnFew.length > 0 ? [null] : []), ...drawnFew]
  const { words } = wording
  return {
    rows,
    left: first.length + few.length - drawn.length - drawnFew.length,
    model: {
      measure: 'share',
      rows: rows.map((row) => (row === null ? headRow(words.rate.fewHead) : dotRow(row, found, wording))),
      line:
        pooled === null || pooled.share === null || drawn.length + drawnFew.length < 2
          ? undefined
          : { value: pooled.share, name: words.rate.pooled },
    },
  }
}

const headRow = (name: string): DotRow => ({ key: '_few', name, value: null, beside: '', muted: true })

function dotRow(row: RateRow, { rate, by }: Rates, wording: Pick<Wording, 'words'>): DotRow {
  const { ratio, pending } = row
  const { words } = wording
  return {
    key: row.key,
    name: by === 'agency' ? scopedName(row, words) : row.name,
    value: ratio.share,
    interval: ratio.interval ?? undefined,
    beside: words.rate.beside(
      formatPercent(ratio.share),
      notesText(row, wording, rate === 'pending_rate' ? null : pending),
    ),
    muted: !ratio.ranked,
  }
}

/** An area-wide report stands among those of single bodies, its own units too: it is marked. */
function scopedName({ name, areas, reported }: RateRow, { rate }: Words): string {
  if (areas === 0) return name
  return (areas === reported ? rate.areaName : rate.partlyAreaName)(name)
}
