import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { flagsOf } from '../../../src/domain/checks.ts'
import { readDivisions } from '../../../src/domain/divisions/list.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import type { Agency } from '../../../src/domain/report.ts'
import { coverageByYear, coverageOf, missingOf } from '../../../src/domain/roster/coverage.ts'
import { divisionRoster } from '../../../src/domain/roster/division.ts'
import { confirmedOf, lineageOf } from '../../../src/domain/roster/lineage.ts'
import { nameInPlace, plainCode } from '../../../src/domain/roster/names.ts'
import { inferredRoster, listedRoster, type Reporting } from '../../../src/domain/roster/resolve.ts'
import { yearsOf, type Member, type Roster, type RosterEntry } from '../../../src/domain/roster/roster.ts'
import { EMBEDDED } from '../embeddedReports.ts'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const AGENCIES = [...new Map(EMBEDDED.map((report) => [report.key, report])).values()]
const REPORTED = yearsOf(EMBEDDED)
const LINEAGE = lineageOf(AGENCIES, REPORTED, YEARS)
const given = (more: Partial<Reporting> = {}): Reporting => ({
  agencies: AGENCIES,
  years: YEARS,
  yearsOf: REPORTED,
  successions: [],
  ...more,
})
const LIST = { kind: 'list', file: 'list.csv' } as const
const blank = { code: '', province: '', city: '', county: '', level: '', kind: '', parent: '', successor: '' } as const
const entry = (name: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  ...blank,
  name,
  from: null,
  to: null,
  ...more,
})
const member = ({ members }: Roster, nameEnd: string): Member | undefined =>
  members.find(({ agency }) => agency.name.endsWith(nameEnd))
const PINGTAN = { province: '福建省', city: '福州市', county: '平潭综合实验区' }

test('of the reports that a roster expects, those that break an equation are left out only where the filter says so', () => {
  const broken = EMBEDDED.filter((report) => flagsOf(report).length > 0)
  const sound = { ...EMPTY_FILTER, onlySound: true }
  const roster = inferredRoster(given())
  const all = { expected: 147, reported: 128, missing: 19 }
  expect(coverageOf(roster, sound, broken)).toEqual({ ...all, leftOut: 22 })
  expect(coverageOf(roster, EMPTY_FILTER, broken)).toEqual({ ...all, leftOut: 0 })
  const of2021 = { ...sound, years: { from: 2021, to: 2021 } }
  expect(coverageOf(roster, of2021, broken).leftOut).toBe(broken.filter(({ year }) => year === 2021).length)
  // Of a list only the reports of its one agency, 公安局.
  const police = broken.filter(({ key }) => key.endsWith('公安局'))
  expect(police.length).toBeGreaterThan(0)
  const listed = listedRoster(LIST, [entry('公安局', PINGTAN)], given())
  expect(coverageOf(listed, sound, broken).leftOut).toBe(police.length)
})

test('inferred: of 147 expected reports 128 are there; 公安局 lacks 2020, 2023 and 2025', () => {
  // 19 agencies from 2019 on (133), 宿迁 and 洪泽 from 2023 (3 each), 阎村 from 2021 (5), 投资促进局 2 and 沭阳 1.
  const roster = inferredRoster(given())
  expect(coverageOf(roster, EMPTY_FILTER)).toEqual({ expected: 147, reported: 128, missing: 19, leftOut: 0 })
  expect(member(roster, '公安局')?.missing).toEqual([2020, 2023, 2025])
  expect(member(roster, '沭阳县人民政府')?.missing).toEqual([])
  expect(coverageByYear(roster, roster.members).map(({ missing }) => missing)).toEqual([0, 2, 1, 2, 3, 4, 7])
  expect(roster.strangers).toEqual([])
})

test('国有资产管理局 and 投资促进局 are the one proposal; confirmed, neither is missing', () => {
  expect(LINEAGE.certain).toEqual([])
  expect(LINEAGE.proposed).toHaveLength(1)
  const [proposal] = LINEAGE.proposed
  expect(proposal).toMatchObject({ year: 2024, why: 'proposed' })
  expect(proposal?.from).toMatch(/国有资产管理局$/)
  expect(proposal?.to).toMatch(/投资促进局$/)
  expect(member(inferredRoster(given()), '国有资产管理局')?.missing).toEqual([2024, 2025])

  const successions = confirmedOf(LINEAGE, { confirmed: [proposal?.id ?? ''], dismissed: [] })
  const roster = inferredRoster(given({ successions }))
  expect(member(roster, '国有资产管理局')).toMatchObject({ missing: [], expected: [2019, 2020, 2021, 2022, 2023] })
  expect(member(roster, '投资促进局')?.missing).toEqual([])
  expect(coverageOf(roster, EMPTY_FILTER)).toEqual({ expected: 145, reported: 128, missing: 17, leftOut: 0 })
})

