import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Query } from '../../../src/data/engine/sql.ts'
import { findingsRateChanges, findingsReasons } from '../../../src/data/queries/findingsChanges.ts'
import { findingsCorrections } from '../../../src/data/queries/findingsCorrections.ts'
import type { Looked } from '../../../src/data/queries/findingsPairs.ts'
import { findingsZeros, type ZeroTurn } from '../../../src/data/queries/findingsZeros.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { openEmbedded } from '../embedded.ts'
import { openTestEngine } from '../engine.ts'
import { load, textFile } from '../reports.ts'

// An engine starts for the file; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

function found<Candidate>(query: (filter: Filter) => Query<Looked<Candidate>>, filter = EMPTY_FILTER): Candidate[] {
  return open.engine.rows(query(filter)).flatMap(({ candidate }) => (candidate === null ? [] : [candidate]))
}

const names = ({ kind, agency, year, from, reports, cases, activity }: ZeroTurn) =>
  [kind, agency.replace('平潭综合实验区', ''), year, from, reports, cases, activity].join(' ')

describe('zeros', () => {
  test('the turns of the 128 reports, each read off data/reports.csv', () => {
    // kind · agency · year · looked back from · reports · received in them · activity in the year
    expect(found(findingsZeros).map(names)).toEqual([
      'newZero 管委会办公室 2020 2019 1 12 0',
      'firstActivity 经济发展局 2022 2019 3 0 3',
      'firstActivity 农业农村局 2021 2019 2 0 3',
      'firstActivity 社会事业局 2022 2020 2 0 3',
      'firstActivity 金井片区管理局 2023 2019 4 0 1',
      'firstActivity 旅游与文化体育局 2022 2019 3 0 1',
      'firstActivity 财政金融局 2022 2019 3 0 1',
      'newZero 海坛片区管理局 2023 2019 4 4 0',
      'newZero 苏平片区管理局 2023 2019 4 4 0',
      'newZero 农业农村局 2022 2019 3 3 0',
      'newZero 社会事业局 2020 2019 1 1 0',
      'newZero 旅游与文化体育局 2023 2019 4 1 0',
      'newZero 财政金融局 2023 2019 4 1 0',
    ])
  })

  test('君山片区 2022 prints 0 over five outcomes and 综合执法局 2024 over four told: neither is a turn, both are counted', () => {
    const [first] = open.engine.rows(findingsZeros(EMPTY_FILTER))
    // Also 农业农村局 2024 and 旅游与文化体育局 2025 after a year with applications, 海坛片区 2021 after two zeros.
    expect(first?.contradictory).toBe(5)
    expect(found(findingsZeros).filter(({ agency }) => /君山|综合执法/.test(agency))).toEqual([])
  })

  test('the area report over a unit is named, where it is itself chosen', () => {
    expect(found(findingsZeros)[0]?.areas).toEqual(['350128|government|平潭综合实验区'])
    const departments = { ...EMPTY_FILTER, kinds: ['department'] }
    expect(found(findingsZeros, departments)[0]).toMatchObject({ year: 2020, areas: [] })
  })

  test('with a single year chosen nothing can be compared, and the answer says so', () => {
    const filter = { ...EMPTY_FILTER, years: { from: 2023, to: 2023 } }
    expect(open.engine.rows(findingsZeros(filter))).toEqual([
      { looked: 0, found: 0, afterActive: 0, afterZeros: 0, contradictory: 0, candidate: null },
    ])
    expect(open.engine.rows(findingsRateChanges(filter))).toEqual([{ looked: 0, found: 0, candidate: null }])
    expect(open.engine.rows(findingsReasons(filter))).toEqual([{ looked: 0, found: 0, candidate: null }])
  })
})

