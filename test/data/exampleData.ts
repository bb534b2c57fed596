import { encodeTable } from '../../src/data/engine/arrow.ts'
import { loadDataset } from '../../src/data/load.ts'
import { ALL_CELLS, hasCell } from '../../src/domain/forms/cells.ts'
import type { ExampleReport } from '../../src/domain/rules/examples.ts'
import type { RuleId } from '../../src/domain/rules/rule.ts'
import type { TestEngine } from './engine.ts'

const IDENTITY = ['agency', 'year', 'level', 'kind', 'form', 'scope', 'parent', 'published'] as const
const TOLD = ['received', 'granted', 'denied', 'reviews', 'suits'] as const

/** The reports of an example, or of its twin. */
export interface ExampleReports {
  readonly rule: RuleId
  readonly reports: readonly ExampleReport[]
}

/** What stands before the names of the agencies of example number `i`, so that no two examples share one. */
export const prefixOf = (i: number) => `例${i}·`

/** Reports as a file that the page can open. */
function exampleCsv(reports: readonly ExampleReport[]): string {
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

/** Opens examples side by side as the page would; what their documents say wrong of themselves comes with them. */
export async function openExamples(engine: TestEngine, examples: readonly ExampleReports[]) {
  const all = examples.flatMap(({ rule, reports }, i) =>
    reports.map((report) => ({
      rule,
      report: {
        ...report,
        agency: prefixOf(i) + report.agency,
        ...(report.parent !== undefined && { parent: prefixOf(i) + report.parent }),
      },
    })),
  )
  const files = [{ name: 'example.csv', bytes: bytesOf(all.map(({ report }) => report)), settings: {} }]
  const { tables } = await loadDataset(files, { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' })
  // Of a report that occurs twice the first is kept: reports are numbered without the others.
  const kept = [...new Map(all.map((one) => [`${one.report.agency} ${one.report.year}`, one])).values()]
  const doubts = kept.flatMap(({ rule, report: { doubt } }, report) => (doubt ? [{ report, rule, doubt }] : []))
  const doubted = encodeTable('doubted', [
    { name: 'report', type: 'integer', values: Int32Array.from(doubts, ({ report }) => report) },
    { name: 'reason', type: 'text', values: doubts.map(({ rule }) => rule) },
    { name: 'said', type: 'text', values: doubts.map(({ doubt }) => doubt.said) },
    { name: 'against', type: 'text', values: doubts.map(({ doubt }) => doubt.against) },
  ])
  await engine.load([...tables.filter(({ name }) => name !== 'doubted'), doubted])
}

const bytesOf = (reports: readonly ExampleReport[]) => new TextEncoder().encode(exampleCsv(reports))
