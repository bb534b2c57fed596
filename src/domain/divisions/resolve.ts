import type { Confidence, Evidence } from '../reportDocument.ts'
import type { Level } from '../report.ts'
import { chainOf, isWithin, pathOf, type Division, type Divisions } from './list.ts'
import { placeAtStart, placesIn } from './names.ts'

/** Words of one kind that stand around a name. */
export interface Around {
  readonly said: readonly Evidence[]
  /** How far a place that only they tell can be trusted. */
  readonly trust: Confidence
}

/** Where an agency is, as far as its name and what stands around it say for certain enough. */
export interface Placed {
  readonly code: string
  readonly province: string
  readonly city: string
  readonly county: string
  readonly level: Level | ''
  readonly kind: string
  readonly parent: string
  readonly confidence: Confidence
  readonly evidence: readonly Evidence[]
  /** The divisions of which each could be meant; none where one is, or none fits. */
  readonly candidates: readonly Division[]
}

const NOWHERE: Placed = {
  code: '',
  province: '',
  city: '',
  county: '',
  level: '',
  kind: '',
  parent: '',
  confidence: 'likely',
  evidence: [],
  candidates: [],
}

/** After a division's name: its government itself. */
const ITSELF = /^(?:人民政府|政府|人民公社|街道办事处|办事处|街道办|办|行政公署|公署)?$/u
const ZONE_BODY = /^(?:管理委员会|管委会)$/u
const ZONE =
  /(?:开发区|实验区|试验区|示范区|高新区|经开区|新区|园区|度假区|保税区|管理区|片区|合作区|风景区|名胜区|工业区|产业区)/u
const DEPARTMENT = /(?:局|厅|委员会|委|署|总队|支队|大队|办公室|办公厅|政府办|中心|院)$/u

/**
 * The division that the name of an agency says, with what stands around the name where the name says too little. Where
 * more than one fits there is no code, and the candidates are told. A department has a place and no code.
 */
export function placeOfAgency(agency: string, around: readonly Around[], divisions: Divisions): Placed {
  const named = placeAtStart(agency, divisions)
  if (!named) return agency === '' ? NOWHERE : surroundings(agency, around, divisions)
  const { divisions: fitting, parts, rest } = named
  const [only, ...others] = fitting
  if (!only) return NOWHERE
  if (others.length > 0) return narrowed(agency, fitting, { rest, around, divisions })
  const said = { text: `${pathOf(only)} ${only.code}`, at: 'division list' } as const
  if (only.level !== 'township' || parts > 1) return at(only, rest, 'certain', [said])
  // One in the list: but the list does not have every place of every year.
  const { nearby, by } = mentioned(around, divisions)
  if (nearby.size === 0) return at(only, rest, 'likely', [said])
  if (isAmong(only, nearby)) return at(only, rest, 'certain', [said, ...by])
  return { ...NOWHERE, confidence: 'unsure', evidence: [said, ...by], candidates: [only] }
}

/** Where a name alone fits several: those that lie where the words around it are of, the strongest words first. */
function narrowed(
  agency: string,
  fitting: readonly Division[],
  { rest, around, divisions }: { rest: string; around: readonly Around[]; divisions: Divisions },
): Placed {
  let left = fitting
  let confidence: Confidence = 'certain'
  const evidence: Evidence[] = []
  for (const words of around) {
    const places = placesOf(words, divisions)
    const near = nearest(left, new Set(places.keys()))
    if (near.length === 0 || near.length === left.length) continue
    left = near
    const by = [...places].flatMap(([outer, said]) => (near.some((one) => isWithin(one, outer)) ? [said] : []))
    evidence.push(...[...new Set(by)].slice(0, 2))
    if (words.trust !== 'certain') confidence = words.trust
    const [only, ...others] = left
    if (only && others.length === 0)
      return at(only, rest, confidence, [{ text: `${pathOf(only)} ${only.code}`, at: 'division list' }, ...evidence])
  }
  const paths = left
    .slice(0, SHOWN)
    .map((one) => ({ text: `${pathOf(one)} ${one.code}`, at: 'division list' }) as const)
  return { ...NOWHERE, confidence: 'unsure', evidence: [...evidence, ...paths], candidates: left }
}

const SHOWN = 12

/** Of several the ones in the mentioned counties, else in the mentioned cities, else in the provinces. */
function nearest(several: readonly Division[], places: ReadonlySet<Division>): readonly Division[] {
  for (const level of ['county', 'city', 'province'] as const) {
    const inside = several.filter((one) =>
      chainOf(one).some((outer) => outer !== one && outer.level === level && places.has(outer)),
    )
    if (inside.length > 0) return inside
  }
  return []
}

