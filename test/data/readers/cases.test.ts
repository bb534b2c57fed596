import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isBalanced } from '../../../src/domain/problem.ts'
import { readFile, rowsOf } from './shared.ts'

const folder = 'test/data/readers/cases'
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.csv') ? [name.replace('.csv', '')] : []))

test.each(names)('case %s reads as the JSON beside it', async (name) => {
  const result = await readFile(`${folder}/${name}.csv`)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const { encoding, delimiter, header, lines, ledger, rejected } = result.table
  const read = {
    encoding: encoding?.name,
    guessed: encoding?.guessed,
    delimiter,
    header,
    rows: rowsOf(result),
    lines,
    ledger,
    rejected: rejected.map(({ file: _file, ...rest }) => rest),
  }
  expect(read).toEqual(JSON.parse(readFileSync(`${folder}/${name}.expected.json`, 'utf8')))
  expect(isBalanced(ledger)).toBe(true)
})

test('there are cases', () => {
  expect(names.length).toBeGreaterThan(10)
})
