import type { Problem } from './problem.ts'
import { LEVELS, type AgencyKey, type Level } from './report.ts'
import { LENSES, ZERO_CLASSES, type Lens, type ZeroClass } from './activity.ts'

export const VIEWS = ['overview', 'zeros', 'agency', 'data'] as const
export type View = (typeof VIEWS)[number]

/** What all views share: which reports are looked at. Empty lists and null leave everything in. */
export interface Filter {
  readonly years: { readonly from: number; readonly to: number } | null
  /** Places as `省/市/县`, cut where the choice ends: `江苏省/宿迁市` holds all below it. */
  readonly places: readonly string[]
  readonly levels: readonly Level[]
  readonly kinds: readonly string[]
  readonly agencies: readonly AgencyKey[]
}

export const GROUPINGS = ['none', 'place', 'level', 'kind'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Everything the screen shows, as the address says it. */
export interface Question {
  readonly view: View
  readonly filter: Filter
  readonly zeros: { readonly lens: Lens; readonly classes: readonly ZeroClass[]; readonly group: Grouping }
  /** The Agency view: whose reports, which year, and a second year beside it. */
  readonly agency: { readonly key: AgencyKey | null; readonly year: number | null; readonly beside: number | null }
  /** A hosted dataset on the same origin, as a path; null for the embedded one. */
  readonly data: string | null
  readonly lang: 'zh' | 'en'
}

export const EMPTY_FILTER: Filter = { years: null, places: [], levels: [], kinds: [], agencies: [] }
export const DEFAULT_QUESTION: Question = {
  view: 'overview',
  filter: EMPTY_FILTER,
  zeros: { lens: 'applications', classes: [], group: 'none' },
  agency: { key: null, year: null, beside: null },
  data: null,
  lang: 'zh',
}

/** The question that opens an agency's report of a year, or its latest, under the same filter. */
export function openReport(question: Question, key: AgencyKey, year: number | null): Question {
  return { ...question, view: 'agency', agency: { key, year, beside: null } }
}

const ADDRESS_VERSION = '1'

/** The question an address asks. Parts that are unknown or unreadable are left out and named. */
export function readAddress(search: string): { question: Question; problems: Problem[] } {
  const params = new URLSearchParams(search)
  const problems: Problem[] = []
  const drop = (part: string, value: string) => problems.push({ kind: 'addressPart', part, value })
  const one = <T>(part: string, read: (value: string) => T | undefined, otherwise: T): T => {
    const [value = null, ...more] = params.getAll(part)
    more.forEach((another) => drop(part, another))
    if (value === null || value === '') return otherwise
    const found = read(value)
    if (found === undefined) drop(part, value)
    return found ?? otherwise
  }
  const many = <T>(part: string, read: (value: string) => T | undefined): T[] =>
    params.getAll(part).flatMap((value) => {
      const found = read(value)
      if (found === undefined) drop(part, value)
      return found ?? []
    })
  const among =
    <T extends string>(choices: readonly T[]) =>
    (value: string) =>
      choices.find((choice) => choice === value)
  one('v', among([ADDRESS_VERSION]), ADDRESS_VERSION)
  for (const part of new Set(params.keys())) if (!PARTS.has(part)) drop(part, params.get(part) ?? '')
  const question: Question = {
    view: one('view', among(VIEWS), DEFAULT_QUESTION.view),
    filter: {
      years: one('years', readYears, null),
      places: many('place', someText),
      levels: many('level', among(LEVELS)),
      kinds: many('kind', someText),
      agencies: many('agency', someText),
    },
    zeros: {
      lens: one('lens', among(LENSES), DEFAULT_QUESTION.zeros.lens),
      classes: many('class', among(ZERO_CLASSES)),
      group: one('group', among(GROUPINGS), DEFAULT_QUESTION.zeros.group),
    },
    agency: {
      key: one<string | null>('of', someText, null),
      year: one<number | null>('year', readYear, null),
      beside: one<number | null>('beside', readYear, null),
    },
    data: one<string | null>('data', someText, null),
    lang: one('lang', among(['zh', 'en'] as const), DEFAULT_QUESTION.lang),
  }
  return { question, problems }
}

const PARTS = new Set('v view years place level kind agency lens class group of year beside data lang'.split(' '))

/** The address of a question, with what stands at its default left out; `?` alone is never returned. */
export function writeAddress(question: Question): string {
  const params = new URLSearchParams()
  const put = (part: string, value: string | number | null, otherwise: string | null = null) => {
    if (value !== null && value !== otherwise) params.append(part, String(value))
  }
  const { filter, zeros, agency } = question
  put('view', question.view, DEFAULT_QUESTION.view)
  put('data', question.data)
  if (filter.years) put('years', writeYears(filter.years))
  for (const place of filter.places) put('place', place)
  for (const level of filter.levels) put('level', level)
  for (const kind of filter.kinds) put('kind', kind)
  for (const key of filter.agencies) put('agency', key)
  if (question.view === 'zeros') {
    put('lens', zeros.lens, DEFAULT_QUESTION.zeros.lens)
    for (const zeroClass of zeros.classes) put('class', zeroClass)
    put('group', zeros.group, DEFAULT_QUESTION.zeros.group)
  }
  if (question.view === 'agency') {
    put('of', agency.key)
    put('year', agency.year)
    put('beside', agency.beside)
  }
  put('lang', question.lang, DEFAULT_QUESTION.lang)
  const written = params.toString().replaceAll('%2F', '/').replaceAll('%7C', '|')
  return written === '' ? '' : `?v=${ADDRESS_VERSION}&${written}`
}

/** Years as the address writes them: `2019-2023`, or `2024` alone. */
export function writeYears({ from, to }: NonNullable<Filter['years']>): string {
  return from === to ? `${from}` : `${from}-${to}`
}

const someText = (value: string) => (value.trim() === '' ? undefined : value)
const readYear = (value: string) => (/^\d{4}$/.test(value) ? Number(value) : undefined)

function readYears(value: string): Filter['years'] | undefined {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(value)
  if (!match?.[1]) return undefined
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from <= to ? { from, to } : { from: to, to: from }
}
