import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { behind } from '../../../src/data/queries/behind.ts'
import { coverage } from '../../../src/data/queries/coverage.ts'
import { overviewYears } from '../../../src/data/queries/overview.ts'
import { quality, soundEffect } from '../../../src/data/queries/quality.ts'
import { zeros } from '../../../src/data/queries/zeros.ts'
import { flagsOf } from '../../../src/domain/checks.ts'
import { quantity, type Quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { LEVELS } from '../../../src/domain/report.ts'
import { EMBEDDED } from '../../domain/embeddedReports.ts'
import { openEmbedded } from '../embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
}, 60_000)
afterAll(() => open.engine.close())

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

  test('of 9,270 received, all but 沭阳 2025 and the like agrees with its parts', () => {
    console.log(ask(EMPTY_FILTER, 'received'), ask(EMPTY_FILTER, 'decided'))
  })
})

describe('without the reports that break an equation', () => {
  const broken = EMBEDDED.filter((report) => flagsOf(report).length > 0)

  test('22 of 128 are left out of every query', () => {
    expect(broken).toHaveLength(22)
    for (const rows of [open.engine.rows(coverage(SOUND)), open.engine.rows(zeros(SOUND, 'applications'))]) {
      expect(rows).toHaveLength(106)
      const there = new Set(rows.map(({ key, year }) => `${key} ${year}`))
      expect(broken.filter(({ key, year }) => there.has(`${key} ${year}`))).toEqual([])
    }
    expect(sum(open.engine.rows(overviewYears(SOUND)).map(({ reports }) => reports))).toBe(106)
  })

  test('its effect: an area report that is left out lets its units count themselves', () => {
    console.log(open.engine.rows(soundEffect(SOUND)))
  })
})
