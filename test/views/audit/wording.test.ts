import { expect, test } from 'vitest'
import type { SaidSection } from '../../../src/data/queries/wording.ts'
import { fileColumns } from '../../../src/views/audit/wording/columns.tsx'
import { pairRows, piecesOf } from '../../../src/views/audit/wording/model.ts'
import { WORDS } from '../../../src/views/audit/wording/words.ts'
import type { WordingPair } from '../../../src/domain/wordingPairs.ts'

const said = (key: string, year: number): SaidSection => ({
  report: year,
  key,
  year,
  group: null,
  section: 'other',
  text: '',
  isCut: false,
  isSelected: true,
  file: `${key}.html`,
})
const pair = (characters: number, own: number): WordingPair<SaidSection> => ({
  against: 'before',
  section: 'other',
  one: said('甲', 2023),
  other: said('甲', 2022),
  share: characters / own,
  characters,
  own,
  ranges: [],
  otherRanges: [],
})

test('pairs from the share on, also where it is met exactly; what is not wholly alike is never 100', () => {
  const rows = pairRows([pair(60, 100), pair(59, 100), pair(1999, 2000)], 60, new Map([['甲', '甲镇']]))
  expect(rows.map(({ percent, name }) => [percent, name])).toEqual([
    [60, '甲镇'],
    [99.9, '甲镇'],
  ])
  expect(rows[0]?.id).toBe('alike-other-2023-2022')
})

test('a text is cut where repeating begins and ends, and nothing is lost', () => {
  const pieces = piecesOf('甲乙丙丁戊', [
    { from: 0, to: 2 },
    { from: 3, to: 4 },
  ])
  expect(pieces).toEqual([
    { text: '甲乙', repeats: true },
    { text: '丙', repeats: false },
    { text: '丁', repeats: true },
    { text: '戊', repeats: false },
  ])
})

test('a row of the file', () => {
  const [row] = pairRows([pair(60, 100)], 60, new Map())
  expect(row && fileColumns(WORDS.zh).map(([, of]) => of(row))).toEqual([
    '甲',
    2023,
    '六、其他事项',
    '本机关上年',
    '甲',
    2022,
    60,
    60,
    100,
    '甲.html',
    '甲.html',
  ])
})
