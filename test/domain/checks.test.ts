import { expect, test } from 'vitest'
import { assess, assessmentsOf, flagsOf } from '../../src/domain/checks.ts'
import { settle } from '../../src/domain/totals.ts'
import { EMBEDDED, embedded } from './embeddedReports.ts'
import { printed } from './printedReport.ts'

const sides = (nameEnd: string, year: number) =>
  flagsOf(embedded(nameEnd, year)).map(({ equation, leftSum, rightSum }) => [equation, leftSum, rightSum])

test('22 of the 128 reports break a row sum, column sum, the official equation or a table-4 sum', () => {
  expect(EMBEDDED.filter((report) => flagsOf(report).length > 0)).toHaveLength(22)
  expect(EMBEDDED.flatMap(flagsOf)).toHaveLength(73)
})

test('平潭 2020: outcomes add to 26 persons and 27 in all where 20 and 21 are printed', () => {
  expect(sides('平潭综合实验区', 2020)).toEqual([
    ['column:person', 26, 20],
    ['column:total', 27, 21],
  ])
})

test('公安局 2021: 1 + 0 is not 1 + 1, for persons and in all', () => {
  expect(sides('公安局', 2021)).toEqual([
    ['official:person', 1, 2],
    ['official:total', 1, 2],
  ])
})

test('自然资源与生态环境局 2021: 18 booked under persons where 16 and 2 charities were decided; 总计 balances', () => {
  expect(sides('自然资源与生态环境局', 2021)).toEqual([
    ['column:person', 16, 18],
    ['column:charity', 2, 0],
    ['official:person', 16, 18],
    ['official:charity', 2, 0],
  ])
})

test('海坛片区 2022: received 4, outcomes 1 + 3, and a total row of 0', () => {
  expect(sides('海坛片区管理局', 2022)).toContainEqual(['column:total', 4, 0])
  expect(sides('海坛片区管理局', 2022)).toContainEqual(['official:total', 4, 0])
})

test('海坛片区 2024 prints 0 received, its parts add to 6, and 6 is used', () => {
  expect(flagsOf(embedded('海坛片区管理局', 2024))[0]).toMatchObject({
    kind: 'row',
    equation: 'row:received',
    right: ['app.received.total'],
    leftSum: 6,
    rightSum: 0,
    difference: 6,
    used: 6,
    severity: 'error',
  })
})

test('洪泽区 2023, which mixes two editions, prints review and suit_after totals of 0 over parts', () => {
  const flags = flagsOf(embedded('洪泽区人民政府', 2023))
  expect(flags.map(({ equation, leftSum, rightSum, used }) => [equation, leftSum, rightSum, used])).toEqual([
    ['channel:review', 11, 0, 11],
    ['channel:suit_after', 5, 0, 5],
  ])
})

test('a mixed form is asked each equation once, with the rows it prints', () => {
  const all = assessmentsOf(embedded('洪泽区人民政府', 2023))
  expect(new Set(all.map(({ equation }) => equation.id)).size).toBe(all.length)
  const column = all.find(({ equation }) => equation.id === 'column:total')
  expect(column?.equation.left).toContain('app.other.total')
  expect(column?.equation.left).not.toContain('app.other.misc.total')
  expect(column?.outcome).toBe('holds')
})

const cells = ['a', 'b']
const equation = { id: 'row:x', kind: 'row', left: cells, right: ['t'] } as const
const outcome = (a: string, b: string, t: string) => assess(equation, printed({ a, b, t }, { form: '' }).cell).outcome

test('an equation is broken only where no number in its blanks could mend it', () => {
  expect(outcome('1', '2', '3')).toBe('holds')
  expect(outcome('1', '', '1')).toBe('holds')
  expect(outcome('1', '2', '4')).toBe('broken')
  expect(outcome('5', '', '3')).toBe('broken')
  expect(outcome('1', '', '3')).toBe('open')
  expect(outcome('1', '/', '3')).toBe('open')
})

test('a side that prints nothing cannot be assessed', () => {
  expect(outcome('', '', '3')).toBe('open')
  expect(outcome('1', '2', '')).toBe('open')
  expect(outcome('', '', '')).toBe('open')
})

test('a blank report breaks nothing', () => {
  expect(flagsOf(printed({}))).toEqual([])
  expect(assessmentsOf(printed({})).every((one) => one.outcome === 'open')).toBe(true)
})

test('a row is flagged exactly where the totals policy doubts its total', () => {
  for (const report of EMBEDDED) {
    for (const { equation: asked, outcome: found } of assessmentsOf(report)) {
      const [total] = asked.right
      if ((asked.kind !== 'row' && asked.kind !== 'channel') || total === undefined) continue
      const { doubt } = settle(
        report.cell(total),
        asked.left.map((part) => report.cell(part)),
      )
      expect(found === 'broken').toBe(doubt === 'partsDiffer' || doubt === 'partsExceed')
    }
  }
})
