import { beforeAll, describe, expect, test, vi } from 'vitest'
import { disputeYears } from '../../../src/data/queries/disputes.ts'
import { disputeRates } from '../../../src/data/queries/disputesRates.ts'
import { disputeRows } from '../../../src/data/queries/disputesRows.ts'
import { EMPTY_FILTER, type DisputeBars, type DisputeRate, type Filter } from '../../../src/domain/question.ts'
import { openEmbedded } from '../embedded.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const only = (nameEnd: string, year: number | null = null): Filter => ({
  ...EMPTY_FILTER,
  agencies: open.dataset.agencies.filter(({ name }) => name.endsWith(nameEnd)).map(({ key }) => key),
  years: year === null ? null : { from: year, to: year },
})
const yearsOf = (filter: Filter) => open.engine.rows(disputeYears(filter))
const ratesOf = (filter: Filter, rate: DisputeRate, by: DisputeBars) =>
  open.engine.rows(disputeRates(filter, { rate, by, depth: 1 }))

describe('宿迁市 2024, as printed', () => {
  test('170 reviews of which 36 are pending, 25 and 52 suits of which 7 and 13 are', () => {
    const [year, ...others] = yearsOf(only('宿迁市人民政府', 2024))
    expect(others).toEqual([])
    expect(year?.steps.review).toMatchObject({ value: 170, reported: 1, doubted: 0 })
    expect(year?.steps.suit_direct.value).toBe(25)
    expect(year?.steps.suit_after.value).toBe(52)
    expect(year?.ended.review).toMatchObject({ upheld: 88, corrected: 18, other: 28, pending: 36 })
    expect(year?.ended.suit_direct).toMatchObject({ upheld: 7, corrected: 0, other: 11, pending: 7 })
    expect(year?.ended.suit_after).toMatchObject({ upheld: 33, corrected: 0, other: 6, pending: 13 })
  })

  test('247 reviews and suits (170 + 25 + 52) for 3,521 decided', () => {
    const [year] = yearsOf(only('宿迁市人民政府', 2024))
    expect(year?.rates.dispute_rate).toEqual({ numerator: 247, denominator: 3521, reported: 1, doubted: 0 })
    // 92 denied, 941 unable, 117 not processed, 469 other.
    expect(year?.parts).toEqual({ denied: 92, unable: 941, refused: 117, other: 469 })
    expect(year?.steps.notGranted.value).toBe(1619)
  })
})

test('what was pending at the end of 2023 is not added to what was at the end of 2024', () => {
  const years = yearsOf(only('宿迁市人民政府'))
  expect(years.map(({ year, ended }) => [year, ended.review.pending])).toEqual([
    [2023, 26],
    [2024, 36],
  ])
  const [row] = ratesOf(only('宿迁市人民政府'), 'review_corrected', 'agency')
  // 17 + 18 of 414 + 134 concluded; 440 + 170 reviews are printed; 36 are pending in the last report.
  expect(row).toMatchObject({ numerator: 35, denominator: 548, cases: 610, pending: 36, reported: 2, of: 2 })
  const [pending] = ratesOf(only('宿迁市人民政府'), 'pending_rate', 'agency')
  expect(pending).toMatchObject({ numerator: 56, denominator: 247 })
})

describe('what is pending in a group is that of the last year that tells it', () => {
  test('江苏: 沭阳 2025 has 15 + 0 + 1 of 61 + 3 + 10; 宿迁 2024 with its 56, which 沭阳 lies inside, is not added', () => {
    const rows = ratesOf(EMPTY_FILTER, 'pending_rate', 'place')
    // 江苏 counts 宿迁 2023 and 2024, 洪泽 2023 and 沭阳 2025.
    expect(rows.find(({ key }) => key === '江苏省')).toMatchObject({
      numerator: 16,
      denominator: 74,
      pendingYear: 2025,
      reported: 1,
      of: 4,
      doubted: 0,
    })
    // 上海 2019 leaves results blank.
    expect(rows.find(({ key }) => key === '上海市')).toMatchObject({ numerator: null, pendingYear: null, reported: 0 })
  })

  test('by kind: of the governments 平潭 and 沭阳 2025, 0 + 16 of 45 + 74', () => {
    const rows = ratesOf(EMPTY_FILTER, 'pending_rate', 'kind')
    expect(rows.find(({ key }) => key === 'government')).toMatchObject({ numerator: 16, denominator: 119, reported: 2 })
  })

  test('beside the reviews corrected in 江苏 stand the 15 of 沭阳 2025', () => {
    const rows = ratesOf(EMPTY_FILTER, 'review_corrected', 'place')
    // 17 + 18 of 414 + 134, 1 of 11 in 洪泽, 10 of 46 in 沭阳; 440 + 170 + 11 + 61 printed.
    expect(rows.find(({ key }) => key === '江苏省')).toMatchObject({
      numerator: 46,
      denominator: 605,
      cases: 682,
      pending: 15,
      pendingYear: 2025,
      reported: 4,
      doubted: 1,
    })
  })

  test('one of seven reports of 社会事业局 is used, and the doubt about 2024 is not that of 2025', () => {
    // 2025: 3 reviews, 6 and 2 suits, none pending.
    expect(ratesOf(only('社会事业局'), 'pending_rate', 'agency')).toMatchObject([
      { numerator: 0, denominator: 11, reported: 1, of: 7, doubted: 0, pendingYear: 2025 },
    ])
    expect(ratesOf(only('社会事业局'), 'suit_lost', 'agency')).toMatchObject([{ reported: 7, of: 7, doubted: 1 }])
    // 2024 prints a total of 0 reviews over 1 upheld.
    expect(ratesOf(only('行政审批局'), 'pending_rate', 'agency')).toMatchObject([{ reported: 1, doubted: 0 }])
    expect(ratesOf(only('行政审批局', 2024), 'pending_rate', 'agency')).toMatchObject([{ reported: 1, doubted: 1 }])
  })
})

