import { expect, test } from 'vitest'
import { isBalanced } from '../../../src/domain/problem.ts'
import { filesOf, hasInputs, readFile } from './shared.ts'

/** No single file may hold up the reader longer. */
const MOST_MILLISECONDS = 5_000

test.skipIf(!hasInputs).each(['csv', 'encodings', 'parquet', 'xlsx', 'docx', 'payloads'])(
  'every file of inputs/%s is a balanced table or refused with a reason',
  { timeout: 120_000 },
  async (folder) => {
    const outcomes = new Map<string, number>()
    const files = filesOf(folder)
    for (const path of files) {
      const start = performance.now()
      const result = await readFile(path)
      expect(performance.now() - start, path).toBeLessThan(MOST_MILLISECONDS)
      let outcome = 'read'
      if (result.ok) {
        const { table } = result
        expect(isBalanced(table.ledger), path).toBe(true)
        expect(table.ledger.loaded, path).toBe(table.lines.length)
        expect(table.ledger.rejected, path).toBe(table.rejected.length)
        expect(
          table.columns.map((column) => column.length),
          path,
        ).toEqual(table.header.map(() => table.lines.length))
      } else {
        outcome = `${result.problem.reason}`
      }
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    console.info(
      `inputs/${folder}: ${files.length} files tried, ${[...outcomes].map(([name, count]) => `${name} ${count}`).join(', ')}`,
    )
    expect(outcomes.get('read') ?? 0).toBeGreaterThanOrEqual(0)
  },
)