test('a filter leaves agencies and years in', () => {
  const roster = inferredRoster(given())
  const filter = { ...EMPTY_FILTER, places: ['福建省'], years: { from: 2024, to: 2025 } }
  // 18 agencies of 2019 and 投资促进局, two years; 公安局 2025, 国资 both, 自然资源 2025 are not there.
  expect(coverageOf(roster, filter)).toEqual({ expected: 38, reported: 34, missing: 4, leftOut: 0 })
  const key = member(roster, '公安局')?.agency.key ?? ''
  expect([...(missingOf(roster).get(key) ?? [])]).toEqual([2020, 2023, 2025])
})

test('a list: found by place and name, by a name that says its place, and by code, kind and name', () => {
  const roster = listedRoster(
    LIST,
    [
      entry('公安局', PINGTAN),
      entry('平潭综合实验区市场监督管理局'),
      entry('宿迁市', { code: '321300000000', kind: '政府', from: 2023 }),
      entry('文化局', PINGTAN),
    ],
    given(),
  )
  expect(roster.members.map(({ isSeen, missing }) => [isSeen, missing.length])).toEqual([
    [true, 3],
    [true, 0],
    [true, 1],
    [false, 7],
  ])
  expect(roster.strangers).toHaveLength(21)
})

test('a bare name finds nobody, nor does the name of another place or another code', () => {
  const roster = listedRoster(
    LIST,
    [entry('公安局'), entry('公安局', { county: '沭阳县' }), entry('宿迁市人民政府', { code: '321301' })],
    given(),
  )
  expect(roster.members.map(({ isSeen }) => isSeen)).toEqual([false, false, false])
  expect(roster.strangers).toHaveLength(24)
})

test('an entry that fits two agencies, and a second entry of one agency, are set apart, not called missing', () => {
  const [police] = AGENCIES.filter(({ name }) => name.endsWith('公安局'))
  if (!police) throw new Error('no 公安局')
  const twin: Agency = { ...police, key: 'twin', kind: 'office' }
  const two = listedRoster(LIST, [entry('公安局', PINGTAN)], given({ agencies: [...AGENCIES, twin] }))
  expect([two.members.length, two.unclear.length]).toEqual([0, 1])
  const twice = listedRoster(LIST, [entry('公安局', PINGTAN), entry('平潭综合实验区公安局')], given())
  expect([twice.members.length, twice.unclear.length]).toEqual([1, 1])
})

test("a list's successor takes over from its first report, and the one before is expected until then", () => {
  const roster = listedRoster(LIST, [entry('国有资产管理局', { ...PINGTAN, successor: '投资促进局' })], given())
  expect(roster.successions).toMatchObject([{ year: 2024, why: 'listed' }])
  expect(roster.members.map(({ expected, missing }) => [expected.length, missing.length])).toEqual([
    [5, 0],
    [2, 0],
  ])
  // One never seen under its old name lacks the years before.
  const old = listedRoster(LIST, [entry('招商局', { ...PINGTAN, successor: '投资促进局' })], given())
  expect(old.members.map(({ isSeen, missing }) => [isSeen, missing])).toEqual([
    [false, [2019, 2020, 2021, 2022, 2023]],
    [true, []],
  ])
})

test('years from and to hold; a report outside of them is told apart', () => {
  const roster = listedRoster(LIST, [entry('公安局', { ...PINGTAN, from: 2020, to: 2022 })], given())
  expect(roster.members[0]).toMatchObject({ expected: [2020, 2021, 2022], missing: [2020], beyond: [2019, 2024] })
})

const DIVISIONS = readDivisions(readFileSync('data/divisions-2023.csv', 'utf8'))

test('临渭区: each of its 27 places every year; 阎村镇 reported in 2021 and lacks the six others', () => {
  const roster = divisionRoster('610502', DIVISIONS, given())
  expect(roster && coverageOf(roster, EMPTY_FILTER)).toEqual({
    expected: 189,
    reported: 1,
    missing: 188,
    leftOut: 0,
  })
  expect(roster?.source).toEqual({ kind: 'division', code: '610502', name: '临渭区', year: 2023 })
  const village = roster?.members.filter(({ isSeen }) => isSeen)
  expect(village).toMatchObject([{ missing: [2019, 2020, 2022, 2023, 2024, 2025] }])
  expect(divisionRoster('999999', DIVISIONS, given())).toBeNull()
})

