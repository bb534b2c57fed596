import { APPLICANTS, OUTCOME_GROUPS, RESULTS, type ProactiveRow } from '../domain/forms/form.ts'
import { FORMS } from '../domain/forms/forms.ts'
import { rulesOf } from '../domain/rules/rules.ts'
import { add, addUp, at, sumAt, type Counts, type Layout } from './layout.ts'
import { countOf, drawer, happens, partOf, randomOf, skewed, type Random } from './random.ts'
import { AMOUNT, APPLICANT_WEIGHTS, CARRIED_OUT, CASES, DEPARTMENTS, GROWTH, OUTCOME_WEIGHTS } from './rates.ts'
import { PROACTIVE, PROACTIVE_LEVELS, PROACTIVE_NEVER, RESULT_WEIGHTS, TOWNSHIPS, YEAR_SPREAD } from './rates.ts'
import type { Unit } from './units.ts'

/** What stays the same of a unit from year to year, and what it takes along into the next. */
export interface Course {
  /** Applications in the first year, on average. */
  readonly volume: number
  /** Of each row of table 2, what happens in a year on average; 0 where nothing ever does. */
  readonly proactive: ReadonlyMap<string, number>
  /** Applications of each applicant that the year before left over. */
  carried: Counts
  /** Of each row of table 2, what is in force, published or on the list. */
  readonly stocks: Map<string, number>
}

const drawApplicant = drawer(APPLICANTS.map((_, i) => APPLICANT_WEIGHTS[i] ?? 0))
const drawResult = drawer(RESULTS.map((_, i) => RESULT_WEIGHTS[i] ?? 0))
const drawTownship = drawer(TOWNSHIPS.map(({ share }) => share))

const ROWS: readonly ProactiveRow[] = FORMS.flatMap(({ proactive }) => proactive.flatMap(({ rows }) => rows))
const ROW_KEYS: readonly string[] = [...new Set(ROWS.map(({ key }) => key))]

/** The rows of table 2 that agencies of a level cannot fill, as the audit has it. */
const IMPOSSIBLE = rulesOf('impossible').flatMap(({ method: { levels, cells } }) =>
  levels.flatMap((level) => cells.map((cell) => `${level} ${cell.slice(0, cell.lastIndexOf('.'))}`)),
)

/** A unit before its first year. */
export function courseOf({ agency: { level } }: Unit, random: Random): Course {
  const { median, spread } = level === 'township' ? at(TOWNSHIPS, drawTownship(random)) : DEPARTMENTS[level]
  const volume = skewed(random, median, spread)
  const means = new Map(
    ROW_KEYS.map((key) => {
      const isNever = happens(random, level === 'township' ? PROACTIVE_NEVER : 0)
      const mean = (PROACTIVE[key] ?? 1) * PROACTIVE_LEVELS[level] * skewed(random, 1, 0.8)
      return [key, isNever || IMPOSSIBLE.includes(`${level} ${key}`) ? 0 : mean]
    }),
  )
  return {
    volume,
    proactive: means,
    carried: Int32Array.from(APPLICANTS, (_, i) =>
      countOf(random, (volume * CARRIED_OUT * (APPLICANT_WEIGHTS[i] ?? 0)) / 100),
    ),
    stocks: new Map([...means].map(([key, mean]) => [key, countOf(random, mean * 5)])),
  }
}

/** What a unit itself did in a year, without those below it: true figures, in the rows and columns of a form. */
export function ownYear(course: Course, layout: Layout, years: number, words: string): Counts {
  const random = randomOf(words)
  const counts: Counts = new Int32Array(layout.cells.length)
  applications(course, layout, counts, course.volume * (1 + GROWTH) ** years * skewed(random, 1, YEAR_SPREAD), random)
  disputes(layout, counts, random)
  tableTwo(course, layout, counts, random)
  addUp(layout, counts)
  return counts
}

function applications(course: Course, layout: Layout, counts: Counts, mean: number, random: Random): void {
  const [received, carriedIn, carriedOut] = [
    layout.rowOf('received'),
    layout.rowOf('carried_in'),
    layout.rowOf('carried_out'),
  ]
  const outcomes = outcomesOf(layout)
  for (let left = countOf(random, mean); left > 0; left--) add(counts, at(received.parts, drawApplicant(random)), 1)
  course.carried = course.carried.map((before, i) => {
    counts[at(carriedIn.parts, i)] = before
    const open = before + at(counts, at(received.parts, i))
    const after = partOf(random, open, CARRIED_OUT)
    counts[at(carriedOut.parts, i)] = after
    for (let n = after; n < open; n++) add(counts, at(at(outcomes.rows, outcomes.draw(random)).parts, i), 1)
    return after
  })
}

const drawn = new Map<Layout, ReturnType<typeof outcomesIn>>()

function outcomesOf(layout: Layout) {
  const found = drawn.get(layout) ?? outcomesIn(layout)
  drawn.set(layout, found)
  return found
}

/** The rows in which applications end, and a draw of one of them: of a group the first half, of the rest its first half. */
function outcomesIn({ rows }: Layout) {
  const outcomes = rows.filter(({ row }) => row.role === 'outcome')
  const weights = outcomes.map(({ row }) => {
    const group = OUTCOME_GROUPS.find(({ key }) => key === row.group)
    const together = outcomes.filter((other) => other.row.group === row.group)
    const halves = together.map((_, i) => 0.5 ** i)
    const all = halves.reduce((sum, half) => sum + half, 0)
    const own = halves[together.findIndex((other) => other.row === row)] ?? 0
    return group ? (OUTCOME_WEIGHTS[group.key] * own) / all : 0
  })
  return { rows: outcomes, draw: drawer(weights) }
}

function disputes({ channels, rows }: Layout, counts: Counts, random: Random): void {
  const decided = rows.reduce((sum, { row, parts }) => (row.role === 'outcome' ? sum + sumAt(counts, parts) : sum), 0)
  for (const { key, parts } of channels) {
    for (let left = countOf(random, (decided * CASES[key]) / 100); left > 0; left--) {
      add(counts, at(parts, drawResult(random)), 1)
    }
  }
}

/** The columns of table 2 by which a stock grows or shrinks, and the one that repeats the column before it. */
const GROWS = new Set(['made', 'new'])
const SHRINKS = new Set(['repealed'])
const REPEATS = new Set(['disclosed'])

function tableTwo({ proactive: means, stocks }: Course, layout: Layout, counts: Counts, random: Random): void {
  for (const { rows, columns } of layout.form.proactive) {
    for (const { key: row } of rows) {
      const mean = means.get(row) ?? 0
      let stock = stocks.get(row) ?? 0
      let last = 0
      // From left to right: a stock before what changes it is that of the year's beginning, one behind it that of its end.
      for (const { key, nature, money } of columns) {
        if (nature === 'stock') last = stock
        else if (nature === 'change') last = countOf(random, mean / 8) - Math.min(stock, countOf(random, mean / 10))
        else if (SHRINKS.has(key)) last = Math.min(stock, countOf(random, mean / 3))
        else if (!REPEATS.has(key)) last = countOf(random, money ? mean * AMOUNT : mean)
        if (nature === 'change' || GROWS.has(key)) stock += last
        if (SHRINKS.has(key)) stock -= last
        const place = layout.placeOf(`${row}.${key}`)
        if (place !== undefined) counts[place] = last
      }
      stocks.set(row, stock)
    }
  }
}
