import { extname } from 'node:path'

/** What is simulated, and where it goes. */
export interface Command {
  readonly years: { readonly from: number; readonly to: number }
  readonly out: string
  readonly seed: number
  /** The same rows once more, as CSV. */
  readonly csv: string | null
  readonly provinces: readonly string[] | null
  readonly townships: number | null
}

export const USAGE = `npm run simulate -- --years 7 --out national.parquet [options]

Makes up a national dataset to try the page with: every township of the list of divisions with a report a year, and the
county, city and province above it with reports for their areas. Every row says in "source" that it is simulated. The
same seed makes the same file. Beside it national.answers.json says what is in it, counted while it was made.

  --years 7             so many years, the last of them the one of --until
  --until 2025          the last year
  --seed 1              another number makes another country
  --provinces 11,32     these provinces alone, by the first two digits of their codes
  --townships 3000      so many townships, in counties drawn by the seed, and what is above them
  --csv national.csv    the same rows once more, as CSV`

const OPTIONS = new Set(['--years', '--out', '--seed', '--until', '--provinces', '--townships', '--csv'])
/** The year of the latest reports, and that of the first form. */
const LAST_YEAR = 2025
const FIRST_YEAR = 2019

/** The words of a command; null where they are none. */
export function readCommand(words: readonly string[]): Command | null {
  const options = new Map<string, string>()
  for (let i = 0; i < words.length; i += 2) {
    const [option = '', value = ''] = words.slice(i, i + 2)
    if (!OPTIONS.has(option) || value === '') return null
    options.set(option, value)
  }
  const number = (option: string, usual: number) => Number(options.get(option) ?? usual)
  const [count, to, seed] = [number('--years', 7), number('--until', LAST_YEAR), number('--seed', 1)]
  const from = to - count + 1
  const townships = options.has('--townships') ? number('--townships', 0) : null
  const provinces = options.get('--provinces')?.split(',') ?? null
  const out = options.get('--out') ?? ''
  const csv = options.get('--csv') ?? null
  if (![count, to, seed, townships ?? 1].every((one) => Number.isSafeInteger(one) && one >= 0)) return null
  if (extname(out) !== '.parquet' || count < 1 || from < FIRST_YEAR || townships === 0) return null
  if (provinces?.some((code) => !/^\d{2}$/.test(code)) || (csv !== null && extname(csv) !== '.csv')) return null
  return { years: { from, to }, out, seed, csv, provinces, townships }
}
