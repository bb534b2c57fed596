import { expect, test } from 'vitest'
import { isBalanced, type Rejection } from '../../src/domain/problem.ts'
import { absentCellsOf, SETTINGS, load, rowsOf, textFile } from './reports.ts'
import { loadDataset } from '../../src/data/load.ts'

const LABEL = 'agency,year,form,app.received.person,app.received.total'

/** Line, reason and what was found of each rejected record. */
const told = (rejected: readonly Rejection[] = []) => rejected.map(({ line, reason, found }) => [line, reason, found])

test('records without agency or year are rejected with what they hold, the others load', async () => {
  const text = [LABEL, '甲镇,2021,cn-2021,1,1', ',2021,,2,2', '乙镇,20x4,,3,3', '丙镇,,,4,4', '丁镇,20211,,5,5'].join(
    '\n',
  )
  const { dataset } = await load(textFile('a.csv', text))
  const [file] = dataset.files
  expect(dataset.reports).toBe(1)
  expect(told(file?.rejected)).toEqual([
    [3, 'noAgency', undefined],
    [4, 'badYear', '20x4'],
    [5, 'noYear', undefined],
    [6, 'badYear', '20211'],
  ])
  expect(file?.rejected[1]?.raw).toBe('乙镇,20x4,,3,3')
  expect(file?.ledger).toEqual({ records: 6, loaded: 1, rejected: 4, header: 1, skipped: 0, blank: 0 })
})

test('a row of totals is no agency: it would count everything twice', async () => {
  const text =
    'agency,year,app.received.total\n沭阳县审计局,2021,5\n合 计,2021,9\n全市总计：,2021,9\nTotal,2021,9\n宿迁市统计局,2021,4\n'
  const { dataset } = await load(textFile('a.csv', text))
  expect(dataset.agencies.map((agency) => agency.name)).toEqual(['沭阳县审计局', '宿迁市统计局'])
  expect(told(dataset.files[0]?.rejected)).toEqual([
    [3, 'totalRow', '合 计'],
    [4, 'totalRow', '全市总计：'],
    [5, 'totalRow', 'Total'],
  ])
})

test('a zero, a blank, a mark and a number among words stay apart', async () => {
  const text = 'agency,year,app.received.person,app.received.company,app.received.other,app.received.total\n'
  const loaded = await load(textFile('a.csv', `${text}"甲""镇""",2021,0,,/,3件\n`))
  const [row] = rowsOf(loaded, 'report')
  expect(row).toMatchObject({
    agency: '甲"镇"',
    'app.received.person': 0,
    'app.received.company': null,
    'app.received.other': null,
    'app.received.total': 3,
    form: '',
  })
  const marks = rowsOf(loaded, 'mark').filter((mark) => String(mark['cell']).startsWith('app.received'))
  expect(marks).toEqual([
    { report: 0, cell: 'app.received.other', state: 'mark', text: '/', unit: null },
    { report: 0, cell: 'app.received.total', state: 'number', text: '3件', unit: '件' },
  ])
  // The file has no such columns.
  const absent = absentCellsOf(loaded).get(0) ?? []
  expect(absent.filter((cell) => cell.startsWith('app.received'))).toEqual([
    'app.received.research',
    'app.received.charity',
    'app.received.legal',
  ])
})

test('what is printed stays although the form has no such cell, or `absent` names it', async () => {
  const text =
    'agency,year,form,absent,rules.new,rules.made,rules.repealed\n甲镇,2021,cn-2021,rules.made rules.repealed,4,5,\n'
  const loaded = await load(textFile('a.csv', text))
  expect(rowsOf(loaded, 'report')[0]).toMatchObject({ 'rules.new': 4, 'rules.made': 5, 'rules.repealed': null })
  const rules = (absentCellsOf(loaded).get(0) ?? []).filter((cell) => cell.startsWith('rules.'))
  expect(rules).toEqual(['rules.repealed', 'rules.in_force', 'rules.disclosed', 'rules.disclosed_total'])
})

test('a stated form that has no cell for a printed figure gives way to the layout; zeros in such cells say nothing', async () => {
  const text = [
    'agency,year,form,app.decided.total,app.granted.total,app.other.total,normative.new,normative.made',
    '甲县,2021,cn-2021,10,4,6,3,',
    '乙县,2021,cn-2021,10,4,0,0,2',
    '丙县,2021,cn-2021,10,4,6,0,2',
  ].join('\n')
  const rows = rowsOf(await load(textFile('a.csv', text)), 'report')
  expect(rows.map((row) => [row['form'], row['measure.other'], row['zero.disclosure']])).toEqual([
    ['cn-2019', 6, 'active'],
    ['cn-2021', null, 'active'],
    ['mixed', 6, 'active'],
  ])
})

