import { expect, test } from 'vitest'
import { ABSENT, BLANK, type Cell } from '../../src/domain/cell.ts'
import { settle, sumOf } from '../../src/domain/totals.ts'
import { embedded } from './embeddedReports.ts'
import { channelCells, rowCells } from '../../src/domain/forms/cells.ts'

const n = (value: number): Cell => ({ state: 'number', value })
const slash: Cell = { state: 'mark', raw: '/' }

test('a total that equals its parts is one number', () => {
  expect(settle(n(6), [n(5), n(1)])).toEqual({ value: 6, printed: 6, parts: 6, from: 'printed', doubt: null })
})

test('complete parts that differ are recomputed, and both numbers are kept', () => {
  expect(settle(n(0), [n(5), n(1)])).toEqual({
    value: 6,
    printed: 0,
    parts: 6,
    from: 'recomputed',
    doubt: 'partsDiffer',
  })
  expect(settle(n(9), [n(5), n(1)])).toMatchObject({ value: 6, printed: 9, from: 'recomputed', doubt: 'partsDiffer' })
})

test('a blank total is the sum of its printed parts, incomplete if one of them is blank', () => {
  expect(settle(BLANK, [n(5), n(1)])).toMatchObject({ value: 6, printed: null, from: 'summed', doubt: null })
  expect(settle(BLANK, [n(5), BLANK])).toMatchObject({ value: 5, from: 'summed', doubt: 'incomplete' })
  expect(settle(slash, [n(5), slash])).toMatchObject({ value: 5, from: 'summed', doubt: 'incomplete' })
})

test('with parts left blank the printed total stands, in doubt only where the parts exceed it', () => {
  expect(settle(n(6), [n(5), BLANK])).toMatchObject({ value: 6, parts: 5, from: 'printed', doubt: null })
  expect(settle(n(4), [n(5), BLANK])).toMatchObject({ value: 4, parts: 5, from: 'printed', doubt: 'partsExceed' })
  expect(settle(n(4), [BLANK, BLANK])).toMatchObject({ value: 4, parts: null, from: 'printed', doubt: null })
})

test('a sum of nothing is null, never 0', () => {
  const nothing = { value: null, printed: null, parts: null, from: 'none', doubt: null }
  expect(settle(BLANK, [BLANK, slash])).toEqual(nothing)
  expect(settle(ABSENT, [ABSENT])).toEqual(nothing)
  expect(settle(BLANK, [])).toEqual(nothing)
  expect(sumOf([])).toBeNull()
  expect(sumOf([null, 0])).toBe(0)
})

test('an absent part is not expected: without any the printed total stands alone', () => {
  expect(settle(n(4), [ABSENT, ABSENT])).toEqual({ value: 4, printed: 4, parts: null, from: 'printed', doubt: null })
  expect(settle(BLANK, [n(3), ABSENT])).toMatchObject({ value: 3, from: 'summed', doubt: 'incomplete' })
  expect(settle(n(0), [n(3), ABSENT])).toMatchObject({ value: 3, from: 'recomputed', doubt: 'partsDiffer' })
})

test('a file that carries 自然人 and 总计 alone does not lose the other applicants', () => {
  const others = Array.from({ length: 5 }, () => ABSENT)
  expect(settle(n(148), [n(120), ...others])).toMatchObject({ value: 148, from: 'printed', doubt: null })
})

test('a file that carries 自然人 alone does not pass their number off as 总计', () => {
  const others = Array.from({ length: 5 }, () => ABSENT)
  expect(settle(ABSENT, [n(120), ...others])).toMatchObject({ value: 120, from: 'summed', doubt: 'incomplete' })
})

test('cents that binary fractions cannot hold are no difference', () => {
  expect(settle(n(0.3), [n(0.1), n(0.2)])).toMatchObject({ value: 0.3, doubt: null })
})

test('海坛片区 2024 prints 0 received over 5 persons and 1 company: 6', () => {
  const report = embedded('海坛片区管理局', 2024)
  const { total, parts } = rowCells('received')
  const settled = settle(
    report.cell(total),
    parts.map((part) => report.cell(part)),
  )
  expect(settled).toEqual({ value: 6, printed: 0, parts: 6, from: 'recomputed', doubt: 'partsDiffer' })
})

test('洪泽区 2023 prints 0 reviews over 10 + 1, and 0 suits after review over 5', () => {
  const report = embedded('洪泽区人民政府', 2023)
  const settled = (['review', 'suit_direct', 'suit_after'] as const).map((channel) => {
    const { total, parts } = channelCells(channel)
    return settle(
      report.cell(total),
      parts.map((part) => report.cell(part)),
    )
  })
  expect(settled.map(({ value, printed }) => [value, printed])).toEqual([
    [11, 0],
    [0, 0],
    [5, 0],
  ])
})