describe('rates', () => {
  test('宿迁市 corrected 17 of 414 in 2023 and 18 of 134 in 2024; 26 and 36 were pending', () => {
    const rows = ratesOf(only('宿迁市人民政府'), 'review_corrected', 'year')
    expect(rows).toMatchObject([
      { key: '2023', numerator: 17, denominator: 414, cases: 440, pending: 26 },
      { key: '2024', numerator: 18, denominator: 134, cases: 170, pending: 36 },
    ])
    expect(rows[0]?.agencies).toBe(rows[1]?.agencies)
  })

  test('宿迁市 lost 1 of 98 suits in 2023: 18 without review ended and 80 after it', () => {
    expect(ratesOf(only('宿迁市人民政府', 2023), 'suit_lost', 'year')).toMatchObject([
      { numerator: 1, denominator: 98, cases: 113, pending: 15 },
    ])
  })

  test('each case once within its group: of the county level 平潭 counts, and none of its departments', () => {
    const rows = ratesOf({ ...EMPTY_FILTER, years: { from: 2025, to: 2025 } }, 'review_corrected', 'level')
    // 平潭 3 of 36 and 沭阳 10 of 46; of the area offices of 平潭 one had a review, upheld.
    expect(rows.find(({ key }) => key === 'county')).toMatchObject({ numerator: 13, denominator: 82 })
    expect(rows.find(({ key }) => key === 'township')).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('a report that leaves results blank has no rate: 上海 prints 5 upheld and 2 pending of 7, nothing else', () => {
    const [row] = ratesOf(only('上海市人民政府办公厅'), 'review_corrected', 'agency')
    expect(row).toMatchObject({ numerator: null, denominator: null, reported: 0, of: 1, cases: null, pending: null })
    const [year] = yearsOf(only('上海市人民政府办公厅'))
    expect(year?.ended.review).toMatchObject({ upheld: null, reported: 0, unclear: 1, unclearCases: 7 })
    expect(year?.steps.suit_after).toMatchObject({ value: null, reported: 0 })
  })
})

test('all years together: 739 reviews of 12 reports, 阎村镇 leaves them blank and stays unknown', () => {
  const years = yearsOf(EMPTY_FILTER)
  const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  expect(total(years.map(({ steps }) => steps.review.value))).toBe(7 + 3 + 2 + 453 + 177 + 97)
  expect(total(years.map(({ steps }) => steps.review.reported))).toBe(12)
  expect(total(years.map(({ counted }) => counted))).toBe(13)
  expect(years.find(({ year }) => year === 2021)?.steps.review).toMatchObject({ value: 3, reported: 1 })
})

describe('reports to check', () => {
  test('four have more reviews and suits than decisions, one of them more reviews alone', () => {
    const rows = open.engine.rows(disputeRows(EMPTY_FILTER))
    const more = rows.filter(({ hasMoreDisputes }) => hasMoreDisputes)
    expect(more.map(({ agency, year, decided, disputes }) => [agency.slice(7), year, decided, disputes])).toEqual([
      // 2 reviews and 13 + 2 + 4 suits after review, where the total prints 15.
      ['社会事业局', 2024, 2, 21],
      ['社会事业局', 2025, 3, 11],
      ['社会事业局', 2023, 1, 5],
      ['经济发展局', 2025, 0, 1],
    ])
    expect(more.filter(({ hasMoreReviews }) => hasMoreReviews).map(({ agency }) => agency.slice(7))).toEqual([
      '经济发展局',
    ])
    expect(rows[0]?.all).toEqual({ rows: 6, moreReviews: 1, moreDisputes: 4, doubted: 4, unstated: 1 })
  })

  test('洪泽 2023 prints 0 reviews over 10 upheld and 1 corrected, and 0 suits after review over 5', () => {
    const [row] = open.engine.rows(disputeRows(only('洪泽区人民政府')))
    expect(row).toMatchObject({ cases: { review: 11, suit_direct: 0, suit_after: 5 }, hasMoreDisputes: false })
    // It leaves its scope empty.
    expect(row).toMatchObject({ scope: 'own', isScopeStated: false })
    expect(row?.doubted).toEqual([
      { channel: 'review', printed: 0 },
      { channel: 'suit_after', printed: 0 },
    ])
  })

  test('a report that leaves reviews blank is not listed', () => {
    expect(open.engine.rows(disputeRows(only('阎村镇人民政府')))).toEqual([])
  })
})
