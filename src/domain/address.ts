import type { Problem } from './problem.ts'
import { among, partsOf, someText, type Put, type Read } from './addressParts.ts'
import { framingOf, UNFRAMED, type Framing } from './framing.ts'
import { DEFAULT_QUESTION, VIEWS, type Filter, type Question, type RosterChoice } from './question.ts'
import { LEVELS } from './report.ts'

const ADDRESS_VERSION = '1'

/** The question an address asks; how it frames it is told by `readFraming`. Parts that are unknown or unreadable are left out and named. */
export function readAddress(search: string): { question: Question; problems: Problem[] } {
  const params = new URLSearchParams(search)
  const problems: Problem[] = []
  const known = new Set<string>()
  const drop = (part: string, value: string) => problems.push({ kind: 'addressPart', part, value })
  /** What is said twice is said once. */
  const valuesOf = (part: string) => [...new Set(params.getAll(part))]
  const read: Read = {
    one(part, of, otherwise) {
      known.add(part)
      const [value = null, ...more] = valuesOf(part)
      more.forEach((another) => drop(part, another))
      if (value === null || value === '') return otherwise
      const found = of(value)
      if (found === undefined) drop(part, value)
      return found ?? otherwise
    },
    many(part, of) {
      known.add(part)
      return valuesOf(part).flatMap((value) => {
        const found = of(value)
        if (found === undefined) drop(part, value)
        // A list, because what was found may itself be one.
        return found === undefined ? [] : [found]
      })
    },
    keys(part, most = Number.POSITIVE_INFINITY) {
      known.add(part)
      const keys = [...new Set(unfold(params.getAll(part), (value) => drop(part, value)))]
      keys.slice(most).forEach((key) => drop(part, key))
      return keys.slice(0, most)
    },
  }
  read.one('v', among([ADDRESS_VERSION]), ADDRESS_VERSION)
  const view = read.one('view', among(VIEWS), DEFAULT_QUESTION.view)
  const question: Question = {
    ...DEFAULT_QUESTION,
    view,
    filter: {
      years: read.one('years', readYears, null),
      places: read.many('place', someText),
      levels: read.many('level', among(LEVELS)),
      kinds: read.many('kind', someText),
      agencies: read.keys('agency'),
      onlySound: read.one<string | null>('sound', among(['only']), null) !== null,
    },
    roster: read.one<RosterChoice>('roster', readRoster, null),
    data: read.one<string | null>('data', someText, null),
    made: read.one<string | null>('made', readFingerprint, null),
    lang: read.one('lang', among(['zh', 'en'] as const), DEFAULT_QUESTION.lang),
    ...partsOf(view).read(read),
  }
  framingOf(read)
  for (const part of new Set(params.keys())) if (!known.has(part)) drop(part, params.get(part) ?? '')
  return { question, problems }
}

/** The address of a question, in a frame, with what stands at its default left out; `?` alone is never returned. */
export function writeAddress(question: Question, framing: Framing = UNFRAMED): string {
  const params = new URLSearchParams()
  const put: Put = {
    one(part, value, otherwise = null) {
      if (value !== null && value !== otherwise) params.append(part, String(value))
    },
    many: (part, values) => values.forEach((value) => params.append(part, value)),
    agencies: (part, keys) => fold(keys).forEach((value) => params.append(part, value)),
    keys: (part, keys) => fold(keys.toSorted(), packed).forEach((value) => params.append(part, value)),
  }
  const { filter } = question
  put.one('view', question.view, DEFAULT_QUESTION.view)
  put.one('data', question.data)
  put.one('made', question.made)
  if (filter.years) put.one('years', writeYears(filter.years))
  put.many('place', filter.places)
  put.many('level', filter.levels)
  put.many('kind', filter.kinds)
  put.agencies('agency', filter.agencies)
  put.one('roster', question.roster)
  put.one('sound', filter.onlySound ? 'only' : null)
  partsOf(question.view).write(question, put)
  put.one('figure', framing.figure)
  put.one('theme', framing.theme)
  put.one('lang', question.lang, DEFAULT_QUESTION.lang)
  const written = params.toString().replaceAll('%2F', '/').replaceAll('%7C', '|').replaceAll('%7E', '~')
  return written === '' ? '' : `?v=${ADDRESS_VERSION}&${written}`
}

