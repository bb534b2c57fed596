import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../src/domain/pivot.ts'
import type { Report } from '../../../src/domain/report.ts'
import type { PivotCell } from '../../../src/views/pivot/cell.ts'
import { cellAt } from '../../../src/views/pivot/cells.ts'
import { flatExport, shownExport } from '../../../src/views/pivot/exports.ts'
import type { Wording } from '../../../src/views/pivot/names.ts'
import { allNodes, allTogether, type Node } from '../../../src/views/pivot/nodes.ts'
import { linesOf, tableOf } from '../../../src/views/pivot/table.ts'
import { WORDS } from '../../../src/views/pivot/words.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { openTestEngine, type TestEngine } from '../../data/engine.ts'
import { reportOf } from '../../domain/embeddedReports.ts'
import { expectedCell } from './expected.ts'
import { anyLayout, sheetOf, someRecords } from './sheets.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
}, 60_000)
afterAll(() => engine.close())

const inPlainOrder = () => (a: string, b: string) => (a < b ? -1 : Number(a > b))

const members = (node: Node): readonly Member[] =>
  node.parent && node.dimension ? [...members(node.parent), { dimension: node.dimension, member: node.member }] : []

const told = ({ value, why, known, counted, left, isDoubted, printed }: PivotCell) => ({
  value: value === null ? null : Math.round(value * 1e9) / 1e9,
  why,
  known,
  counted,
  left,
  isDoubted,
  printed: counted === 1 ? printed : null,
})

test('every cell, subtotal and total equals what the reports themselves add up to, one by one', async () => {
  let cells = 0
  await fc.assert(
    fc.asyncProperty(someRecords, anyLayout, async (written, layout) => {
      const sheet = await sheetOf(engine, written, layout)
      const reports = written.map((one, id): Report => reportOf(one, id))
      const rows = allNodes(allTogether(sheet.groups.rows), layout.rows, inPlainOrder, null)
      const columns = allNodes(allTogether(sheet.groups.columns), layout.columns, inPlainOrder, null)
      for (const row of rows) {
        for (const column of columns) {
          for (const value of layout.values) {
            const found = told(cellAt(sheet, row, column, value))
            const expected = expectedCell(reports, members(row), members(column), value)
            expect(found, JSON.stringify([layout, members(row), members(column), value])).toEqual(expected)
            if (found.value !== null) cells++
          }
        }
      }
    }),
    { numRuns: 60, seed: 20261126 },
  )
  // Most of what random layouts ask the form does not divide so; enough of it must be figures.
  expect(cells).toBeGreaterThan(300)
}, 300_000)

test('of one report the mark is what it prints; of several that print different marks, only that they print one', async () => {
  const of = (agency: string, received: string) => ({
    agency,
    year: '2023',
    form: 'cn-2021',
    'app.received.total': received,
  })
  const written = [of('甲局', '无'), of('乙局', '/'), of('丙局', '——')]
  const layout = { rows: ['agency'], columns: [], values: [{ of: 'received', stat: 'sum' }] } as const
  const sheet = await sheetOf(engine, written, layout)
  const [value] = layout.values
  const root = allTogether(sheet.groups.rows)
  const nodes = allNodes(root, layout.rows, inPlainOrder, null)
  const cells = nodes.map(
    (node) => [node.member, cellAt(sheet, node, allTogether(sheet.groups.columns), value)] as const,
  )
  const printed = cells.map(([name, { why, printed: mark }]) => [name.slice(-2), why, mark])
  expect(new Set(printed)).toEqual(
    new Set([
      ['', 'mark', null],
      ['甲局', 'mark', '无'],
      ['乙局', 'mark', '/'],
      ['丙局', 'mark', '——'],
    ]),
  )
  const table = tableOf(sheet, inPlainOrder, false)
  const english: Wording = { words: WORDS.en, texts: TEXTS.en, lang: 'en', agencies: new Map() }
  const shown = shownExport(table, linesOf(table, { open: 1, toggled: [] }, null), english)
  expect(shown.rows.map(([, figure, note]) => [figure, note])).toContainEqual(['无', 'a mark'])
  const flat = flatExport(table, english)
  expect(new Set(flat.rows.map((row) => row[flat.header.indexOf('printed')]))).toEqual(new Set(['/', '——', '无', null]))
})
