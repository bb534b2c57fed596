import { bareName, isGovernment, rememberingPlaces } from '../agencies.ts'
import { remembered } from '../remembered.ts'
import type { Agency, AgencyKey } from '../report.ts'
import { plainCode } from './names.ts'
import type { Decisions, Succession, YearsOf } from './roster.ts'

/** Successions that the reports themselves suggest. */
export interface Lineage {
  /** One code under several names, one after the other. */
  readonly certain: readonly Succession[]
  /** Last seen in a year, another first seen in the next, of the same place, parent, level and kind: unconfirmed. */
  readonly proposed: readonly Succession[]
  /** Agencies last seen for which more than a few came after, so that none is proposed. */
  readonly crowded: number
}

/** More than so many who came after one who went say nothing. */
const MOST_AFTER = 3

/** Who may have become whom, by codes and years; the reader confirms what is only proposed. */
export function lineageOf(agencies: readonly Agency[], years: YearsOf, allYears: readonly number[]): Lineage {
  const certain = byCode(agencies, years)
  const known = new Set(certain.flatMap(({ from, to }) => [`from ${from}`, `to ${to}`]))
  const next = new Map(allYears.map((year, i) => [year, allYears[i + 1]]))
  const placeIn = rememberingPlaces()
  const groupOf = ({ parent, level, kind, ...agency }: Agency, year: number) =>
    [year, placeIn(agency), bareParent(parent), level, kind].join('|')
  const came = new Map<string, Agency[]>()
  for (const agency of agencies) {
    const first = years.get(agency.key)?.[0]
    if (first === undefined || first === allYears[0] || known.has(`to ${agency.key}`)) continue
    const group = groupOf(agency, first)
    const others = came.get(group)
    if (others) others.push(agency)
    else came.set(group, [agency])
  }
  const proposed: Succession[] = []
  let crowded = 0
  for (const agency of agencies) {
    const last = years.get(agency.key)?.at(-1)
    const year = last === undefined ? undefined : next.get(last)
    if (year !== (last ?? 0) + 1 || known.has(`from ${agency.key}`)) continue
    const after = came.get(groupOf(agency, year)) ?? []
    if (after.length > MOST_AFTER) crowded++
    else for (const { key } of after) proposed.push(succession(agency.key, key, year, 'proposed'))
  }
  return { certain, proposed, crowded }
}

/** The proposals that the reader has confirmed. */
export function confirmedOf({ proposed }: Lineage, { confirmed }: Decisions): readonly Succession[] {
  const chosen = new Set(confirmed)
  return proposed.filter(({ id }) => chosen.has(id))
}

export const succession = (from: AgencyKey, to: AgencyKey, year: number, why: Succession['why']): Succession => ({
  id: `${from}>${to}`,
  from,
  to,
  year,
  why,
})

const bareParent = remembered(bareName)

/** Departments may share the code of their place, so that only of governments one code is one body. */
function byCode(agencies: readonly Agency[], years: YearsOf): readonly Succession[] {
  const bodies = new Map<string, { key: AgencyKey; first: number; last: number }[]>()
  for (const { key, code, kind, level } of agencies) {
    const own = years.get(key)
    const [first, last] = [own?.[0], own?.at(-1)]
    const plain = plainCode(code)
    if (plain === '' || !isGovernment(kind) || first === undefined || last === undefined) continue
    const body = `${plain}|${level}`
    const names = bodies.get(body)
    if (names) names.push({ key, first, last })
    else bodies.set(body, [{ key, first, last }])
  }
  return [...bodies.values()].flatMap((names) => {
    const inTime = names.toSorted((a, b) => a.first - b.first)
    const follows = inTime.every(({ first }, i) => i === 0 || first > (inTime[i - 1]?.last ?? Infinity))
    if (!follows) return []
    return inTime.flatMap(({ key, first }, i) => {
      const before = inTime[i - 1]
      return before ? [succession(before.key, key, first, 'code')] : []
    })
  })
}
