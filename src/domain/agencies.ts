import type { Agency, AgencyKey } from './report.ts'

/** A place as `省/市/县`, cut at the deepest part given; empty where the dataset says nothing. */
export type Place = string

/** A name as it is compared: full-width forms folded, white space out, with the zero-width characters of web pages. */
export function normaliseName(name: string): string {
  if (isPlain(name)) return name
  return name.normalize('NFKC').replaceAll(/[\s\u200b-\u200f\u2060\ufeff]+/gu, '')
}

/** Whether a text is of Chinese characters, digits and Latin letters alone, as nearly all names are: none has another form. */
export const isPlain = (text: string): boolean => /^[0-9A-Za-z\u4e00-\u9fff]*$/.test(text)

/** The name without 人民政府 at its end: 宿迁市人民政府 and 宿迁市 are one. */
export function bareName(name: string): string {
  const normal = normaliseName(name)
  return normal.length > GOVERNMENT.length && normal.endsWith(GOVERNMENT) ? normal.slice(0, -GOVERNMENT.length) : normal
}

const GOVERNMENT = '人民政府'

/** Whether two names mean the same body, with or without 人民政府. */
export function sameName(a: string, b: string): boolean {
  return bareName(a) === bareName(b)
}

/** Where the agency is; `上海市//黄浦区` keeps its empty middle, so that a county is never read as a city. */
export function placeOf({ province, city, county }: Pick<Agency, 'province' | 'city' | 'county'>): Place {
  return [province, city, county].map(partOfPath).join('/').replace(/\/+$/u, '')
}

/** `placeOf` that works out each place once: a country's reports name few places many times. */
export function rememberingPlaces(): (agency: Pick<Agency, 'province' | 'city' | 'county'>) => Place {
  const provinces = new Map<string, Map<string, Map<string, Place>>>()
  return (agency) => {
    const cities = within(provinces, agency.province)
    const counties = within(cities, agency.city)
    const place = counties.get(agency.county) ?? placeOf(agency)
    counties.set(agency.county, place)
    return place
  }
}

function within<Of>(outer: Map<string, Map<string, Of>>, name: string): Map<string, Of> {
  const known = outer.get(name) ?? new Map<string, Of>()
  outer.set(name, known)
  return known
}

/** True for the place itself and all below it; everything is inside the empty place. */
export function isInside(place: Place, outer: Place): boolean {
  return outer === '' || place === outer || place.startsWith(`${outer}/`)
}

/** Who is who: `code|kind|name` where there is a code, else `省/市/县|name`. */
export function agencyKey(agency: Pick<Agency, 'name' | 'code' | 'kind' | 'province' | 'city' | 'county'>): AgencyKey {
  const name = partOfPath(agency.name)
  const code = codeDigits(partOfPath(agency.code))
  if (code !== '') return [code, partOfPath(agency.kind), name].join('|')
  const place = placeOf(agency)
  return place === '' ? name : `${place}|${name}`
}

/**
 * A code as spreadsheets leave it: `350128.0` is 350128, and of `4.11328E+11` most digits are lost, so that it would make
 * one agency of all that share the rest.
 */
function codeDigits(code: string): string {
  return /^\d+(\.\d+)?e\+?\d+$/i.test(code) ? '' : code.replace(/^(\d+)\.0+$/, '$1')
}

/** The separators cannot stand inside a part, or two agencies could share a key. */
function partOfPath(text: string): string {
  if (isPlain(text)) return text
  const known = PARTS.get(text)
  if (known !== undefined) return known
  const part = normaliseName(text).replaceAll('|', '¦').replaceAll('/', '∕')
  if (PARTS.size > MOST_PARTS) PARTS.clear()
  PARTS.set(text, part)
  return part
}

/** Parts as they were worked out: a country's reports name few agencies and places many times. */
const PARTS = new Map<string, string>()
const MOST_PARTS = 100_000

const GOVERNMENT_KINDS: ReadonlySet<string> = new Set(['government', '政府', '人民政府'])

/** Whether the dataset calls the agency a government, not one of its departments or offices. */
export function isGovernment(kind: string): boolean {
  return GOVERNMENT_KINDS.has(kind) || GOVERNMENT_KINDS.has(normaliseName(kind).toLowerCase())
}
