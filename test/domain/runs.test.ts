import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { classify } from '../../src/domain/activity.ts'
import { isZero, runsOf, yearSays, type YearSays, type ZeroReading } from '../../src/domain/runs.ts'
import { EMBEDDED } from './embeddedReports.ts'
import { printed } from './printedReport.ts'

const SAYS: Readonly<Record<string, YearSays>> = { '0': 'zero', '+': 'active' }

/** `0` a zero, `+` activity, `?` neither, a space for a year without a report; the first is 2019. */
const runs = (marks: string, lastYear: number) =>
  runsOf(
    Array.from(marks, (_, i) => 2019 + i),
    Array.from(marks, (mark) => SAYS[mark] ?? 'nothing'),
    lastYear,
  )

test('the longest run, the one that lasts, and the first zero after activity', () => {
  expect(runs('000+00', 2024)).toEqual({
    longest: { from: 2019, to: 2021, length: 3 },
    current: { from: 2023, to: 2024, length: 2 },
    firstZeroAfterActivity: 2023,
  })
})

test('a year without a report breaks a run, and ends the one that lasted', () => {
  expect(runs('00 0', 2022).longest).toEqual({ from: 2019, to: 2020, length: 2 })
  expect(runs('000', 2025).current).toBeNull()
  expect(runs('+ ?0', 2022).firstZeroAfterActivity).toBe(2022)
})

test('a year that the dataset does not know of breaks a run as well', () => {
  expect(runsOf([2019, 2021, 2022], ['zero', 'zero', 'zero'], 2022)).toEqual({
    longest: { from: 2021, to: 2022, length: 2 },
    current: { from: 2021, to: 2022, length: 2 },
    firstZeroAfterActivity: null,
  })
})

test('what is not stated is neither a zero nor activity', () => {
  expect(runs('?00', 2021).firstZeroAfterActivity).toBeNull()
  expect(runs('', 2025)).toEqual({ longest: null, current: null, firstZeroAfterActivity: null })
})

test('of two runs as long the later is named', () => {
  expect(runs('00+00', 2023).longest?.from).toBe(2022)
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
  const read = (reading: ZeroReading) =>
    runsOf(
      reports.map(({ year }) => year),
      reports.map((report) => yearSays(classify('applications', report), reading)),
      2025,
    )
  // 2019 and 2020 confirmed, 2021 contradictory, 2022 active (4 received), 2023 confirmed, 2024 and 2025 contradictory.
  expect(read('strict')).toEqual({
    longest: { from: 2019, to: 2020, length: 2 },
    current: null,
    firstZeroAfterActivity: 2023,
  })
  expect(read('believed')).toEqual({
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
      const years = reported.map(({ year }) => year)
      const says = reported.map(({ text }) => (zeroTexts.includes(text) ? 'zero' : 'nothing'))
      return (runsOf(years, says, 2020).longest?.length ?? 0) >= 3
    }).length
  expect(requests.size).toBe(510)
  expect(long(['0'])).toBe(31)
  expect(long(['0', ''])).toBe(292)
})
