import { normaliseName } from '../agencies.ts'
import type { Agency } from '../report.ts'

/** `normaliseName` of Chinese characters, letters and digits alone, as nearly all names are, is the name itself. */
export const alike = (text: string): string => (/^[\u4e00-\u9fffA-Za-z0-9]*$/.test(text) ? text : normaliseName(text))

type Named = Pick<Agency, 'name' | 'province' | 'city' | 'county'>

/**
 * What an agency is called inside of its place: 渭南市临渭区阎村镇人民政府 is 阎村镇 in 临渭区, and a subdistrict is the same
 * with its office. `saysPlace` where the name itself begins with a part of the place.
 */
export function nameInPlace({ name, province, city, county }: Named): { plain: string; saysPlace: boolean } {
  const whole = alike(name)
  const places = [province, city, county].map(alike).filter((place) => place !== '')
  let rest = whole
  for (const place of places) {
    // 宿迁市人民政府 is the place itself, and keeps its name.
    if (rest.startsWith(place) && !isItself(rest.slice(place.length))) rest = rest.slice(place.length)
  }
  return { plain: plainName(rest), saysPlace: places.some((place) => whole.startsWith(place)) }
}

const isItself = (rest: string) => /^(?:人民)?(?:政府)?$/u.test(rest)

/** 阎村镇人民政府, 阎村镇政府 and 阎村镇 are one; so are 东华门街道, 东华门街道办事处 and 东华门办事处. */
const plainName = (name: string) =>
  /[府处办]$/u.test(name)
    ? name.replace(/(?<=.)(?:人民)?政府$/u, '').replace(/(?<=.)(?:街道办事处|街道办|办事处)$/u, '街道')
    : name

/** A code as it is compared: the statistics bureau fills the nine digits of a township, or the six of a county, up with zeros. */
export function plainCode(code: string): string {
  if (code === '') return ''
  const digits = normaliseName(code).replace(/\.0+$/u, '')
  if (!/^\d+$/u.test(digits)) return ''
  if (digits.length === 12) return digits.endsWith('000000') ? digits.slice(0, 6) : digits.replace(/000$/u, '')
  return digits.length === 9 && digits.endsWith('000') ? digits.slice(0, 6) : digits
}