test('long form: an unknown cell and a repeated one are rejected, a cell without a record is absent', async () => {
  const text = [
    'agency,year,form,cell,value',
    '甲镇,2021,cn-2021,app.received.person,1',
    '甲镇,2021,cn-2021,app.received.total,',
    '甲镇,2021,cn-2021,app.received.totl,1',
    '甲镇,2021,cn-2021,app.received.person,2',
    '乙镇,2021,cn-2021,app.received.total,7',
    ',2021,cn-2021,app.received.total,7',
    '甲镇,2021,cn-2021,review.total,0',
  ].join('\n')
  const loaded = await load(textFile('long.csv', text))
  const [file] = loaded.dataset.files
  expect(told(file?.rejected)).toEqual([
    [4, 'unknownCell', 'app.received.totl'],
    [5, 'repeatedCell', 'app.received.person'],
    [7, 'noAgency', undefined],
  ])
  expect(file?.ledger).toMatchObject({ records: 8, loaded: 4, rejected: 3, header: 1 })
  const rows = rowsOf(loaded, 'report')
  expect(
    rows.map((row) => [row['agency'], row['app.received.person'], row['app.received.total'], row['line']]),
  ).toEqual([
    ['甲镇', 1, null, 2],
    ['乙镇', null, 7, 6],
  ])
  const absent = absentCellsOf(loaded)
  expect(absent.get(0)).not.toContain('app.received.total')
  expect(absent.get(1)).toContain('app.received.person')
  expect(absent.get(1)).toContain('review.total')
})

test('long form: what only a later record says of its report is not lost', async () => {
  const text = [
    'agency,year,scope,form,text.received,cell,value',
    '甲县,2024,,,,app.received.total,0',
    '乙县,2024,,,,app.received.total,3',
    '甲县,2024,汇总,cn-2021,4,app.decided.total,0',
    '甲县,2024,本级,cn-2019,5,app.carried_in.total,0',
  ].join('\n')
  const { dataset, tables } = await load(textFile('long.csv', text))
  const rows = rowsOf({ dataset, tables }, 'report')
  const said = ['agency', 'scope', 'form', 'text.received', 'app.decided.total', 'zero.applications']
  expect(rows.map((row) => said.map((name) => row[name]))).toEqual([
    ['甲县', 'area', 'cn-2021', 4, 0, 'contradictory'],
    ['乙县', 'own', '', null, null, 'active'],
  ])
  expect(dataset.scopeUnstated).toBe(1)
})

test('the year of a file without such a column comes from its name', async () => {
  const { dataset } = await load(textFile('2022.csv', 'agency,app.received.total\n甲镇,1\n'))
  expect(dataset.years).toEqual([2022])
})

test.each([
  ['a.csv', 'x,year,app.received.total\n甲镇,2021,1\n', 'noAgencyColumn'],
  ['a.csv', 'agency,x,app.received.total\n甲镇,2021,1\n', 'noYearColumn'],
  ['2021.csv', 'agency,x\n甲镇,3\n', 'noCells'],
])('%s with %j is shown and gives no report: %s', async (name, text, kind) => {
  const { dataset } = await load(textFile(name, text))
  const [file] = dataset.files
  expect(file?.problems.map((problem) => problem.kind)).toEqual([kind])
  expect(dataset.reports).toBe(0)
  expect(file?.preview[0]?.[0]).toBe('甲镇')
  expect(file?.mapping?.columns).toHaveLength(file?.header.length ?? -1)
  expect(file?.ledger && isBalanced(file.ledger)).toBe(true)
})

test('scope that is not stated is treated as the reader says, and counted', async () => {
  const files = [textFile('a.csv', 'agency,year,scope,app.received.total\n甲市,2021,,1\n甲市,2022,汇总,1\n')]
  const { dataset, tables } = await loadDataset(files, { ...SETTINGS, scopeUnstated: 'area' })
  expect(dataset.scopeUnstated).toBe(1)
  const rows = rowsOf({ dataset, tables }, 'report')
  expect(rows.map((row) => [row['scope'], row['scope_stated']])).toEqual([
    ['area', 0],
    ['area', 1],
  ])
})

test('own or area-wide is read from the words that files use', async () => {
  const own = ['own', '本级', '市本级', '仅本级', '本级（不含下级）', '本单位']
  const area = ['area', '汇总', '汇总数据', '全县汇总', '本级及下属单位', '本级+含下级', '全市']
  const unsaid = ['', '其他', '未汇总', '县']
  const records = [...own, ...area, ...unsaid].map((scope, i) => `${i}镇,2021,${scope},1`)
  const rows = rowsOf(
    await load(textFile('a.csv', ['agency,year,scope,app.received.total', ...records].join('\n'))),
    'report',
  )
  const said = rows.map((row) => (row['scope_stated'] === 1 ? row['scope'] : ''))
  expect(said).toEqual([...own.map(() => 'own'), ...area.map(() => 'area'), ...unsaid.map(() => '')])
})

test('an unreadable file is told, the good one beside it loads', async () => {
  const broken = { name: 'photo.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3), settings: {} }
  const { dataset } = await load(broken, textFile('2021.csv', 'agency,app.received.total\n甲镇,1\n'))
  expect(dataset.reports).toBe(1)
  expect(dataset.files[0]).toMatchObject({ name: 'photo.png', format: null, ledger: null })
  expect(dataset.files[0]?.problems[0]).toMatchObject({ kind: 'unreadable', file: 'photo.png', reason: 'unknownKind' })
})
