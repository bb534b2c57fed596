import type { Scale } from '../../domain/question.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Trend, TrendLine, TrendPoint } from './model.ts'
import type { Names, Wording } from './names.ts'
import { readLine } from './scale.ts'
import { isSmall } from './sentences.ts'

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

/** What is to be said of a year: why it has no figure, doubts, few cases, why a change is not defined. */
export function noteOf({ point }: TrendTableRow, { words, lang }: Wording): string | null {
  const { gap, row, ratio, change, value } = point
  const why = change?.why ?? null
  const notes = [
    ...(gap ? [words.gap[gap]] : []),
    ...(row && row.doubted > 0 ? [words.doubted(formatNumber(row.doubted))] : []),
    ...(value !== null && isSmall(ratio) ? [words.few] : []),
    // A year without a figure has told already why nothing can be compared with it.
    ...(why !== null && why !== 'isRate' && gap === null ? [words.noChangeFrom(words.noChange[why])] : []),
  ]
  return notes.length === 0 ? null : notes.join(lang === 'zh' ? '；' : '; ')
}
