import { isSample, type Part } from '../domain/part.ts'
import { formatNumber } from './text/format.ts'
import type { Texts } from './text/texts.ts'

/** What is loaded of a file of which not all is, and that the rest is not missing. */
export function partText(part: Part, { part: words }: Texts['figure']): string {
  const { years, every = 1 } = part
  return [
    ...(years ? [words.years(years.from, years.to)] : []),
    ...(isSample(part) ? [words.sample(formatNumber(every))] : []),
  ].join('')
}
