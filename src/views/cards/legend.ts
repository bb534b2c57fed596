import type { Sign } from './Glyph.tsx'
import type { CardYear } from './model.ts'
import type { Words } from './words.ts'

const SIGNS: readonly Sign[] = ['blank', 'absent', 'missing', 'missed', 'leftOut']

/** What needs to be told of the signs of a card; those that it has not are not told. */
export function legendOf(years: readonly CardYear[], { legend }: Words) {
  const cells = years.flatMap((year) => [...(year.cells?.values() ?? [])])
  const signs = SIGNS.filter(
    (sign) => cells.some(({ state }) => state === sign) || years.some(({ without }) => without === sign),
  )
  const hasMark = cells.some(({ state }) => state === 'mark')
  const hasFew = years.some(({ rate }) => rate !== null && rate.why === null && !rate.ranked)
  const hasDoubt = cells.some((cell) => cell.state === 'number' && cell.isDoubted)
  const remarks = [
    ...(hasMark ? [legend.mark] : []),
    ...(hasFew ? [legend.few] : []),
    ...(hasDoubt ? [legend.doubt] : []),
  ]
  return { signs, remarks }
}

/** The same as one text, for its length. */
export function legendText(years: readonly CardYear[], words: Words): string {
  const { signs, remarks } = legendOf(years, words)
  // Between two of them stands the width of a letter, as before each sign.
  return [...signs.map((sign) => `口 ${words.legend[sign]}`), ...remarks].join('　')
}
