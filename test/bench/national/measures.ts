/** What is measured side by side. */
export const QUESTIONS = [
  {
    id: 'start',
    words: 'embedded dataset, cold cache: from navigation to the first figure',
    unit: 'ms',
    limit: { times: 1, of: 'perspective' },
  },
  { id: 'sent', words: 'sent before it', unit: 'kB', limit: { most: 400 } },
  { id: 'again', words: 'second visit, network off: first figure', unit: 'ms', limit: { most: 700 } },
  {
    id: 'open',
    words: 'opened from disk to applications by year and province',
    unit: 'ms',
    limit: { times: 1, of: 'native1' },
  },
  {
    id: 'provinceYear',
    words: 'province × year, two sums: the query',
    unit: 'ms',
    limit: { times: 1 / 12, of: 'perspective' },
  },
  {
    id: 'provinceYearDrawn',
    words: 'province × year, two sums: from the press to the redrawn chart',
    unit: 'ms',
    limit: { most: 150 },
  },
  {
    id: 'agencyYear',
    words: 'agency × year in provinces, two sums: first rows drawn',
    unit: 'ms',
    limit: { times: 1 / 4, of: 'perspective' },
  },
  {
    id: 'subtotals',
    words: 'county × year in provinces and cities, two sums: first rows drawn',
    unit: 'ms',
    limit: null,
  },
  { id: 'county', words: 'agency × year of one county, two sums', unit: 'ms', limit: null },
  { id: 'zeros', words: 'zero finder over 7 years, with runs', unit: 'ms', limit: { most: 500 } },
  {
    id: 'zerosFirst',
    words: 'zero finder over 7 years, asked for the first time: its columns are read',
    unit: 'ms',
    limit: { most: 500 },
  },
  { id: 'audit', words: 'full audit, asked for the first time', unit: 'ms', limit: null },
  { id: 'memory', words: 'memory after Overview, Zero finder, Trends and Pivot', unit: 'MB', limit: { most: 600 } },
  { id: 'csv', words: 'CSV of 100 MB, opened with its ledger', unit: 'ms', limit: { times: 2, of: 'wasm' } },
  { id: 'csvMemory', words: 'memory after it', unit: 'MB', limit: { most: 1_000 } },
] as const satisfies readonly Question[]

export interface Question {
  readonly id: string
  readonly words: string
  readonly unit: 'ms' | 'kB' | 'MB'
  /** So many times what a peer takes, or a figure; null where nothing is asked. */
  readonly limit: { readonly times: number; readonly of: Party } | { readonly most: number } | null
}

export type QuestionId = (typeof QUESTIONS)[number]['id']

/** Who is measured: this page, then its peers. */
export const PARTIES = {
  page: 'this page',
  native1: 'DuckDB, one thread',
  native: 'DuckDB, all threads',
  wasm: 'DuckDB-WASM',
  perspective: 'Perspective',
} as const

export type Party = keyof typeof PARTIES

/** What one party took for one question, run by run; without any where it cannot be measured. */
export interface Measure {
  readonly of: QuestionId
  readonly by: Party
  readonly values: readonly number[]
}
