import { normaliseName } from '../agencies.ts'
import { isWithin, type Division, type Divisions } from './list.ts'

/** A place at the beginning of a name, and what follows it. */
export interface NamedPlace {
  /** All that the name fits; more than one where it says too little. */
  readonly divisions: readonly Division[]
  /** How many parts of the place's path the name says. */
  readonly parts: number
  readonly rest: string
}

interface Step {
  readonly division: Division
  readonly end: number
  readonly parts: number
}

/** The place that the name of an agency begins with, as far as the list knows it; null where it begins with none. */
export function placeAtStart(agency: string, divisions: Divisions): NamedPlace | null {
  const name = normaliseName(agency)
  const steps = stepsFrom(name, { division: null, end: 0, parts: 0 }, divisions)
  const end = Math.max(0, ...steps.map((step) => step.end))
  if (end === 0) return null
  const last = steps.filter((step) => step.end === end)
  const parts = Math.max(...last.map((step) => step.parts))
  const meant = last.filter((step) => step.parts === parts)
  return { divisions: [...new Set(meant.map(({ division }) => division))], parts, rest: name.slice(end) }
}

const GOVERNMENT = '人民政府'

/** Every way in which a name goes on with a division inside of the one before; parts of the path may be left out. */
function stepsFrom(
  name: string,
  from: Omit<Step, 'division'> & { readonly division: Division | null },
  divisions: Divisions,
): readonly Step[] {
  const { division: outer, end: start, parts } = from
  const steps: Step[] = []
  const isInside = (one: Division) => outer === null || (one !== outer && isWithin(one, outer))
  const longest = divisions.longest(name.slice(start, start + 2))
  for (let end = Math.min(name.length, start + longest); end >= start + 2; end--) {
    const word = name.slice(start, end)
    for (const division of divisions.named(word)) {
      if (!isInside(division)) continue
      const step = { division, end, parts: parts + 1 }
      if (!isTornWord(word, name.slice(end))) steps.push(step)
      steps.push(...stepsFrom(name, step, divisions))
      // 上海市虹口区人民政府四川北路街道办事处
      if (name.startsWith(GOVERNMENT, end))
        steps.push(...stepsFrom(name, { ...step, end: end + GOVERNMENT.length }, divisions))
    }
    for (const division of divisions.shortened(word))
      if (isInside(division)) steps.push(...stepsFrom(name, { division, end, parts: parts + 1 }, divisions))
  }
  return steps
}

/** In 朝阳市场监督管理局 no 朝阳市 is meant; 博山区域城镇 goes on with a township. */
const isTornWord = (word: string, rest: string) =>
  (word.endsWith('市') && rest.startsWith('场')) || (word.endsWith('区') && /^[域划块]/u.test(rest))

/** Names that are parts of words as well: 城区, and 成县 in 建成县级中心, where it does not begin a path or go on with one. */
const isCommon = (name: string, before: string | undefined) =>
  /^.区$/u.test(name) || (/^.县$/u.test(name) && before !== undefined && /[^省市州盟\P{L}]/u.test(before))

/** The provinces, cities and counties that a text names; of a name that several have, all of them. */
export function placesIn(text: string, divisions: Divisions): ReadonlySet<Division> {
  const found = new Set<Division>()
  const plain = normaliseName(text)
  for (let start = 0; start < plain.length - 1; start++) {
    const longest = divisions.longest(plain.slice(start, start + 2))
    for (let end = Math.min(plain.length, start + longest); end >= start + 2; end--) {
      const word = plain.slice(start, end)
      const named = divisions.named(word).filter(({ level }) => level !== 'township')
      if (named.length === 0 || isCommon(word, plain[start - 1]) || isTornWord(word, plain.slice(end))) continue
      for (const division of named) found.add(division)
      start = end - 1
      break
    }
  }
  return found
}
