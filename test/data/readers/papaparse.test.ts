import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/data/readers/read.ts'
import type { ReadResult } from '../../../src/data/readers/read.ts'
import { hasInputs, INPUTS, rowsOf } from './shared.ts'

interface Case {
  readonly description: string
  readonly input: unknown
  readonly disabled?: boolean
  readonly config?: Readonly<Record<string, unknown>>
  readonly expected: {
    readonly data: readonly (readonly string[] | Readonly<Record<string, string>>)[]
    readonly errors: readonly { readonly code: string }[]
  }
}

const DELIMITERS: readonly unknown[] = [undefined, ',', '\t', ';', '|']
/** Options that say what our reader does anyway. */
const SHARED_OPTIONS = ['header', 'skipEmptyLines', 'newline', 'delimiter', 'worker', 'fastMode']

/** Why a case says nothing about our reader; null where it does. */
function notApplicable({ input, config = {}, expected, disabled }: Case): string | null {
  const option = Object.keys(config).find((name) => !SHARED_OPTIONS.includes(name))
  if (option !== undefined) return `option ${option}`
  if (typeof input !== 'string' || disabled) return 'no text given'
  if (!DELIMITERS.includes(config['delimiter'])) return 'delimiter outside comma, tab, semicolon, pipe'
  if (config['fastMode'] === true && input.includes('"')) return 'quotes are switched off'
  if (expected.errors.some((error) => error.code.endsWith('Quotes'))) return 'malformed quotes, see below'
  if (config['header'] === true && JSON.stringify(expected.data).includes('_1"')) return 'repeated headers are renamed'
  return null
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

/** What the case expects, in the words of our reader: the kept records, and how many are rejected. */
function expectation({ input, config = {}, expected }: Case) {
  const records = expected.data.map((row) =>
    Array.isArray(row) ? row.map(String) : Object.values(row).flat().map(String),
  )
  if (input === '') return { refused: 'empty' }
  const isKeyed = config['header'] === true && !Array.isArray(expected.data[0])
  const first = isKeyed
    ? [
        String(input)
          .split(/\r\n|\n|\r/, 1)[0]
          ?.replaceAll(/[\uFEFF"]/g, '')
          .split(',') ?? [],
      ]
    : []
  const filled = [...first, ...records].filter((row) => !isBlank(row))
  if (filled.length === 0) return { refused: 'notATable' }
  const width = filled[0]?.length ?? 0
  const cut = filled.map((row) => {
    const extra = row.slice(width)
    return extra.every((cell) => cell === '') ? row.slice(0, width) : row
  })
  const [header, ...rows] = cut.filter((row) => row.length === width)
  const ragged = cut.length - rows.length - 1
  // A row that repeats the header is a header to us.
  return {
    header: header?.map((cell) => cell.trim()),
    rows: rows.filter((row) => row.join() !== header?.join()),
    ragged,
  }
}

function actual(result: ReadResult) {
  if (!result.ok) return { refused: result.problem.reason }
  const ragged = result.table.rejected.filter((rejection) => rejection.reason === 'fieldCount').length
  return { header: result.table.header, rows: rowsOf(result), ragged }
}

test.skipIf(!hasInputs)('PapaParse’s own cases read as it expects, wherever its options are ours', async () => {
  const reasons = new Map<string, number>()
  const differing: unknown[] = []
  let tried = 0
  let equal = 0
  for (const file of ['CORE_PARSER_TESTS', 'PARSE_TESTS', 'PARSE_ASYNC_TESTS']) {
    const cases: Case[] = JSON.parse(readFileSync(join(INPUTS, 'csv/papaparse', `${file}.json`), 'utf8'))
    for (const one of cases) {
      tried++
      const reason = notApplicable(one)
      if (reason !== null) {
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
        continue
      }
      const bytes = new TextEncoder().encode(String(one.input))
      const got = actual(await readTable({ name: one.description, bytes }))
      const wanted = expectation(one)
      if (JSON.stringify(got) === JSON.stringify(wanted)) equal++
      else differing.push({ case: one.description, got, wanted })
    }
  }
  const left = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ')
  console.info(`PapaParse: ${tried} cases, ${equal} equal, not applicable: ${left}`)
  expect(differing).toEqual([])
})

test.each([
  ['a,"b,c\nd,e,f', [1]],
  ['"a,"b,c"\nd,e,f', [1]],
  ['a,"b,"c\nd,e,f', [1]],
  ['a,"b"c,d\ne,f,g', [1]],
  ['a,"b,c\nd"e,f,g', [1]],
])('malformed quotes cost the line they stand on, not the next: %j', async (input, lines) => {
  const result = await readTable({ name: 'quotes.csv', bytes: new TextEncoder().encode(input) })
  if (!result.ok) throw new Error(result.problem.reason)
  expect(result.table.rejected.map(({ line, reason }) => [line, reason])).toEqual(lines.map((line) => [line, 'quote']))
})
