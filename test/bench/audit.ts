import { AUDIT_STATES, AUDIT_STEPS, auditFindings } from '../../src/data/queries/audit.ts'
import { loadDataset } from '../../src/data/load.ts'
import { toMake } from '../../src/data/engine/derive.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import { openTestEngine } from '../data/engine.ts'
import { channelCells, outcomeRows, rowCells } from '../../src/domain/forms/cells.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { APPLICANTS, CHANNELS } from '../../src/domain/forms/form.ts'
import { asParquet, generate } from './generate.ts'
import { measure, report, type Times } from './measure.ts'

/** Times the generated reports stand in the engine: 20,500 reports of seven years, fourteen times. */
const COPIES = 14
const REPORTS = 20_500
const UNITS_AN_AREA = 16

/** The whole audit of 41,000 agencies over seven years with every cell in the engine: each step, and all of them. */
export async function benchAudit(): Promise<void> {
  const bytes = asParquet(balanced(generate(REPORTS)))
  const settings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' } as const
  const { tables } = await loadDataset([{ name: 'generated.parquet', bytes, settings: {} }], settings)
  const engine = await openTestEngine()
  await engine.load(tables)
  const run = (text: string) => engine.run({ text, params: [] })
  run(`CREATE TABLE many AS SELECT report.* REPLACE (
      (id + copy * ${REPORTS})::INTEGER AS id, (agency_no + copy * ${REPORTS})::INTEGER AS agency_no,
      CASE WHEN agency_no % ${UNITS_AN_AREA} = 0 THEN 'area' ELSE 'own' END AS scope
    ) FROM report, range(${COPIES}) AS copies(copy)`)
  run('DROP TABLE report')
  run('ALTER TABLE many RENAME TO report')
  run(`CREATE OR REPLACE TABLE covered AS SELECT unit.id AS report, area.id AS area FROM report AS unit JOIN report AS area
    ON area.year = unit.year AND area.scope = 'area' AND unit.scope = 'own'
      AND area.agency_no = unit.agency_no - unit.agency_no % ${UNITS_AN_AREA}`)
  // In an order in which a step reads only what those before it have made.
  const steps = toMake({ needs: [...AUDIT_STATES, ...AUDIT_STEPS] }, new Set())
  for (const { text } of steps) run(text)
  const findings = engine.run(auditFindings(EMPTY_FILTER)).numRows
  const each: Times[] = []
  for (const { name, text } of steps) each.push(await measure(name, () => run(text)))
  report(`Audit of ${REPORTS * COPIES} reports of 200 cells, ${findings} findings (Node)`, [
    await measure('every step', () => steps.map(({ text }) => run(text))),
    ...each,
  ])
  engine.close()
}

const SPOILED_EVERY = 20

/** The generated reports with figures that fit, in nineteen of twenty: random ones would break every equation. */
function balanced(columns: ReturnType<typeof generate>): ReturnType<typeof generate> {
  const of = new Map(columns.map(({ name, values }) => [name, values]))
  const read = (name: string, i: number) => Number(of.get(name)?.[i] ?? 0)
  const put = (name: string, i: number, value: number) => {
    const values = of.get(name)
    // A cell that prints nothing prints nothing still.
    if (values && values[i] !== null) values[i] = value
  }
  const sum = (names: readonly string[], i: number) => names.reduce((all, name) => all + read(name, i), 0)
  const outcomes = outcomeRows(CN_2021).map(({ key }) => key)
  const reports = of.get('year')?.length ?? 0
  for (let i = 0; i < reports; i++) {
    if (i % SPOILED_EVERY === 0) continue
    for (const { key } of APPLICANTS) {
      const decided = outcomes.reduce((all, row) => all + read(`app.${row}.${key}`, i), 0)
      for (const row of ['decided', 'received']) put(`app.${row}.${key}`, i, decided)
      for (const row of ['carried_in', 'carried_out']) put(`app.${row}.${key}`, i, 0)
    }
    for (const { key } of CN_2021.applicationRows) {
      const { parts, total } = rowCells(key)
      put(total, i, sum(parts, i))
    }
    for (const { key } of CHANNELS) {
      const { parts, total } = channelCells(key)
      put(total, i, sum(parts, i))
    }
    for (const what of ['rules', 'normative']) {
      put(`${what}.made`, i, what === 'rules' ? 0 : 3)
      put(`${what}.repealed`, i, what === 'rules' ? 0 : 3)
      put(`${what}.in_force`, i, what === 'rules' ? 0 : 12)
    }
  }
  return columns
}
