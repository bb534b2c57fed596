import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isBalanced } from '../../../src/domain/problem.ts'
import { readTable } from '../../../src/data/readers/read.ts'

test('the embedded dataset is 128 records of 243 columns', async () => {
  const result = await readTable({ name: 'reports.csv', bytes: readFileSync('data/reports.csv') })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const { table } = result
  expect(table.lines).toHaveLength(128)
  expect(table.header).toHaveLength(243)
  expect(table.header).toContain('app.received.total')
  expect(isBalanced(table.ledger)).toBe(true)
})