function mentioned(around: readonly Around[], divisions: Divisions) {
  const by: Evidence[] = []
  const nearby = new Set<Division>()
  for (const words of around) {
    for (const [division, said] of placesOf(words, divisions)) {
      if (!by.includes(said)) by.push(said)
      nearby.add(division)
    }
  }
  return { nearby, by: by.slice(0, 2) }
}

/** The places that these words name, each with those that name it first. */
function placesOf({ said }: Around, divisions: Divisions): ReadonlyMap<Division, Evidence> {
  const found = new Map<Division, Evidence>()
  for (const { text, at: place } of said) {
    const by = { text: text.slice(0, LONGEST), at: place }
    for (const division of placesIn(text, divisions)) if (!found.has(division)) found.set(division, by)
  }
  return found
}

/** How much of a paragraph is shown as evidence. */
const LONGEST = 120

const isAmong = (one: Division, places: ReadonlySet<Division>) => [...places].some((outer) => isWithin(one, outer))

/** A department whose name says no place, 市教育局, is of the place that its page is of, if that is one. */
function surroundings(agency: string, around: readonly Around[], divisions: Divisions): Placed {
  if (!DEPARTMENT.test(agency) || ZONE.test(agency)) return { ...NOWHERE, kind: kindOf(agency) }
  for (const words of around) {
    if (words.trust !== 'certain') continue
    const places = placesOf(words, divisions)
    const all = [...places.keys()]
    const deepest = all.filter((one) => !all.some((other) => other !== one && isWithin(other, one)))
    const [only, ...others] = deepest
    const by = only && places.get(only)
    if (by && others.length === 0) return at(only, agency, 'likely', [by])
  }
  return { ...NOWHERE, kind: kindOf(agency) }
}

const kindOf = (rest: string) => (DEPARTMENT.test(rest) && !ZONE.test(rest) ? 'department' : '')

/** A township or county that the list does not have, or no more. */
const TOWNSHIP = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|办)?$/u
const COUNTY = /[县区旗](?:人民政府|政府)?$/u

/** What an agency is to a division, by what follows the division's name in its own. */
function standing(division: Division, rest: string): Pick<Placed, 'code' | 'level' | 'kind' | 'parent'> {
  if (ITSELF.test(rest) || (ZONE.test(division.name) && ZONE_BODY.test(rest)))
    return { code: division.code, level: division.level, kind: 'government', parent: division.parent?.name ?? '' }
  if (ZONE.test(rest)) return { code: '', level: '', kind: '', parent: '' }
  const isBelow = division.level !== 'township'
  if (isBelow && TOWNSHIP.test(rest)) {
    const parent = division.level === 'county' ? division.name : ''
    return { code: '', level: 'township', kind: 'government', parent }
  }
  if (division.level === 'city' && COUNTY.test(rest))
    return { code: '', level: 'county', kind: 'government', parent: division.name }
  return { code: '', level: division.level, kind: kindOf(rest), parent: CENTRAL.test(rest) ? '' : division.name }
}

/** Agencies of the state are where they are and not of it: 国家税务总局渭南市税务局. */
const CENTRAL = /^(?:国家|中国|中华)/u

/**
 * The division in which a functional zone lies, null of a real one. The list of the statistics bureau has zones as if they
 * were counties (a 7 in the fifth place) or townships (400 and more), with codes that are only its own; one in the place of
 * a township can reach beyond the county it is put in.
 */
function zoneIn({ name, code, level, parent }: Division): Division | null {
  if (!ZONE.test(name) || /[镇乡]$|街道(?:办事处)?$/u.test(name)) return null
  if (level === 'county' && code[4] === '7') return parent
  return level === 'township' && /^[4-9]/u.test(code.slice(6)) ? (parent?.parent ?? null) : null
}

/** The agency of a division that is called so behind its name. */
function at(division: Division, rest: string, confidence: Confidence, evidence: readonly Evidence[]): Placed {
  const around = zoneIn(division)
  if (around) return at(around, `${division.name}${rest}`, confidence, evidence)
  const chain = chainOf(division)
  const nameOf = (level: Level) => chain.find((one) => one.level === level)?.name ?? ''
  return {
    province: nameOf('province'),
    city: nameOf('city'),
    county: nameOf('county'),
    ...standing(division, rest),
    confidence,
    evidence,
    candidates: [],
  }
}
