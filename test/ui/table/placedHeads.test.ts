import { expect, test } from 'vitest'
import { linesIn, roomFor } from '../../../src/ui/table/headText.ts'
import { placedHeads, type TreeGridHead } from '../../../src/ui/table/placedHeads.ts'

const head = (id: string, header: string, inner: readonly TreeGridHead[] = [], size = 84): TreeGridHead => ({
  id,
  header,
  name: header,
  inner,
  size,
})
const CORNER = { header: '机关', size: 240 }

test('Chinese breaks between any characters, Latin between words', () => {
  // Ten characters of 13 px.
  expect(linesIn('法人或其他组织及个人', 130)).toBe(1)
  expect(linesIn('法人或其他组织及个人', 129)).toBe(2)
  expect(linesIn('Social organisations', 110)).toBe(2)
  // The longest word alone is 13 letters of 7.4 px.
  expect(roomFor('Social organisations', 3)).toBe(97)
})

test('a column is as wide as its head takes in three lines, and what stands over it as high as it takes', () => {
  const long = 'Legal persons and other organisations · Social organisations'
  const { leaves, heads, headHeight } = placedHeads(CORNER, [head('a', long), head('b', '办结')], new Map())
  const [, first] = heads
  expect(linesIn(long, (leaves[0]?.size ?? 0) - 32)).toBe(3)
  expect(leaves[1]).toMatchObject({ size: 84, start: 240 + (leaves[0]?.size ?? 0) })
  // Three lines of 16 px and 8 px of room.
  expect(first).toMatchObject({ top: 0, height: 56 })
  expect(headHeight).toBe(56)
})

test('a head wider than its columns widens them, but not those whose width the reader chose', () => {
  const inner = [head('a', '一'), head('b', '二')]
  const { leaves } = placedHeads(CORNER, [head('over', '很'.repeat(60), inner)], new Map([['a', 48]]))
  // Sixty characters in three lines are 260 px, and 16 at the sides.
  expect(leaves.map(({ size }) => size)).toEqual([48, 228])
})

test('a narrowed column has as many lines as its head takes, and every head stands inside of all heads', () => {
  const heads = [head('over', '2024', [head('a', '政府信息公开申请'), head('b', '办结')]), head('c', '合计')]
  const placed = placedHeads(CORNER, heads, new Map([['a', 48]]))
  // 48 px leave 16 for the text: a character a line, eight lines.
  expect(placed.heads.find(({ id }) => id === 'a')).toMatchObject({ row: 1, top: 32, height: 136 })
  expect(placed.heads.find(({ id }) => id === 'c')).toMatchObject({ row: 0, rowSpan: 2, height: 168, column: 2 })
  expect(placed.heads.find(({ id }) => id === 'over')).toMatchObject({ columnSpan: 2, column: 0, height: 32 })
  expect(placed.depth).toBe(2)
})
