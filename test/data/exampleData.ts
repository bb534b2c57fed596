import { encodeTable } from '../../src/data/engine/arrow.ts'
import { loadDataset } from '../../src/data/load.ts'
import { ALL_CELLS, hasCell } from '../../src/domain/forms/cells.ts'
import type { ExampleReport } from '../../src/domain/rules/examples.ts'
import type { RuleId } from '../../src/domain/rules/rule.ts'
import type { openTestEngine } from './engine.ts'

const IDENTITY = ['agency', 'year', 'level', 'kind', 'form', 'scope', 'parent', 'published'] as const
const TOLD = ['received', 'granted', 'denied', 'reviews', 'suits'] as const

/** The reports of an example as a file that the page can open. */
export function exampleCsv(reports: readonly ExampleReport[]): string {
  const line = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(',')
  const rows = reports.map((report) =>
    line([
      ...IDENTITY.map((column) => String(report[column] ?? '')),
      ...TOLD.map((field) => String(report.told?.[field] ?? '')),
      ...ALL_CELLS.map((cell) => (hasCell(report.form, cell) ? (report.cells[cell] ?? report.otherwise) : '')),
    ]),
  )
  return [line([...IDENTITY, ...TOLD.map((field) => `text.${field}`), ...ALL_CELLS]), ...rows].join('\n')
}

/** Opens an example as the page would; what its document says wrong of itself comes with it. */
export async function openExample(
  engine: Awaited<ReturnType<typeof openTestEngine>>,
  rule: RuleId,
  reports: readonly ExampleReport[],
) {
  const file = { name: 'example.csv', bytes: new TextEncoder().encode(exampleCsv(reports)), settings: {} }
  const settings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' } as const
  const { dataset, tables } = await loadDataset([file], settings)
  const doubts = reports.flatMap(({ doubt }, report) => (doubt ? [{ report, doubt }] : []))
  const doubted = encodeTable('doubted', [
    { name: 'report', type: 'integer', values: Int32Array.from(doubts, ({ report }) => report) },
    { name: 'reason', type: 'text', values: doubts.map(() => rule) },
    { name: 'said', type: 'text', values: doubts.map(({ doubt }) => doubt.said) },
    { name: 'against', type: 'text', values: doubts.map(({ doubt }) => doubt.against) },
  ])
  await engine.load([...tables.filter(({ name }) => name !== 'doubted'), doubted])
  return dataset
}
