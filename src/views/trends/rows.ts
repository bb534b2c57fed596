import type { Scale } from '../../domain/question.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Trend, TrendLine, TrendPoint } from './model.ts'
import type { Names, Wording } from './names.ts'
import { isSmall, readLine } from './scale.ts'
import { whyNoChange } from './sentences.ts'

/** One year of one line, as the table and the download tell it. */
export interface TrendTableRow {
  readonly line: TrendLine
  readonly name: string
  readonly point: TrendPoint
  /** The year against the line's first, where the index is asked for. */
  readonly index: number | null
}

/** The trend as rows: each line in each year. */
export function tableRows(trend: Trend, names: Names, scale: Scale): readonly TrendTableRow[] {
  return trend.lines.flatMap((line) => {
    const { readings } = readLine(line, 'index')
    return line.points.map((point, i) => ({
      line,
      name: names.get(line.key) ?? line.key,
      point,
      index: scale === 'index' ? (readings[i]?.value ?? null) : null,
    }))
  })
}

/** What is to be said of a year's figure: doubts, few cases, why its change is not defined. */
export function notesOf({ point }: TrendTableRow, { words }: Wording): string | null {
  const { gap, row, ratio, value } = point
  const why = whyNoChange(point, words)
  const notes = [
    ...(row && row.doubted > 0 ? [words.doubted(formatNumber(row.doubted))] : []),
    ...(value !== null && isSmall(ratio) ? [words.few] : []),
    // A year without a figure has told already why nothing can be compared with it.
    ...(why !== null && gap === null ? [words.noChangeFrom(why)] : []),
  ]
  return notes.length === 0 ? null : notes.join(words.semicolon)
}

/** The same in one text with why there is no figure, for a file in which that has no cell of its own. */
export function allNotesOf(row: TrendTableRow, wording: Wording): string | null {
  const { gap } = row.point
  const notes = [...(gap ? [wording.words.gap[gap]] : []), notesOf(row, wording)].filter((note) => note !== null)
  return notes.length === 0 ? null : notes.join(wording.words.semicolon)
}
