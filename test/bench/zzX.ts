import { openTestEngine } from '../data/engine.ts'
import { ALL_CELLS } from '../../src/domain/forms/cells.ts'
import { FORMS } from '../../src/domain/forms/forms.ts'
import { equationsOf } from '../../src/domain/forms/equations.ts'
const engine = await openTestEngine()
const run = (text: string) => engine.run({ text, params: [] })
const N = 287000
let t = performance.now()
const lap = (name: string) => { console.log(name, (performance.now() - t).toFixed(0)); t = performance.now() }
const q = (c: string) => `"${c}"`
run(`CREATE TABLE report AS SELECT range::INTEGER AS id, (range//7)::INTEGER AS agency_no, (2019+range%7)::INTEGER AS year, CASE WHEN range%7<2 THEN 'cn-2019' ELSE 'cn-2021' END AS form, ${ALL_CELLS.map((c,i)=>`CASE WHEN hash(range,${i})%50=0 THEN NULL ELSE (CASE WHEN range%5=0 THEN hash(range,${i})%40 ELSE 0 END)::DOUBLE END AS ${q(c)}`).join(', ')} FROM range(${N})`)
lap('create')
const eqs = new Map<string, {e: any, forms: string[]}>()
for (const f of FORMS) for (const e of equationsOf(f)) { const k = e.id + '|' + e.left.join() ; const o = eqs.get(k); if (o) o.forms.push(f.id); else eqs.set(k, {e, forms:[f.id]}) }
console.log(eqs.size)
const known = (ids: string[]) => '(' + ids.map(i=>`coalesce(${q(i)},0)`).join('+') + ')'
const full = (ids: string[]) => '((' + ids.map(q).join('+') + ') IS NOT NULL)'
const some = (ids: string[]) => ids.length===1 ? `(${q(ids[0]!)} IS NOT NULL)` : `(coalesce(${ids.map(q).join(',')}) IS NOT NULL)`
const outcome = ({e, forms}: any) => {
  const L = known(e.left), R = known(e.right)
  const P = (ids: string[]) => '(' + ids.map(q).join('+') + ')'
  const slow = `CASE WHEN NOT ${some(e.left)} OR NOT ${some(e.right)} THEN 0 WHEN ${L}=${R} THEN 1 WHEN CASE WHEN ${L}<${R} THEN ${full(e.left)} ELSE ${full(e.right)} END THEN 2 ELSE 0 END`
  const c = `CASE WHEN ${P(e.left)}=${P(e.right)} THEN 1 WHEN ${P(e.left)}<>${P(e.right)} THEN 2 ELSE ${slow} END`
  return forms.length===2 ? `(${c})` : `(CASE WHEN form='${forms[0]}' THEN ${c} END)`
}
const all = [...eqs.values()]
const sqlText = `SELECT id AS report, ${['row','column','official','channel'].map(k=>{const m=all.filter(x=>x.e.kind===k).map(outcome); return `(${m.map(o=>`coalesce((${o}>0)::TINYINT,0)`).join('+')}) AS ${k}_ok, concat_ws(' ', ${m.map((o,i)=>`CASE WHEN ${o}=2 THEN '${all.filter(x=>x.e.kind===k)[i]!.e.id}' END`).join(',')}) AS ${k}_broken`}).join(', ')} FROM report`
console.log(0)
t = performance.now()
// two-step: outcomes first
const two = `WITH o AS MATERIALIZED (SELECT id, ${all.map((x,i)=>`${outcome(x)}::TINYINT AS o${i}`).join(', ')} FROM report) SELECT id AS report, ${['row','column','official','channel'].map(k=>{const m=all.map((x,i)=>[x,i] as const).filter(([x])=>x.e.kind===k); return `(${m.map(([,i])=>`coalesce((o${i}>0)::TINYINT,0)`).join('+')}) AS ${k}_ok, (${m.map(([,i])=>`coalesce((o${i}=0)::TINYINT,0)`).join('+')}) AS ${k}_open, (${m.map(([,i],j)=>`coalesce((o${i}=2)::BIGINT*${2**j},0)`).join('+')})::BIGINT AS ${k}_mask`}).join(', ')} FROM o`
const P2 = (ids: string[]) => '(' + ids.map(q).join('+') + ')'
run('CREATE TABLE e AS SELECT id, ' + all.map((x,i)=>`${P2(x.e.left)}=${P2(x.e.right)} AS e${i}`).join(', ') + ' FROM report'); lap('plain equalities')
run('CREATE TABLE e2 AS SELECT id, ' + all.map((x,i)=>`${outcome(x)}::TINYINT AS e${i}`).join(', ') + ' FROM report'); lap('outcomes only')
run('CREATE TABLE e3 AS SELECT id, ' + all.map((x,i)=>`CASE WHEN ${P2(x.e.left)}=${P2(x.e.right)} THEN 1 WHEN ${P2(x.e.left)}<>${P2(x.e.right)} THEN 2 ELSE 0 END::TINYINT AS e${i}`).join(', ') + ' FROM report'); lap('outcomes no slow')
run('CREATE TABLE b AS ' + two); lap('two-step')
run('CREATE TABLE h AS SELECT id, hash(' + ALL_CELLS.map(q).join(',') + ') AS h FROM report'); lap('hash')
run(`SELECT count(*) FROM h`); lap('count')
console.log(String(run('SELECT count(*) FROM b WHERE row_mask>0').get(0)))
engine.close()
