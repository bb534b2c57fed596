import { beforeAll, expect, test } from 'vitest'
import { LAYOUT_OF, type PivotLayout } from '../../../src/domain/pivot.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { REASONS } from '../../../src/domain/reasons.ts'
import { nodePath, type Wording } from '../../../src/views/pivot/names.ts'
import { drawnOf, kindOf, kindsFor, shapeOf } from '../../../src/views/pivot/picture.ts'
import type { Drawing } from '../../../src/views/pivot/pictureFigures.ts'
import { panelsOf } from '../../../src/views/pivot/pictureModel.ts'
import { panelSentence, pictureSummary } from '../../../src/views/pivot/pictureText.ts'
import { linesOf, type Opened } from '../../../src/views/pivot/table.ts'
import { openEmbedded } from '../../data/embedded.ts'
import { tableFor, wordingFor } from './asking.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
let wording: Wording
beforeAll(async () => {
  open = await openEmbedded()
  wording = wordingFor(open)
}, 60_000)

const sum = (of: string) => ({ of, stat: 'sum' }) as const
const BY_YEAR: PivotLayout = { rows: ['agency'], columns: ['year'], values: [sum('received')] }

interface Asked {
  readonly kind?: 'bars' | 'lines' | 'heat' | 'multiples'
  readonly filter?: Filter
  readonly opened?: Opened
}

function pictureOf(layout: PivotLayout, { kind: wanted, filter = EMPTY_FILTER, opened }: Asked = {}) {
  const table = tableFor(open, layout, filter)
  const drawn = drawnOf(table, linesOf(table, opened ?? { open: 1, toggled: [] }, null))
  const kinds = kindsFor(shapeOf(drawn))
  const kind = kindOf(wanted ?? 'auto', kinds)
  const panels = kind === null ? [] : panelsOf(table, drawn, kind, 'plain', wording)
  return { table, drawn, kinds, panels, panel: panels[0] }
}

function ofKind<Kind extends Drawing['kind']>(drawing: Drawing | null | undefined, kind: Kind) {
  if (!drawing || !isOf(drawing, kind)) throw new Error(`drawn is ${drawing?.kind}, not ${kind}`)
  return drawing
}

const isOf = <Kind extends Drawing['kind']>(
  drawing: Drawing,
  kind: Kind,
): drawing is Extract<Drawing, { readonly kind: Kind }> => drawing.kind === kind

test('the round-up: a small chart for each agency and value, every value on its own scale', () => {
  const { kinds, panels } = pictureOf(LAYOUT_OF.february, { kind: 'multiples' })
  expect(kinds).toEqual(['heat', 'multiples'])
  const drawings = panels.map(({ drawing }) => ofKind(drawing, 'multiples').model)
  expect(drawings.map(({ measure }) => measure)).toEqual(['count', 'count', 'share', 'count'])
  expect(drawings.map(({ lines }) => lines.length)).toEqual([24, 24, 24, 24])
  const line = (at: number, name: string) => drawings[at]?.lines.find((one) => one.name === name)?.points ?? []
  // The area report of 平潭, 2019 to 2025.
  expect(line(0, '平潭综合实验区').map(({ value }) => value)).toEqual([23, 21, 70, 74, 81, 218, 154])
  expect(line(0, '宿迁市人民政府').map(({ value }) => value)).toEqual([null, null, null, null, 3511, 3525, null])
  expect(line(0, '宿迁市人民政府')[0]?.note).toBe('未收录')
  const rates = line(2, '宿迁市人民政府')
  expect(rates[4]).toMatchObject({ value: 1519 / 3486, text: '43.6 %', beside: '1,519 / 3,486', muted: false })
  expect(rates[5]).toMatchObject({ value: 1902 / 3521, text: '54.0 %' })
  expect(rates[4]?.interval?.low).toBeCloseTo(0.419, 3)
  // 8 of 23 decided are few.
  expect(line(2, '平潭综合实验区')[0]).toMatchObject({ value: 8 / 23, muted: true })
})

