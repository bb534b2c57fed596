import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENDINGS, outcomes, type Outcome, type OutcomeRow } from '../../../src/data/queries/outcomes.ts'
import { outcomesByApplicant } from '../../../src/data/queries/outcomesByApplicant.ts'
import { outcomesTotal } from '../../../src/data/queries/outcomesTotal.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { reasonsOf } from '../../../src/domain/reasons.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'
import { openEmbedded } from '../embedded.ts'
import { load, textFile } from '../reports.ts'

type BarGroups = Exclude<Parameters<typeof outcomes>[1], 'year'>

const SUQIAN = '321300|government|宿迁市人民政府'
const PINGTAN = '350128|government|平潭综合实验区'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const report = (agency: string, year: number): Filter => ({
  ...EMPTY_FILTER,
  agencies: [agency],
  years: { from: year, to: year },
})
const groupsOf = ({ sums }: Pick<OutcomeRow, 'sums'>) => ENDINGS.map((id) => sums.get(id)?.value ?? null)
const bars = (by: BarGroups | 'year', filter = EMPTY_FILTER) => open.engine.rows(outcomes(filter, by, 24))
const every: readonly (BarGroups | 'year')[] = [
  'year',
  ...(['level', 'kind', 'agency'] as const).map((by) => ({ by, depth: 1 as const })),
  { by: 'place', depth: 2 },
]

describe('how applications ended', () => {
  test('all reports, each application once: 9,186 decided from 13 reports, and 27 outcomes where 平潭 2020 prints 21', () => {
    const years = bars('year')
    const sum = (of: (row: OutcomeRow) => number | null) => years.reduce((all, row) => all + (of(row) ?? 0), 0)
    expect([sum((row) => row.reports), sum((row) => row.counted), sum((row) => row.areas)]).toEqual([128, 13, 9])
    expect(sum((row) => row.decided.value)).toBe(9186)
    // 9,186 and the six outcomes beyond the 21 of 2020.
    expect(sum((row) => row.whole)).toBe(9192)
    expect(years.find(({ bar }) => bar === '2020')).toMatchObject({ decided: { value: 21 }, whole: 27 })
  })

  test('平潭 2020: 7 granted, 6 in part, 7 unable, 3 not processed and 4 otherwise, from a doubted total', () => {
    const [bar] = bars('year', report(PINGTAN, 2020))
    expect(bar && groupsOf(bar)).toEqual([7, 6, 0, 7, 3, 4])
    expect(bar).toMatchObject({ counted: 1, doubted: 1, decided: { value: 21, reported: 1 } })
    expect(bar?.sums.get('other.undivided')).toEqual({ value: 4, reported: 1 })
    expect(bar?.sums.get('other.misc')).toEqual({ value: null, reported: 0 })
  })

  test('宿迁 2023, every row of its table 3', () => {
    const [bar] = bars('year', report(SUQIAN, 2023))
    const values = (of: readonly Outcome[]) => of.map((id) => bar?.sums.get(id)?.value)
    expect(values(ENDINGS)).toEqual([1191, 328, 142, 1078, 406, 341])
    expect(values(reasonsOf('denied'))).toEqual([0, 27, 6, 38, 20, 9, 21, 21])
    expect(values(reasonsOf('unable'))).toEqual([1047, 28, 3])
    expect(values(reasonsOf('refused'))).toEqual([305, 39, 0, 58, 4])
    expect(values(reasonsOf('other'))).toEqual([40, 10, 291, null])
  })

  test.each(every)('the reasons of a group add up to it in every bar: %o', (by) => {
    const rows = bars(by)
    expect(rows.length).toBeGreaterThan(0)
    for (const { bar, sums } of rows) {
      for (const group of ['denied', 'unable', 'refused', 'other'] as const) {
        const reasons = reasonsOf(group).map((reason) => sums.get(reason)?.value ?? 0)
        expect([bar, group, reasons.reduce((sum, value) => sum + value)]).toEqual([
          bar,
          group,
          sums.get(group)?.value ?? 0,
        ])
      }
    }
  })

  test('an agency alone has one bar a year; the largest of many bars come first and the others are counted', () => {
    const rows = open.engine.rows(outcomes(EMPTY_FILTER, { by: 'agency', depth: 1 }, 3))
    expect(rows.map(({ bar, decided }) => [bar, decided.value])).toEqual([
      [SUQIAN, 7007],
      ['上海市|上海市人民政府办公厅', 805],
      ['321322|government|宿迁市沭阳县人民政府', 718],
    ])
    expect(rows[0]?.bars).toBe(24)
  })
})

