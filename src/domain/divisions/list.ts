import type { Level } from '../report.ts'

/** The year of which the list is that comes with the page. */
export const DIVISIONS_YEAR = 2023

/** A province, city, county or township of the list. */
export interface Division {
  /** As agencies are coded: six digits, of a township nine; `000` after these make the twelve of the statistics bureau. */
  readonly code: string
  readonly name: string
  readonly level: Exclude<Level, 'national'>
  /** The division above; places that the list only needs for its own order, such as 市辖区, are left out. */
  readonly parent: Division | null
}

/** The divisions of a country at one time, found by their names. */
export interface Divisions {
  readonly all: readonly Division[]
  /** Divisions of exactly this name, or of one that is written for it. */
  named(name: string): readonly Division[]
  /** Divisions for whose name this is short where more of a path follows: 陕西 in 陕西渭南市. */
  shortened(name: string): readonly Division[]
  /** Characters of the longest name that begins with these two; 0 where none does. */
  longest(two: string): number
}

/** Under 北京市 the list has 市辖区, and under 河南省 a place for counties without a city: no places of the land. */
const ORDER_ONLY = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

/** Reads `code,name,townships`: a province, city or county a line, and with a county its townships, `001东华门街道 002…`. */
export function readDivisions(text: string): Divisions {
  const all: Division[] = []
  let province: Division | null = null
  let city: Division | null = null
  for (const line of text.split('\n').slice(1)) {
    const [code = '', name = '', townships = ''] = line.split(',')
    if (code.length === 2) all.push((province = { code: `${code}0000`, name, level: 'province', parent: null }))
    else if (code.length === 4) {
      city = ORDER_ONLY.has(name) ? null : { code: `${code}00`, name, level: 'city', parent: province }
      if (city) all.push(city)
    } else if (code.length === 6) {
      const above: Division | null = city ?? province
      // Cities without counties, such as 东莞市, stand once more in the place of a county.
      const isCity = above?.name === name
      const county: Division | null = isCity ? above : { code, name, level: 'county', parent: above }
      if (county && !isCity) all.push(county)
      for (const township of townships === '' ? [] : townships.split(' '))
        all.push({
          code: code + township.slice(0, 3),
          name: township.slice(3).normalize('NFKC'),
          level: 'township',
          parent: county,
        })
    }
  }
  return byName(all)
}

function byName(all: readonly Division[]): Divisions {
  const names = new Map<string, Division[]>()
  const short = new Map<string, Division[]>()
  const longest = new Map<string, number>()
  const add = (to: Map<string, Division[]>, name: string, division: Division) => {
    const known = to.get(name)
    if (known) known.push(division)
    else to.set(name, [division])
    const two = name.slice(0, 2)
    longest.set(two, Math.max(longest.get(two) ?? 0, name.length))
  }
  for (const division of all) {
    add(names, division.name, division)
    const other = otherName(division)
    if (other !== null) add(names, other, division)
    const brief = briefName(division)
    if (brief !== null) add(short, brief, division)
  }
  return {
    all,
    named: (name) => names.get(name) ?? [],
    shortened: (name) => short.get(name) ?? [],
    longest: (two) => longest.get(two) ?? 0,
  }
}

const PEOPLES = /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜)族?)+(?=自治州$)/u

/** What else a division is called in full: 恩施州, and a subdistrict by its office. */
function otherName({ name, level }: Division): string | null {
  if (level === 'city' && name.endsWith('自治州')) return name.replace(PEOPLES, '').replace('自治州', '州')
  if (level !== 'township') return null
  if (name.endsWith('街道')) return `${name.slice(0, -2)}办事处`
  if (name.endsWith('街道办事处')) return name.slice(0, -3)
  return name.endsWith('办事处') ? `${name.slice(0, -3)}街道` : null
}

/** What a province or city is called before the next part of a path. */
function briefName({ name, level }: Division): string | null {
  if (level === 'city') return name.length > 2 && name.endsWith('市') ? name.slice(0, -1) : null
  if (level !== 'province') return null
  if (name.endsWith('自治区')) return name.startsWith('内蒙古') ? '内蒙古' : name.slice(0, 2)
  return name.slice(0, -1)
}

/** The division and all above it, itself first. */
export function chainOf(division: Division): readonly Division[] {
  return division.parent ? [division, ...chainOf(division.parent)] : [division]
}

/** Whether a division is the other, or lies inside of it. */
export function isWithin(division: Division, outer: Division): boolean {
  for (let at: Division | null = division; at; at = at.parent) if (at === outer) return true
  return false
}

/** 陕西省渭南市临渭区阎村镇 */
export const pathOf = (division: Division) =>
  chainOf(division)
    .map(({ name }) => name)
    .toReversed()
    .join('')
