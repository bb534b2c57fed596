import { beforeAll, expect, test } from 'vitest'
import { auditHeat } from '../../../src/data/queries/auditHeat.ts'
import { flagsOf } from '../../../src/domain/checks.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { heatModel, heatState, heatYears, type Heat } from '../../../src/views/audit/findings/heat.ts'
import { HEAT_WORDS, heatTitle, tileWords } from '../../../src/views/audit/findings/heatWords.ts'
import { EMBEDDED, figure } from '../../domain/embeddedReports.ts'
import { openEmbedded } from '../../data/embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
let heat: Heat
beforeAll(async () => {
  open = await openEmbedded()
  heat = heatModel(open.engine.rows(auditHeat(EMPTY_FILTER)), open.dataset, EMPTY_FILTER)
})

const row = (worst: 'error' | null, assessed: number, isLeftOut = false) => ({ worst, assessed, isLeftOut })

test('no finding passes only where an equation could be assessed; no report is no finding', () => {
  expect(heatState(row('error', 0))).toBe('error')
  expect(heatState(row(null, 1))).toBe('passes')
  expect(heatState(row(null, 0))).toBe('open')
  expect(heatState(row('error', 1, true))).toBe('leftOut')
  expect(heatState(null)).toBe('missing')
})

test('128 reports of 24 agencies in seven years: each tile in one state, 40 years not in this dataset', () => {
  expect(heat.reports).toBe(128)
  expect([heat.agencies.length, heat.years.length]).toEqual([24, 7])
  expect(Object.values(heat.counts).reduce((sum, n) => sum + n, 0)).toBe(168)
  expect(heat.counts.missing).toBe(40)
  expect(heatYears(heat)).toHaveLength(168)
})

test('a report that the switch leaves out is no finding and is in the dataset: 22 are left out, 40 not there', () => {
  const filter = { ...EMPTY_FILTER, onlySound: true }
  const sound = heatModel(open.engine.rows(auditHeat(filter)), open.dataset, filter)
  expect([sound.reports, sound.agencies.length]).toEqual([106, 24])
  expect(sound.counts).toMatchObject({ leftOut: 22, missing: 40 })
  const broken = EMBEDDED.filter((report) => flagsOf(report).length > 0)
  const leftOut = heatYears(sound).filter(({ state }) => state === 'leftOut')
  expect(leftOut.map(({ agency, year }) => `${agency.key} ${year}`).toSorted()).toEqual(
    broken.map(({ key, year }) => `${key} ${year}`).toSorted(),
  )
  // No figure of theirs stands in the table, and none is added to an agency's.
  expect(leftOut.every(({ row: report }) => report === null)).toBe(true)
  const counted = heatYears(sound).reduce((sum, { row: report }) => sum + (report?.findings ?? 0), 0)
  expect(sound.agencies.reduce((sum, { findings }) => sum + findings, 0)).toBe(counted)
  expect(heat.counts.leftOut).toBe(0)
})

test('errors are the 22 reports with a broken equation and those of a county or township with 规章', () => {
  const isImpossible = (report: (typeof EMBEDDED)[number]) =>
    report.form === 'cn-2021' &&
    ['county', 'township'].includes(report.level) &&
    ['rules.made', 'rules.in_force'].some((cell) => (figure(report, cell) ?? 0) > 0)
  const wrong = EMBEDDED.filter((report) => flagsOf(report).length > 0 || isImpossible(report))
  const named = wrong.map(({ key, year }) => `${key} ${year}`).toSorted()
  const errors = heatYears(heat).filter(({ state }) => state === 'error')
  expect(errors.map(({ agency, year }) => `${agency.key} ${year}`).toSorted()).toEqual(named)
  expect(heat.counts.error).toBe(named.length)
})

test('agencies stand by their errors, then doubts, then notices: nothing is added up to a score', () => {
  const counts = heat.agencies.map(({ counts: { error, doubt, notice } }) => [error, doubt, notice])
  const inOrder = counts.toSorted(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => d - a || e - b || f - c)
  expect(counts).toEqual(inOrder)
})

test('the title is the finding; a tile says what was found and what could be checked', () => {
  const { error, doubt, notice } = heat.counts
  const said = `128 份年报中，${error} 份有错误，另有 ${doubt} 份存疑、${notice} 份仅有提示`
  expect(heatTitle(heat, HEAT_WORDS.zh)).toBe(said)
  // Of 23 with an error 22 break an equation; one prints a figure that cannot be.
  expect(heat.otherErrors).toBe(1)
  const none = { ...heat, counts: { ...heat.counts, error: 0, doubt: 0, notice: 0 } }
  expect(heatTitle(none, HEAT_WORDS.zh)).toBe('128 份年报均无错误、存疑和提示')
  expect(heatTitle({ ...none, reports: 0 }, HEAT_WORDS.zh)).toBe('没有年报')
  const found = {
    key: 'k',
    year: 2024,
    isLeftOut: false,
    worst: 'error',
    findings: 3,
    assessed: 40,
    broken: 2,
  } as const
  expect(tileWords('error', found, HEAT_WORDS.zh)).toBe('错误，疑点 3 条；核对 40 个等式，2 个不符')
  expect(tileWords('leftOut', found, HEAT_WORDS.zh)).toBe('已剔除')
  expect(tileWords('missing', null, HEAT_WORDS.zh)).toBe('未收录')
  expect(tileWords('open', { ...found, worst: null, findings: 0, assessed: 0, broken: 0 }, HEAT_WORDS.zh)).toBe(
    '无法核对',
  )
})