const readFingerprint = (value: string): string | undefined => (/^[0-9a-f]{6,64}$/.test(value) ? value : undefined)

/** A roster that needs no list of the reader, the reader's list, or the six digits of a county. */
const readRoster = (value: string): RosterChoice | undefined =>
  value === 'inferred' || value === 'list' || /^\d{6}$/.test(value) ? value : undefined

/** Years as the address writes them: `2019-2023`, or `2024` alone. */
export function writeYears({ from, to }: NonNullable<Filter['years']>): string {
  const [first, last] = [from, to].map((year) => String(year).padStart(4, '0'))
  return first === last ? `${first}` : `${first}-${last}`
}

function readYears(value: string): Filter['years'] | undefined {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(value)
  if (!match?.[1]) return undefined
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from <= to ? { from, to } : { from: to, to: from }
}

/**
 * Eight agencies of one county, each with province, city and county in Chinese, would fill an address: of a key that
 * begins like the one before it only the rest is written, behind the number of characters they share: `~23~公安局`.
 */
function fold(keys: readonly string[], rest = plain): string[] {
  return keys.map((key, i) => {
    const shared = sharedStart(keys[i - 1] ?? '', key)
    const isWhole = shared < FEWEST_SHARED && (rest === plain || i === 0)
    return isWhole && !key.startsWith('~') ? key : `~${shared}${rest(key.slice(shared))}`
  })
}

const FEWEST_SHARED = 2

const plain = (rest: string) => `~${rest}`

/**
 * Dozens of opened rows, each an agency, would fill it even so, for a Chinese character takes nine characters of an
 * address: behind a point each code unit is written as three of 64 letters. What is ASCII stays as it is.
 */
function packed(rest: string): string {
  if (/^[ -~\t]*$/.test(rest)) return plain(rest)
  const units = Array.from({ length: rest.length }, (_, i) => rest.charCodeAt(i))
  return `.${units.flatMap((unit) => [unit >> 12, (unit >> 6) & 63, unit & 63].map((six) => LETTERS[six])).join('')}`
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function unpacked(text: string): string | undefined {
  if (!/^(?:[A-P][\w-]{2})+$/.test(text)) return undefined
  const six = Array.from(text, (letter) => LETTERS.indexOf(letter))
  const unit = (_: unknown, i: number) => six.slice(3 * i, 3 * i + 3).reduce((all, bits) => (all << 6) | bits, 0)
  return String.fromCharCode(...Array.from({ length: six.length / 3 }, unit))
}

function unfold(values: readonly string[], drop: (value: string) => void): string[] {
  const keys: string[] = []
  for (const value of values) {
    const key = unfoldOne(value, keys.at(-1) ?? '')
    if (key === undefined) drop(value)
    else keys.push(key)
  }
  return keys
}

function unfoldOne(value: string, before: string): string | undefined {
  if (!value.startsWith('~')) return someText(value)
  const match = /^~(\d{1,3})([~.])(.*)$/su.exec(value)
  const shared = Number(match?.[1])
  if (!match || shared > before.length) return undefined
  const rest = match[2] === '.' ? unpacked(match[3] ?? '') : match[3]
  return rest === undefined ? undefined : someText(before.slice(0, shared) + rest)
}

/** Characters two keys begin with alike, never half of a pair of surrogates. */
function sharedStart(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const last = a.codePointAt(i - 1) ?? 0
  return last > 0xffff || (last >= 0xd800 && last < 0xdc00) ? i - 1 : i
}