test('宿迁市: disclosure 1,519 of 3,486 → 1,902 of 3,521; corrected in review 17 of 414 → 18 of 134', () => {
  const rates = found(findingsRateChanges).filter(({ key }) => key.startsWith('321300'))
  expect(rates.find(({ of }) => of === 'disclosure_rate')).toMatchObject({
    year: 2024,
    before: { numerator: 1519, denominator: 3486 },
    after: { numerator: 1902, denominator: 3521 },
    isDoubted: false,
  })
  expect(rates.find(({ of }) => of === 'review_corrected')).toMatchObject({
    before: { numerator: 17, denominator: 414 },
    after: { numerator: 18, denominator: 134 },
  })
})

test('平潭: 三类内部事务信息 refused in none of 81 in 2023 and in 32 of 218 in 2024', () => {
  expect(found(findingsReasons)).toContainEqual({
    of: 'denied.internal',
    key: '350128|government|平潭综合实验区',
    agency: '平潭综合实验区',
    year: 2024,
    before: { numerator: 0, denominator: 81 },
    after: { numerator: 32, denominator: 218 },
    isDoubted: false,
    areas: [],
  })
})

test('平潭 lost 5 of 47 suits, the others of the same years 1 of 172, each case counted once', () => {
  // 宿迁市 2023 and 2024 1 of 155, 沭阳县 2025 0 of 12, 洪泽区 2023 0 of 5; 上海 2019 is of another year.
  const [candidate] = found(findingsCorrections).filter(({ of }) => of === 'suit_lost')
  expect(candidate).toMatchObject({
    agency: '平潭综合实验区',
    from: 2021,
    to: 2025,
    own: { numerator: 5, denominator: 47 },
    others: { numerator: 1, denominator: 172 },
    otherReports: 4,
    reports: 5,
  })
})

test('沭阳县 was corrected in 10 of 46 reviews of 2025 and is held against that year alone: 平潭, 3 of 36', () => {
  const [candidate] = found(findingsCorrections).filter(({ of }) => of === 'review_corrected')
  expect(candidate).toMatchObject({
    agency: '宿迁市沭阳县人民政府',
    own: { numerator: 10, denominator: 46 },
    others: { numerator: 3, denominator: 36 },
    otherReports: 1,
    reports: 1,
  })
})

describe('gaps', () => {
  const HEAD = 'agency,year,scope,app.received.total,app.carried_in.total,app.decided.total,app.carried_out.total'
  const zero = (agency: string, year: number) => `${agency},${year},own,0,0,0,0`
  const active = (agency: string, year: number, n: number) => `${agency},${year},own,${n},0,${n},0`

  async function turnsOf(lines: readonly string[]): Promise<string[]> {
    const { tables } = await load(textFile('gaps.csv', [HEAD, ...lines].join('\n')))
    const engine = await openTestEngine()
    await engine.load(tables)
    const rows = engine.rows(findingsZeros(EMPTY_FILTER))
    engine.close()
    return rows.flatMap(({ candidate }) => (candidate ? [`${names(candidate)} ${candidate.yearBefore}`] : []))
  }

  test('a year without a report ends a run of zeros; one between the run and the activity does not', async () => {
    const broken = [zero('断', 2019), zero('断', 2021), active('断', 2022, 9)]
    const late = [zero('迟', 2019), zero('迟', 2020), active('迟', 2023, 9)]
    expect(await turnsOf([...broken, ...late])).toEqual(['firstActivity 迟 2023 2019 2 0 9 2020'])
  })

  test('a zero after a gap is new against the report before it; one after a year that received none is not', async () => {
    const late = [active('迟', 2019, 9), zero('迟', 2022)]
    const carried = ['转,2020,own,0,7,7,0', zero('转', 2021)]
    expect(await turnsOf([...late, ...carried])).toEqual(['newZero 迟 2022 2019 1 9 0 2019'])
  })

  test('own and area-wide reports of one agency are not held against each other', async () => {
    expect(await turnsOf([active('甲', 2020, 9).replace('own', 'area'), zero('甲', 2021)])).toEqual([])
  })
})