test('what the round-up tells: its highest and lowest, none of few cases, and why there are gaps', () => {
  const { panels } = pictureOf(LAYOUT_OF.february)
  const [received, , rate] = panels.map((panel) => panelSentence(panel, wording))
  // 24 agencies over 7 years are 168, of which there are 128 reports; 44 of them print 0 and nothing that says otherwise.
  expect(received).toBe('最高 3,525（宿迁市人民政府 · 2024），最低 0（44 处）。40 处没有数字：未收录。')
  // 395 of 718, and 4 of 30, in doubt or not; 100 % of 3 is no highest.
  expect(rate).toMatch(
    /^最高 55\.0 %（宿迁市沭阳县人民政府 · 2025），最低 13\.3 %\*?（平潭综合实验区自然资源与生态环境局 · 2022）。/,
  )
  expect(pictureSummary(panels, wording)).toBe('4 项数值各成一图，单位、刻度各自独立，不相比较。')
})

test('a year of which there is no report parts a line', () => {
  // 上海 reports for 2019 alone, 洪泽 for 2023.
  const keys = open.dataset.agencies.filter(({ name }) => /上海|洪泽/.test(name)).map(({ key }) => key)
  const { kinds, panel } = pictureOf(BY_YEAR, { filter: { ...EMPTY_FILTER, agencies: keys } })
  expect(kinds).toEqual(['lines', 'multiples', 'bars', 'heat'])
  const { model } = ofKind(panel?.drawing, 'lines')
  expect(model.years).toEqual([2019, 2020, 2021, 2022, 2023])
  expect(model.lines.map(({ points }) => points.map(({ value }) => value))).toEqual([
    [null, null, null, null, 21],
    [859, null, null, null, null],
  ])
})

test('years in the rows are an axis as those in the columns are, once every row is of one', () => {
  const layout: PivotLayout = { rows: ['agency', 'year'], columns: [], values: [sum('received')] }
  expect(pictureOf(layout).kinds).toEqual(['bars'])
  const opened = pictureOf(layout, { opened: { open: 2, toggled: [] } })
  const { lines } = ofKind(opened.panel?.drawing, 'multiples').model
  expect(lines[0]?.points.map(({ value }) => value)).toEqual([23, 21, 70, 74, 81, 218, 154])
})

test('a head never stands beside what is inside of it', () => {
  const layout: PivotLayout = { rows: ['outcome', 'reason'], columns: ['applicant_head'], values: [sum('decided')] }
  const names = (opened: Opened) => pictureOf(layout, { opened }).drawn.rows.map((row) => nodePath(row, wording))
  expect(names({ open: 1, toggled: [] })).toHaveLength(6)
  const inner = names({ open: 2, toggled: [] })
  expect(inner).not.toContain('不予公开')
  // 予以公开 is a single row of the form and stands for itself.
  expect(inner).toContain('予以公开')
  expect(inner.filter((name) => name.startsWith('不予公开 · '))).toHaveLength(8)
  const some = names({ open: 1, toggled: ['denied'] })
  expect(some).toHaveLength(5 + 8)
  // The total of the columns is none of them.
  expect(pictureOf(layout).drawn.columns.map((column) => nodePath(column, wording))).toEqual([
    '自然人',
    '法人或其他组织',
  ])
})

test('amounts are bars in the order of the table, with the star of a doubt; a rate is a point with its interval', () => {
  const filter: Filter = { ...EMPTY_FILTER, years: { from: 2024, to: 2024 } }
  const { panels } = pictureOf(
    { rows: ['agency'], columns: [], values: [sum('received'), sum('disclosure_rate')] },
    { filter },
  )
  const [received, rates] = panels
  const { model } = ofKind(received?.drawing, 'bars')
  const bar = (name: string) => model.series[0]?.bars[model.rows.indexOf(name)]
  expect(model.rows[0]).toBe('平潭综合实验区')
  expect(bar('平潭综合实验区')).toMatchObject({ value: 218, text: '218' })
  // 0 is printed, the parts say 6.
  expect(bar('平潭综合实验区海坛片区管理局')).toMatchObject({ value: 6, text: '6*' })
  const { rows } = ofKind(rates?.drawing, 'dots').model
  expect(rows.find(({ name }) => name === '宿迁市人民政府')).toMatchObject({
    value: 1902 / 3521,
    beside: '54.0 % · 1,902 / 3,521',
    muted: false,
  })
})

