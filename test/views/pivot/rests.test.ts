import { beforeAll, expect, test } from 'vitest'
import { behind } from '../../../src/data/queries/behind.ts'
import type { PivotLayout, Stat } from '../../../src/domain/pivot.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { cellAt } from '../../../src/views/pivot/cells.ts'
import { gridCells } from '../../../src/views/pivot/grid.ts'
import { nodePath } from '../../../src/views/pivot/names.ts'
import { pivotCaveats } from '../../../src/views/pivot/caveats.ts'
import { leafName, pivotN, pivotSubtitle } from '../../../src/views/pivot/sentences.ts'
import { cellNote, shownCell } from '../../../src/views/pivot/shown.ts'
import { linesOf } from '../../../src/views/pivot/table.ts'
import { openTables } from './embeddedTables.ts'

// What a figure rests on, and what is said of it where not all of its reports could be added.

let tables: Awaited<ReturnType<typeof openTables>>
beforeAll(async () => {
  tables = await openTables()
}, 60_000)

const layoutOf = (of: string, stat: Stat = 'sum', part: Partial<PivotLayout> = {}): PivotLayout => ({
  rows: ['agency'],
  columns: ['year'],
  values: [{ of, stat }],
  ...part,
})

function at(layout: PivotLayout, row: string, column: string, filter: Filter = EMPTY_FILTER) {
  const table = tables.tableFor(layout, filter)
  const { wording } = tables
  const lines = linesOf(table, { open: 9, toggled: [] }, null)
  const line = lines.findIndex(({ node }) => (row === '' ? node.depth === 0 : nodePath(node, wording).endsWith(row)))
  const place = table.leaves.findIndex((leaf) => leafName(leaf, wording).startsWith(column))
  const [node, leaf] = [lines[line]?.node, table.leaves[place]]
  if (!node || !leaf) throw new Error(`no ${row} or ${column}`)
  const cell = cellAt(table.sheet, node, leaf.node, leaf.value)
  const { heat } = gridCells(table, lines, { hasHeat: true, unit: 'plain' }, wording)(line, place)
  return {
    ...cell,
    heat,
    text: shownCell(cell, leaf.value, 'plain', wording).text,
    note: cellNote(cell, leaf.value, wording),
  }
}

test('a count of reports counts units of area reports too, and lists them all', () => {
  const zeros = layoutOf('reports', 'sum', { rows: ['county', 'agency'], columns: ['zero'] })
  expect(at(zeros, '', '总计')).toMatchObject({ value: 128, known: 128, counted: 128, left: 0 })
  expect(at(zeros, '', '总计').note).not.toContain('不再重复计算')
  expect(tables.engine.rows(behind(EMPTY_FILTER, []))).toHaveLength(128)
  const table = tables.tableFor(zeros)
  expect(pivotN(table, tables.wording)).toBe('128 份年报中计入 128 份')
  expect(pivotSubtitle(table, tables.wording)).toContain('汇总年报与其所属单位的年报都计数')
  const around = { years: tables.dataset.years, sorting: null }
  expect(pivotCaveats(table, around, tables.wording).join('')).not.toContain('不再相加')
})

test('a rate of which a report prints one side alone is in doubt, and that side is told', () => {
  // 上海 2019 prints 805 decided and 16 disputes, but none of the third channel: 争议率 is of 平潭 alone, 0 of 23.
  expect(at(layoutOf('dispute_rate'), '', '2019')).toMatchObject({ known: 1, counted: 2, isDoubted: true })
  expect(at(layoutOf('dispute_rate'), '上海市人民政府办公厅', '2019')).toMatchObject({ value: null, why: 'half' })
})

test('a change is in doubt where the year before is, and a share where its whole is', () => {
  // 平潭 2020: 61.9 %, of which the total and the parts of the decided disagree.
  expect(at(layoutOf('disclosure_rate'), '平潭综合实验区', '2020').isDoubted).toBe(true)
  expect(at(layoutOf('disclosure_rate'), '平潭综合实验区', '2021').isDoubted).toBe(false)
  expect(at(layoutOf('disclosure_rate', 'change'), '平潭综合实验区', '2021').isDoubted).toBe(true)
  const shares = layoutOf('decided', 'column', { columns: ['year'] })
  expect(at(shares, '平潭综合实验区', '2020').isDoubted).toBe(true)
})

test('the one amount of a cell is shown as it is printed; a sum that leaves such an amount out is in doubt', () => {
  const money = layoutOf('procurement.amount')
  expect(at(money, '平潭综合实验区', '2019')).toMatchObject({ value: null, why: 'unlike', text: '75394432.52元' })
  expect(at(money, '交通与建设局', '2019').text).toBe('47.9659万元')
  expect(at(money, '交通与建设局', '总计')).toMatchObject({ value: 3_042_532, isDoubted: true })
})

test('a change on a year that the filter leaves out says so', () => {
  const filter = { ...EMPTY_FILTER, years: { from: 2021, to: 2024 } }
  expect(at(layoutOf('received', 'change'), '平潭综合实验区', '2021', filter).why).toBe('noLast')
  expect(at(layoutOf('received', 'change'), '平潭综合实验区', '2022', filter)).toMatchObject({ value: 4, why: null })
})

test('cells are shaded against the largest of their own value: of reports, of an item, of a mean', () => {
  const zeros = layoutOf('reports', 'sum', { rows: ['county'], columns: ['zero'] })
  const [most, some] = [at(zeros, '平潭综合实验区', '有申请'), at(zeros, '平潭综合实验区', '与自身数据矛盾')]
  expect([most.value, some.value, most.heat]).toEqual([74, 8, 1])
  expect(some.heat).toBeCloseTo(Math.sqrt(8 / 74), 6)
  const items = layoutOf('proactive', 'sum', { rows: ['item'], columns: ['year'] })
  // 195 decisions of 洪泽 against amounts in the millions.
  expect(at(items, '行政强制/本年处理决定数量', '2023').heat).toBeLessThan(0.2)
  const mean = layoutOf('received', 'mean', { rows: ['year'], columns: [] })
  expect(Math.max(...['2019', '2021', '2023', '2024'].map((year) => at(mean, year, '新收申请').heat))).toBe(1)
})