describe('the rates and reasons of all reports', () => {
  test('宿迁 2023: 1,519 of 3,486, and 2024: 1,902 of 3,521', () => {
    const rate = (year: number) =>
      open.engine.rows(outcomesTotal(report(SUQIAN, year)))[0]?.rates.get('disclosure_rate')
    expect(rate(2023)).toMatchObject({ numerator: 1191 + 328, denominator: 3486, reported: 1 })
    expect([...(rate(2023)?.terms ?? [])]).toEqual([
      ['granted', 1191],
      ['partial', 328],
      ['decided', 3486],
    ])
    const { numerator, denominator } = rate(2024) ?? {}
    expect((((numerator ?? 0) / (denominator ?? 0)) * 100).toFixed(1)).toBe('54.0')
  })

  test('the other rates of 宿迁 2023, and a reason of it', () => {
    const [total] = open.engine.rows(outcomesTotal(report(SUQIAN, 2023)))
    expect(total?.rates.get('merits_rate')).toMatchObject({ numerator: 1519, denominator: 1519 + 142 })
    expect(total?.rates.get('unable_rate')).toMatchObject({ numerator: 1078, denominator: 3486 })
    expect(total?.reasons.get('unable.not_held')).toEqual({
      value: 1047,
      reported: 1,
      ofDecided: { numerator: 1047, denominator: 3486, reported: 1, exceeding: 0 },
    })
    // The 2021 form has no undivided 其他处理: nothing is 0 of 3,486.
    expect(total?.reasons.get('other.undivided')).toEqual({
      value: null,
      reported: 0,
      ofDecided: { numerator: null, denominator: null, reported: 0, exceeding: 0 },
    })
  })

  test('all reports: what was counted, and the sum of its years', () => {
    const [total] = open.engine.rows(outcomesTotal(EMPTY_FILTER))
    expect(total).toMatchObject({
      reports: 128,
      counted: 13,
      areas: 9,
      decided: { value: 9186, reported: 13 },
      years: { from: 2019, to: 2025 },
      forms: ['cn-2019', 'cn-2021', 'mixed'],
    })
    const years = bars('year')
    const granted = years.reduce((sum, { sums }) => sum + (sums.get('granted')?.value ?? 0), 0)
    expect(total?.rates.get('full_rate')?.numerator).toBe(granted)
  })

  test('a filter that leaves no report in has one row of nothing', () => {
    const [total] = open.engine.rows(outcomesTotal({ ...EMPTY_FILTER, kinds: ['none'] }))
    expect(total).toMatchObject({ reports: 0, counted: 0, decided: { value: null }, years: null })
  })
})

describe('by applicant', () => {
  test('宿迁 2023: the printed cells of each of the six columns', () => {
    const rows = open.engine.rows(outcomesByApplicant(report(SUQIAN, 2023)))
    expect(rows.map((row) => [row.bar, row.decided.value, ...groupsOf(row)])).toEqual([
      ['person', 3375, 1175, 319, 141, 997, 406, 337],
      ['company', 99, 12, 7, 1, 76, 0, 3],
      ['research', 0, 0, 0, 0, 0, 0, 0],
      ['charity', 4, 3, 0, 0, 1, 0, 0],
      ['legal', 7, 1, 2, 0, 3, 0, 1],
      ['other', 1, 0, 0, 0, 1, 0, 0],
    ])
    expect(rows[0]?.sums.get('unable.not_held')).toEqual({ value: 968, reported: 1 })
    expect(rows.every(({ counted, reports }) => counted === 1 && reports === 1)).toBe(true)
  })

  test('平潭 2020: persons are 26 outcomes of 20 decided, the one row of 其他处理 is the group', () => {
    const [person] = open.engine.rows(outcomesByApplicant(report(PINGTAN, 2020)))
    expect(person).toMatchObject({ bar: 'person', decided: { value: 20 }, whole: 26 })
    expect(person && groupsOf(person)).toEqual([6, 6, 0, 7, 3, 4])
    expect(person?.sums.get('other.undivided')).toEqual({ value: 4, reported: 1 })
  })
})

describe('reports that print little, or too much', () => {
  const BLANK = [
    'agency,year,form,kind,app.granted.total,app.decided.total',
    '甲镇,2023,cn-2021,blank,,',
    '乙镇,2024,cn-2021,blank,3,',
  ]
  const row = (name: string) => `app.${name}.person`
  const BOTH = [
    ['agency,year,form,kind', ...['decided', 'other', 'other.uncorrected', 'other.unpaid', 'other.misc'].map(row)].join(
      ',',
    ),
    '丙镇,2023,mixed,both,7,7,1,2,4',
    '丁镇,2023,mixed,both,7,7,,,4',
    '戊镇,2023,mixed,both,7,,,,4',
  ]
  let engine: TestEngine
  beforeAll(async () => {
    engine = await openTestEngine()
    const files = [textFile('blank.csv', BLANK.join('\n')), textFile('both.csv', BOTH.join('\n'))]
    await engine.load((await load(...files)).tables)
  })
  afterAll(() => engine.close())

  test('what prints nothing sums to nothing', () => {
    const rows = engine.rows(outcomes({ ...EMPTY_FILTER, kinds: ['blank'] }, 'year', 24))
    const of = (year: string) => rows.find(({ bar }) => bar === year)
    expect(of('2023')).toMatchObject({ counted: 1, decided: { value: null, reported: 0 }, whole: null })
    expect(groupsOf(of('2023') ?? { sums: new Map() })).toEqual([null, null, null, null, null, null])
    expect(of('2024')).toMatchObject({ decided: { value: null }, whole: 3 })
  })

  test('a report that prints 其他处理 divided and undivided has each case once', () => {
    const [person] = engine.rows(outcomesByApplicant({ ...EMPTY_FILTER, kinds: ['both'] }))
    expect(person?.sums.get('other')).toEqual({ value: 7 + 7 + 4, reported: 3 })
    expect(person?.sums.get('other.undivided')).toEqual({ value: 7, reported: 1 })
    expect(person?.sums.get('other.misc')).toEqual({ value: 4 + 4, reported: 2 })
    expect(person?.sums.get('denied')).toEqual({ value: null, reported: 0 })
  })
})
