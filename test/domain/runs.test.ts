import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { classify } from '../../src/domain/activity.ts'
import { isZero, runsOf, zeroRuns, type ReportedYear } from '../../src/domain/runs.ts'
import { EMBEDDED } from './embeddedReports.ts'
import { printed } from './printedReport.ts'

/** `0` a zero, `+` activity, `?` neither, a space for a year without a report; the first is 2019. */
const years = (marks: string): ReportedYear[] =>
  marks
    .split('')
    .flatMap((mark, i) => (mark === ' ' ? [] : [{ year: 2019 + i, zero: mark === '0', active: mark === '+' }]))

test('the longest run, the one that lasts, and the first zero after activity', () => {
  expect(runsOf(years('000+00'), 2024)).toEqual({
    longest: { from: 2019, to: 2021, length: 3 },
    current: { from: 2023, to: 2024, length: 2 },
    firstZeroAfterActivity: 2023,
  })
})

test('a year without a report breaks a run, and ends the one that lasted', () => {
  expect(runsOf(years('00 0'), 2022).longest).toEqual({ from: 2019, to: 2020, length: 2 })
  expect(runsOf(years('000'), 2025).current).toBeNull()
  expect(runsOf(years('+ ?0'), 2022).firstZeroAfterActivity).toBe(2022)
})

test('what is not stated is neither a zero nor activity', () => {
  expect(runsOf(years('?00'), 2021).firstZeroAfterActivity).toBeNull()
  expect(runsOf([], 2025)).toEqual({ longest: null, current: null, firstZeroAfterActivity: null })
})

test('of two runs as long the later is named', () => {
  expect(runsOf(years('00+00'), 2023).longest?.from).toBe(2022)
})

test('41 confirmed zeros, 49 if every printed zero is believed', () => {
  const activities = EMBEDDED.map((report) => classify('applications', report))
  expect(activities.filter((activity) => isZero(activity, 'strict'))).toHaveLength(41)
  expect(activities.filter((activity) => isZero(activity, 'believed'))).toHaveLength(49)
  expect(activities.filter((activity) => isZero(activity, 'loose'))).toHaveLength(49)
})

test('a blank table with 4 in its narrative prints no zero to be believed; a blank one alone is a loose zero', () => {
  const told = classify('applications', printed({}, { told: { received: 4 } }))
  expect(isZero(told, 'believed') || isZero(told, 'loose')).toBe(false)
  const unstated = classify('applications', printed({}))
  expect([isZero(unstated, 'believed'), isZero(unstated, 'loose')]).toEqual([false, true])
})

test('海坛片区: a zero run that holds only if its printed zeros are believed', () => {
  const reports = EMBEDDED.filter(({ name }) => name.endsWith('海坛片区管理局'))
  const classified = reports.map((report) => ({ year: report.year, activity: classify('applications', report) }))
  // 2019 and 2020 confirmed, 2021 contradictory, 2022 active (4 received), 2023 confirmed, 2024 and 2025 contradictory.
  expect(zeroRuns(classified, 'strict', 2025)).toEqual({
    longest: { from: 2019, to: 2020, length: 2 },
    current: null,
    firstZeroAfterActivity: 2023,
  })
  expect(zeroRuns(classified, 'believed', 2025)).toEqual({
    longest: { from: 2023, to: 2025, length: 3 },
    current: { from: 2023, to: 2025, length: 3 },
    firstZeroAfterActivity: 2023,
  })
})

const scotland = '../shared/data/scotland'
const isHere = existsSync(scotland)
if (!isHere) console.log(`${scotland} is not here: the count of Scottish zero runs is left out`)

test.skipIf(!isHere)('Scotland: 31 authorities with three zero years in a row, 292 if a blank were a zero', () => {
  const requests = new Map<string, { year: number; text: string }[]>()
  for (let year = 2013; year <= 2020; year++) {
    const { data } = Papa.parse<string[]>(readFileSync(`${scotland}/${year}.csv`, 'utf8'), { skipEmptyLines: true })
    const [header = [], ...rows] = data
    const [name, asked] = [header.indexOf('AuthorityName'), header.indexOf('FOISA requests')]
    for (const row of rows) {
      const authority = row[name] ?? ''
      requests.set(authority, [...(requests.get(authority) ?? []), { year, text: (row[asked] ?? '').trim() }])
    }
  }
  const long = (zeroTexts: readonly string[]) =>
    [...requests.values()].filter((reported) => {
      const asYears = reported.map(({ year, text }) => ({
        year,
        zero: zeroTexts.includes(text),
        active: Number(text) > 0,
      }))
      return (runsOf(asYears, 2020).longest?.length ?? 0) >= 3
    }).length
  expect(requests.size).toBe(510)
  expect(long(['0'])).toBe(31)
  expect(long(['0', ''])).toBe(292)
})
