import { expect, test } from 'vitest'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import type { PivotCell } from '../../../src/views/pivot/cell.ts'
import type { Node } from '../../../src/views/pivot/nodes.ts'
import { MOST_REMARKS, remarksOf } from '../../../src/views/pivot/notesSheet.ts'
import { numberFormat } from '../../../src/views/pivot/numberFormats.ts'
import { readingOf } from '../../../src/views/pivot/readings.ts'
import type { Leaf } from '../../../src/views/pivot/table.ts'
import { WORDS } from '../../../src/views/pivot/words.ts'

const cell: PivotCell = {
  value: 13,
  why: null,
  ratio: null,
  changed: null,
  known: 13,
  counted: 1280,
  left: 0,
  areas: 0,
  isDoubted: false,
  printed: null,
}
const inDoubt: PivotCell = { ...cell, isDoubted: true }

const received = (stat: Leaf['value']['stat']) => readingOf({ of: 'received', stat })
const rate = (stat: Leaf['value']['stat']) => readingOf({ of: 'disclosure_rate', stat })

test('a figure in doubt has a star in every section of its format', () => {
  expect(numberFormat(13, inDoubt, received('sum'), true)).toBe('#,##0\\*')
  expect(numberFormat(-3, inDoubt, received('change'), true)).toBe('+#,##0\\*;-#,##0\\*;#,##0\\*')
  expect(numberFormat(13, inDoubt, received('reported'), true)).toBe('#,##0"/1,280"\\*')
})

test('sums of money keep their digits, four at most', () => {
  expect(numberFormat(59237.2449, cell, received('sum'), true)).toBe('#,##0.0000')
  expect(numberFormat(2.5, cell, received('median'), true)).toBe('#,##0.0')
  expect(numberFormat(0.1 + 0.2, cell, received('sum'), true)).toBe('#,##0.0')
})

test('what is rounded to 0 has no sign', () => {
  expect(numberFormat(-0.0004, cell, rate('change'), true)).toBe('0.0')
  expect(numberFormat(-0.0006, cell, rate('change'), true)).toBe('+0.0;-0.0;0.0')
})

test('n of m is n alone where spreadsheets know no more formats', () => {
  expect(numberFormat(13, cell, received('reported'), false)).toBe('#,##0')
})

test('ten thousand cells are listed with their notes, and how many more there are', () => {
  const remarks = remarksOf({ words: WORDS.zh, texts: TEXTS.zh, lang: 'zh', agencies: new Map() })
  const group = { id: 0, depth: 0, parent: null, member: '', children: new Map() }
  const spot = { key: '', at: {} }
  const node: Node = { key: '', depth: 0, dimension: null, member: '', parent: null, group, hasReports: true, spot }
  const leaf: Leaf = { id: '', node, value: { of: 'received', stat: 'sum' }, isTotal: false }
  for (let i = 0; i < MOST_REMARKS + 7; i++) remarks.add(node, leaf, inDoubt)
  remarks.add(node, leaf, cell)
  remarks.add(node, leaf, { ...cell, value: null, why: 'blank' })
  expect(remarks.list).toHaveLength(MOST_REMARKS)
  expect(remarks.list[0]?.slice(0, 2)).toEqual(['总计', '新收申请'])
  expect(remarks.more()).toBe(7)
})
