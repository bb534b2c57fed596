import type { WordedSection } from '../../src/domain/wordingPairs.ts'
import { wordingPairs } from '../../src/domain/wordingPairs.ts'
import { numbers } from './generate.ts'
import { measure, report } from './measure.ts'

const AGENCIES = 200
const YEARS = [2021, 2022, 2023, 2024, 2025]
const SENTENCES = { overview: 45, problems: 18, other: 5 } as const

/** Comparing 1,000 documents of 2,100 characters, neighbours in groups of twenty, and how long it keeps a page at most. */
export async function benchWording(): Promise<void> {
  const sections = worded()
  let longest = 0
  const whole = await measure('all pairs', () => {
    const steps = wordingPairs(sections)
    for (let done = false; !done;) {
      const start = performance.now()
      done = steps.next().done ?? false
      longest = Math.max(longest, performance.now() - start)
    }
  })
  report(`Wording: ${AGENCIES * YEARS.length} documents`, [whole])
  console.log(`The longest step: ${longest.toFixed(0)} ms`)
}

/** A report repeats two fifths of its year before, and a fifth of a stock that all have. */
function worded(): readonly WordedSection[] {
  const random = numbers(20261127)
  const sentence = () =>
    Array.from({ length: 15 + Math.floor(random() * 30) }, () =>
      String.fromCodePoint(0x4e00 + Math.floor(random() * 2_500) * 3),
    ).join('')
  const stock = Array.from({ length: 200 }, sentence)
  return Array.from({ length: AGENCIES }, (_, agency) => {
    const before = new Map<string, readonly string[]>()
    return YEARS.flatMap((year, at) =>
      (['overview', 'problems', 'other'] as const).map((section): WordedSection => {
        const last = before.get(section)
        const said = Array.from({ length: SENTENCES[section] }, (__, i) => {
          if (random() < 0.4 && last?.[i] !== undefined) return last[i]
          return random() < 0.2 ? (stock[Math.floor(random() * stock.length)] ?? '') : sentence()
        })
        before.set(section, said)
        const group = String(agency % 10)
        return {
          report: agency * YEARS.length + at,
          key: String(agency),
          year,
          group,
          section,
          text: said.join('。'),
          isCut: false,
          isSelected: true,
        }
      }),
    )
  }).flat()
}
