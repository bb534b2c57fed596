import { isSample, tablesLeftOut, type Part } from '../domain/part.ts'
import { tableNames } from './text/tableNames.ts'
import { formatNumber } from './text/format.ts'
import type { Texts } from './text/texts.ts'

/** What is loaded of a file of which not all is, and that the rest is not missing. */
export function partText(part: Part, figure: Texts['figure']): string {
  const { part: words } = figure
  const { years, every = 1 } = part
  const left = tablesLeftOut(part)
  return [
    ...(years ? [words.years(years.from, years.to)] : []),
    ...(isSample(part) ? [words.sample(formatNumber(every))] : []),
    ...(left.length > 0 ? [words.tables(tableNames(left, figure))] : []),
  ].join('')
}