test('a township without a code is found by its place and name, under its office or its government', () => {
  const where = { province: '陕西省', city: '渭南市', county: '临渭区' }
  const one = (name: string): Agency => ({ ...blank, ...where, key: name, name, level: 'township', kind: 'office' })
  const names = ['渭南市临渭区向阳街道办事处', '阎村镇人民政府']
  const agencies = names.map(one)
  const roster = divisionRoster(
    '610502',
    DIVISIONS,
    given({ agencies, yearsOf: new Map(names.map((name) => [name, [2021]])) }),
  )
  expect(
    roster?.members
      .filter(({ isSeen }) => isSeen)
      .map(({ agency }) => agency.name)
      .toSorted(),
  ).toEqual(names.toSorted())
})

test('names inside of their place, and codes as they are compared', () => {
  const where = { province: '陕西省', city: '渭南市', county: '临渭区' }
  expect(nameInPlace({ name: '渭南市临渭区阎村镇人民政府', ...where })).toEqual({ plain: '阎村镇', saysPlace: true })
  expect(nameInPlace({ name: '城关镇', ...where })).toEqual({ plain: '城关镇', saysPlace: false })
  expect(['610502114000', '610502114', '610502000000', '610502', 'x'].map(plainCode)).toEqual([
    '610502114',
    '610502114',
    '610502',
    '610502',
    '',
  ])
})

test('one code under two names, one after the other, is one government for certain', () => {
  const of = (name: string, level: Agency['level'] = 'township'): Agency => ({
    ...blank,
    key: name,
    name,
    code: '610502114',
    kind: 'government',
    level,
  })
  const agencies = [of('阎村乡'), of('阎村镇')]
  const years = new Map([
    ['阎村乡', [2019, 2020]],
    ['阎村镇', [2022]],
  ])
  const { certain, proposed } = lineageOf(agencies, years, YEARS)
  expect(certain).toEqual([{ id: '阎村乡>阎村镇', from: '阎村乡', to: '阎村镇', year: 2022, why: 'code' }])
  expect(proposed).toEqual([])
  // In the same year they are two.
  expect(lineageOf(agencies, new Map([...years, ['阎村镇', [2020, 2021]]]), YEARS).certain).toEqual([])
})

const some = fc.uniqueArray(fc.constantFrom(...YEARS), { minLength: 1 })

test('always: expected is reported and missing, and every report is expected, beyond, or of a stranger', () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), fc.array(fc.boolean()), (all, listed) => {
      const agencies = all.map((_, i): Agency => ({ ...blank, ...PINGTAN, key: `k${i}`, name: `局${i}`, kind: 'x' }))
      const years = new Map(all.map((own, i) => [`k${i}`, own.toSorted((a, b) => a - b)]))
      const lineage = lineageOf(agencies, years, YEARS)
      const reporting = given({ agencies, yearsOf: years, successions: lineage.proposed })
      const entries = agencies.filter((_, i) => listed[i]).map(({ name }) => entry(name, PINGTAN))
      for (const roster of [inferredRoster(reporting), listedRoster(LIST, entries, reporting)]) {
        let known = 0
        for (const { expected, reported, missing, beyond } of roster.members) {
          expect([...reported, ...missing].toSorted((a, b) => a - b)).toEqual(expected)
          known += reported.length + beyond.length
        }
        const strange = roster.strangers.reduce((sum, { key }) => sum + (years.get(key)?.length ?? 0), 0)
        expect(known + strange).toBe(all.flat().length)
        const { expected, reported, missing } = coverageOf(roster, EMPTY_FILTER)
        expect(expected).toBe(reported + missing)
        const byYear = coverageByYear(roster, roster.members)
        expect(byYear.reduce((sum, one) => sum + one.missing, 0)).toBe(missing)
      }
    }),
  )
})

test('41,000 agencies of seven years: inferred, listed and their lineage are a matter of a moment', () => {
  const agencies = Array.from({ length: 41_000 }, (_, i): Agency => ({
    ...blank,
    key: `k${i}`,
    name: `某县${i % 100}镇`,
    province: '某省',
    county: `县${Math.floor(i / 14)}`,
    level: 'township',
    kind: 'government',
  }))
  const years = new Map(agencies.map(({ key }, i) => [key, YEARS.filter((year) => (year + i) % 5 > 0)]))
  const entries = agencies.map((agency) => entry(agency.name, { county: agency.county, kind: 'government' }))
  // The computing alone: whoever else works on the machine makes it no slower.
  const begin = process.cpuUsage()
  const lineage = lineageOf(agencies, years, YEARS)
  const reporting = given({ agencies, yearsOf: years, successions: lineage.certain })
  const inferred = inferredRoster(reporting)
  const first = milliseconds(process.cpuUsage(begin))
  const middle = process.cpuUsage()
  listedRoster(LIST, entries, reporting)
  const second = milliseconds(process.cpuUsage(middle))
  expect(inferred.members).toHaveLength(41_000)
  process.stdout.write(`roster of 41,000: inferred ${first} ms, listed ${second} ms\n`)
  expect(first).toBeLessThan(2_000)
  expect(second).toBeLessThan(4_000)
})

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000
