import type { Division, Divisions } from '../domain/divisions/list.ts'
import type { Agency, Level, Scope } from '../domain/report.ts'
import { hashOf } from './random.ts'

/** Who reports: a township for itself; a county, city or province for its whole area. */
export interface Unit {
  readonly agency: Omit<Agency, 'key' | 'level'> & { readonly level: Exclude<Level, 'national'> }
  readonly scope: Scope
  /** The units right below it, whose figures its own report holds. */
  readonly below: readonly Unit[]
}

/** Which part of the country is simulated. */
export interface Choice {
  /** The first two digits of provinces; null for all. */
  readonly provinces: readonly string[] | null
  /** So many townships, in counties drawn by the seed; null for all. */
  readonly townships: number | null
  readonly seed: number
}

/** The provinces with all below them, each list in the order of the codes. */
export function unitsOf(divisions: Divisions, choice: Choice): readonly Unit[] {
  const chosen = chosenOf(divisions, choice)
  const below = new Map<Division | null, Division[]>()
  for (const division of divisions.all) {
    if (!chosen.has(division)) continue
    const known = below.get(division.parent)
    if (known) known.push(division)
    else below.set(division.parent, [division])
  }
  const unit = (division: Division, above: readonly Division[]): Unit => {
    const own = [division, ...above]
    const nameOf = (level: Level) => own.find((one) => one.level === level)?.name ?? ''
    const parent = division.parent
    return {
      agency: {
        name: agencyName(division),
        code: division.code,
        province: nameOf('province'),
        city: nameOf('city'),
        county: nameOf('county'),
        level: division.level,
        kind: 'government',
        parent: parent ? agencyName(parent) : '',
      },
      scope: division.level === 'township' ? 'own' : 'area',
      below: sorted(below.get(division) ?? []).map((one) => unit(one, own)),
    }
  }
  return sorted(below.get(null) ?? []).map((province) => unit(province, []))
}

const sorted = (divisions: readonly Division[]) => divisions.toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** All divisions that are wanted, with those above them. */
function chosenOf({ all }: Divisions, { provinces, townships, seed }: Choice): ReadonlySet<Division> {
  const inProvinces = all.filter(({ code }) => provinces === null || provinces.includes(code.slice(0, 2)))
  if (townships === null) return new Set(inProvinces)
  // By counties, so that their area reports stand over more than one township.
  const drawn = inProvinces
    .filter(({ level }) => level === 'township')
    .map((division) => ({ division, order: hashOf(`${seed}|${division.parent?.code}`) }))
    .toSorted((a, b) => a.order - b.order || (a.division.code < b.division.code ? -1 : 1))
    .slice(0, townships)
  const chosen = new Set<Division>()
  for (const { division } of drawn) for (let one: Division | null = division; one; one = one.parent) chosen.add(one)
  return chosen
}

/** What the government of a division is called. */
function agencyName({ name, level }: Division): string {
  if (level !== 'township' || /[镇乡]$|苏木$/u.test(name)) return `${name}人民政府`
  return name.endsWith('街道') ? `${name}办事处` : name
}

/** A unit and all below it. */
export function allOf(unit: Unit): readonly Unit[] {
  return [unit, ...unit.below.flatMap(allOf)]
}
