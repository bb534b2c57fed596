import { openEmbedded } from '../data/embedded.ts'
import { auditFindings } from '../../src/data/queries/audit.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
const { engine } = await openEmbedded()
const t = performance.now()
const rows = engine.rows(auditFindings(EMPTY_FILTER))
console.log(performance.now() - t)
const by = new Map<string, any[]>()
for (const r of rows) by.set(r.rule, [...(by.get(r.rule) ?? []), r])
for (const [rule, rs] of by) console.log(rule, rs.length, new Set(rs.map(r=>r.report)).size, rs.slice(0, 40).filter(r=>!['row','column','channel','official','inForce','jump'].includes(rule)).map(r=>`${r.agency.slice(-8)} ${r.year} ${r.check} ${r.severity} ${r.left} ${r.right} ${r.reading}`))
const eq = rows.filter(r=>['row','column','official','channel'].includes(r.rule))
console.log('equations', eq.length, new Set(eq.map(r=>r.report)).size)
engine.close()
