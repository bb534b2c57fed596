import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditHeat } from '../../../src/data/queries/auditHeat.ts'
import { behind } from '../../../src/data/queries/behind.ts'
import { coverage } from '../../../src/data/queries/coverage.ts'
import { overviewYears } from '../../../src/data/queries/overview.ts'
import { quality, soundEffect } from '../../../src/data/queries/quality.ts'
import { zeros } from '../../../src/data/queries/zeros.ts'
import { flagsOf } from '../../../src/domain/checks.ts'
import { quantity, type Quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { LEVELS } from '../../../src/domain/report.ts'
import { qualityParts } from '../../../src/views/qualityParts.ts'
import { EMBEDDED, figure } from '../../domain/embeddedReports.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
}, 60_000)

function of(id: string): Quantity {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

const ask = (filter: Filter, id: string) => open.engine.rows(quality(filter, of(id)))
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const SOUND: Filter = { ...EMPTY_FILTER, onlySound: true }

const filters = fc.record({
  years: fc.option(fc.integer({ min: 2019, max: 2025 }).map((year) => ({ from: year, to: 2025 }))),
  places: fc.subarray(['福建省', '江苏省', '福建省/福州市/平潭综合实验区'], { maxLength: 2 }),
  levels: fc.subarray([...LEVELS]),
  kinds: fc.subarray(['government', 'department', 'office']),
  agencies: fc.constant([]),
  onlySound: fc.boolean(),
})

describe('what a figure rests on', () => {
  test('the parts add up to the figure, whatever is asked', () => {
    fc.assert(
      fc.property(
        filters,
        fc.constantFrom('received', 'decided', 'carried_out', 'other', 'review.total', 'disclosure_rate'),
        (filter, id) => {
          const rows = ask(filter, id)
          const figures = open.engine
            .rows(behind(filter, [of(id)]))
            .flatMap(({ figures: [one] }) => (one && one.value !== null && !one.exceeds && !one.isHalf ? [one] : []))
          expect(sum(rows.map(({ value }) => value))).toBe(sum(figures.map(({ value }) => value ?? 0)))
          expect(sum(rows.map(({ whole }) => whole ?? 0))).toBe(sum(figures.map(({ whole }) => whole ?? 0)))
          expect(sum(rows.map(({ reports }) => reports))).toBe(figures.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('公安局 2021 alone: its 1 application is unbalanced', () => {
    const key = open.dataset.agencies.find(({ name }) => name === '平潭综合实验区公安局')?.key ?? ''
    expect(ask({ ...EMPTY_FILTER, agencies: [key], years: { from: 2021, to: 2021 } }, 'received')).toEqual([
      { doubt: 'unbalanced', isBroken: true, reports: 1, value: 1, whole: null },
    ])
  })

  test('9,270 received: no doubt about any, yet 平潭 2020 (21) and 洪泽 2023 (21) break sums elsewhere', () => {
    expect(ask(EMPTY_FILTER, 'received')).toEqual([
      { doubt: null, isBroken: false, reports: 11, value: 9228, whole: null },
      { doubt: null, isBroken: true, reports: 2, value: 42, whole: null },
    ])
  })

  test('9,186 decided: of 平潭 2020 the 21 differ from its outcomes', () => {
    const rows = ask(EMPTY_FILTER, 'decided')
    expect(rows.filter(({ doubt }) => doubt !== null)).toEqual([
      { doubt: 'outcomesDiffer', isBroken: true, reports: 1, value: 21, whole: null },
    ])
    const { total, parts, reports, broken } = qualityParts(rows)
    expect([total.value, reports, broken]).toEqual([9186, 13, 2])
    expect(parts.map(({ value }) => value)).toEqual([9165, 21])
  })
})

describe('without the reports that break an equation', () => {
  const broken = EMBEDDED.filter((report) => flagsOf(report).length > 0)

  test('22 of 128 are left out of every query', () => {
    expect(broken).toHaveLength(22)
    const { engine, dataset } = open
    const maps = (filter: Filter) => [
      engine.rows(coverage(filter)),
      engine.rows(zeros(filter, 'applications')).map(({ agency, year, isLeftOut }) => {
        return { key: dataset.agencies[agency]?.key ?? '', year, isLeftOut }
      }),
      engine.rows(auditHeat(filter)),
    ]
    const named = (reports: readonly { key: string; year: number }[]) =>
      reports.map(({ key, year }) => `${key} ${year}`).toSorted()
    // What is drawn report by report names them all, and which of them are left out.
    for (const rows of maps(SOUND)) {
      expect(rows).toHaveLength(128)
      expect(named(rows.filter(({ isLeftOut }) => isLeftOut))).toEqual(named(broken))
    }
    for (const rows of maps(EMPTY_FILTER)) expect(rows.filter(({ isLeftOut }) => isLeftOut)).toEqual([])
    expect(sum(open.engine.rows(overviewYears(SOUND)).map(({ reports }) => reports))).toBe(106)
  })

  test('its effect: an area report that is left out lets its units count themselves', () => {
    // 平潭 2020 (21) and 洪泽 2023 (21) are left out; of the 16 units of 平潭 in 2020, which print 21 together, two
    // break an equation themselves (君山 2, 资源与生态环境局 9): the other 14 print 10. 9,270 − 42 + 10 = 9,238.
    const units = EMBEDDED.filter(({ year, county, scope }) => year === 2020 && county !== '' && scope !== 'area')
    const left = units.filter((unit) => flagsOf(unit).length > 0)
    expect([
      units.length,
      left.map((unit) => figure(unit, 'app.received.total')).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    ]).toEqual([16, [2, 9]])
    expect(open.engine.rows(soundEffect(SOUND))).toEqual([
      { reports: 128, leftOut: 22, before: 9270, after: 9238, freed: 14 },
    ])
    const counted = open.engine.rows(overviewYears(SOUND))
    expect(sum(counted.map(({ sums }) => sums.received.value ?? 0))).toBe(9238)
  })
})