test('a heat map shades by the root against its own largest; its marks are cells of the table', () => {
  const { panel, table } = pictureOf(BY_YEAR, { kind: 'heat' })
  const { model, scale } = ofKind(panel?.drawing, 'heat')
  const cell = (row: string, column: string) =>
    model.columns.find(({ name }) => name === column)?.cells[model.rows.indexOf(row)]
  expect(cell('宿迁市人民政府', '2024')).toMatchObject({ text: '3,525', shade: 1 })
  expect(cell('平潭综合实验区', '2024')?.shade).toBeCloseTo(Math.sqrt(218 / 3525), 9)
  expect(cell('平潭综合实验区公安局', '2020')).toMatchObject({ state: 'missing', shade: 0, said: '未收录' })
  expect(cell('平潭综合实验区海坛片区管理局', '2024')?.text).toBe('6*')
  expect(scale).toMatchObject({ low: { text: '0', shade: 0 }, high: { text: '3,525', shade: 1 }, states: ['missing'] })
  const row = model.rows.indexOf('平潭综合实验区')
  const agency = table.sheet.answer.rowMembers[0]?.find((key) => key?.endsWith('|平潭综合实验区'))
  expect(panel?.cellOf({ series: 'c5', index: row })).toBe(`2024\t0\n${agency}`)
  expect(panel?.cellOf({ series: 'c9', index: row })).toBeNull()
})

test('rates on few cases are pale and unshaded; a change has two directions', () => {
  const few = pictureOf({ ...BY_YEAR, values: [sum('disclosure_rate')] }, { kind: 'heat' })
  const { model, scale } = ofKind(few.panel?.drawing, 'heat')
  const at = model.rows.indexOf('平潭综合实验区')
  // 8 of 23 in 2019, 35 of 69 in 2021.
  expect(model.columns[0]?.cells[at]).toMatchObject({ text: '34.8 %', muted: true, shade: 0 })
  expect(model.columns[2]?.cells[at]).toMatchObject({ muted: false })
  expect(model.columns[2]?.cells[at]?.shade).toBeCloseTo(35 / 69 / (395 / 718), 9)
  expect(scale).toMatchObject({ high: { text: '55.0 %' }, hasFew: true })
  const changes = pictureOf({ ...BY_YEAR, values: [{ of: 'received', stat: 'change' }] }, { kind: 'heat' })
  // 81 → 218 → 154.
  expect(ofKind(changes.panel?.drawing, 'heat').scale).toMatchObject({ low: { text: '−64' }, high: { text: '+137' } })
})

test('what is too large is drawn in part, and that is said', () => {
  const layout: PivotLayout = { rows: ['agency'], columns: ['year', 'reason'], values: [sum('decided')] }
  const { panel, drawn } = pictureOf(layout, { kind: 'heat' })
  // 22 ways to end in each of 7 years, less those that a year's form does not print.
  expect(drawn.columns.length).toBeGreaterThan(6 * (REASONS.length + 2))
  const left = drawn.columns.length - 40
  expect(panel?.left).toEqual({ rows: 0, columns: left })
  expect(panel && panelSentence(panel, wording)).toContain(`另有 ${left} 列未画`)
})

test('what has no common scale, or no figure, or is one figure, is not drawn, and the reader is told why', () => {
  // Decisions are things, fees are money.
  const items = pictureOf({ rows: ['item'], columns: [], values: [sum('proactive')] })
  expect(items.panel).toMatchObject({ drawing: null, why: 'units' })
  expect(pictureSummary(items.panels, wording)).toBeNull()
  // Of 2024 alone there is no year before.
  const years = { from: 2024, to: 2024 }
  const change = pictureOf(
    { ...BY_YEAR, values: [{ of: 'received', stat: 'change' }] },
    { filter: { ...EMPTY_FILTER, years } },
  )
  expect(change.panel && panelSentence(change.panel, wording)).toBe(
    '没有数字可画：没有上年的年报，或不在筛选范围内。请改动筛选、行列或数值。',
  )
  expect(pictureOf({ rows: [], columns: [], values: [sum('received')] }).kinds).toEqual([])
})
