import { expect, test } from 'vitest'
import {
  countExplained,
  explain,
  EXPLAINED_CHOICES,
  fitsExplained,
  isExplained,
  LONGEST_NOTE,
  mergeExplanations,
  NO_EXPLANATIONS,
  noteOn,
  unexplain,
} from '../../src/domain/explanations.ts'

const sums = { key: '青溪市教育局', year: 2024, check: 'row:received', left: 6, right: 7, reading: null }
const told = { ...sums, check: 'told:received', left: 12, right: 10, reading: 'carried' }
const DAY = '2026-02-01'
const noted = explain(NO_EXPLANATIONS, sums, ' 已电话核实。 ', DAY)

test('a note is on its finding alone, and gone when it is taken back or emptied', () => {
  expect(noteOn(noted, sums)).toMatchObject({ text: '已电话核实。', day: DAY, isCurrent: true })
  expect(noteOn(noted, told)).toBeNull()
  expect(noteOn(noted, { ...sums, year: 2023 })).toBeNull()
  expect(unexplain(noted, sums).size).toBe(0)
  expect(explain(noted, sums, '  ', DAY).size).toBe(0)
  expect(NO_EXPLANATIONS.size).toBe(0)
})

test('a note on figures that have changed since is shown, and explains nothing', () => {
  for (const now of [
    { ...sums, left: 5 },
    { ...sums, right: null },
    { ...sums, reading: 'carried' },
  ]) {
    expect(noteOn(noted, now)).toMatchObject({ text: '已电话核实。', isCurrent: false })
    expect(isExplained(noted, now)).toBe(false)
  }
})

test('explained findings stay among all; a choice lists the open or the explained', () => {
  const findings = [sums, told, { ...sums, key: '青溪市交通运输局' }]
  const listed = EXPLAINED_CHOICES.map((choice) => findings.filter(fitsExplained(choice, noted)).length)
  expect(listed).toEqual([3, 2, 1])
  expect(countExplained(findings, noted)).toBe(1)
})

test('of two notes on one finding the later holds; of the same day the one that is added', () => {
  const other = (text: string, day: string) => explain(NO_EXPLANATIONS, sums, text, day).values()
  const merged = (text: string, day: string) => noteOn(mergeExplanations(noted, other(text, day)), sums)?.text
  expect(merged('older', '2026-01-31')).toBe('已电话核实。')
  expect(merged('newer', '2026-02-02')).toBe('newer')
  expect(merged('same', DAY)).toBe('same')
  expect(mergeExplanations(noted, explain(NO_EXPLANATIONS, told, 'x', DAY).values()).size).toBe(2)
})

test('a longer note is cut at what a file holds', () => {
  expect(noteOn(explain(NO_EXPLANATIONS, sums, 'x'.repeat(900), DAY), sums)?.text).toHaveLength(LONGEST_NOTE)
})
