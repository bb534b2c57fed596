import { expect, test } from 'vitest'
import { isBalanced } from '../../../src/domain/problem.ts'
import type { TableRead } from '../../../src/data/readers/read.ts'
import { filesOf, hasInputs, readFile } from './shared.ts'

/** No single file may hold up the reader longer. */
const MOST_MILLISECONDS = 5_000

function faultsOf(table: TableRead): string[] {
  const { ledger, lines, rejected, columns, header } = table
  const faults: string[] = []
  if (!isBalanced(ledger)) faults.push('ledger')
  if (ledger.loaded !== lines.length || ledger.rejected !== rejected.length) faults.push('counts')
  if (columns.length !== header.length || columns.some((column) => column.length !== lines.length))
    faults.push('columns')
  if (rejected.some(({ raw, line }) => raw.length > 2_000 || line < 1)) faults.push('rejections')
  return faults
}

test.skipIf(!hasInputs).each([
  ['csv', { read: 117, unknownKind: 38, workbookKind: 3, notAReport: 1, empty: 2 }],
  ['encodings', { read: 58, encoding: 2 }],
  ['parquet', { read: 71, unknownKind: 72, parquetBroken: 9, parquetEncrypted: 3, tooLarge: 1, parquetRows: 1 }],
  ['xlsx', { read: 16, empty: 3 }],
  ['docx', { notAReport: 17 }],
  ['payloads', { read: 4, unknownKind: 4 }],
])(
  'every file of inputs/%s becomes a balanced table or is refused with a reason',
  { timeout: 120_000 },
  async (folder, expected) => {
    const outcomes: Record<string, number> = {}
    const faults: string[] = []
    const files = filesOf(folder)
    for (const path of files) {
      const start = performance.now()
      const result = await readFile(path)
      if (performance.now() - start > MOST_MILLISECONDS) faults.push(`${path}: slow`)
      if (result.ok) faults.push(...faultsOf(result.table).map((fault) => `${path}: ${fault}`))
      const outcome = result.ok ? 'read' : result.problem.reason
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    console.info(`inputs/${folder}: ${files.length} files tried, ${JSON.stringify(outcomes)}`)
    expect(faults).toEqual([])
    expect(outcomes).toEqual(expected)
  },
)
