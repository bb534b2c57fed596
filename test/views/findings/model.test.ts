import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ChangeCandidate } from '../../../src/data/queries/findingsPairs.ts'
import { findingsRateChanges, findingsReasons, type ChangingRate } from '../../../src/data/queries/findingsChanges.ts'
import { findingsCorrections } from '../../../src/data/queries/findingsCorrections.ts'
import { findingsZeros, type ZeroTurn } from '../../../src/data/queries/findingsZeros.ts'
import { leftOut } from '../../../src/data/queries/leftOut.ts'
import { writeAddress } from '../../../src/domain/address.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { fileColumns } from '../../../src/views/findings/columns.ts'
import { linksOf, rowsOf } from '../../../src/views/findings/links.ts'
import { findings, leadsOf, type FindingRows, type Findings } from '../../../src/views/findings/model.ts'
import { alsoText, detailText, leadText, notesOf } from '../../../src/views/findings/sentences.ts'
import { WORDS } from '../../../src/views/findings/words.ts'
import { openEmbedded } from '../../data/embedded.ts'

const PINGTAN = '350128|government|平潭综合实验区'

// An engine starts for the file; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const answers = new Map<Filter, Findings>()
function modelOf(filter: Filter = EMPTY_FILTER): Findings {
  const known = answers.get(filter)
  if (known) return known
  const { engine } = open
  const model = findings({
    zeros: engine.rows(findingsZeros(filter)),
    rates: engine.rows(findingsRateChanges(filter)),
    reasons: engine.rows(findingsReasons(filter)),
    corrections: engine.rows(findingsCorrections(filter)),
    leftOut: engine.rows(leftOut(filter)),
  })
  answers.set(filter, model)
  return model
}

const said = (filter?: Filter) => modelOf(filter).leads.map(({ lead }) => leadText(lead, WORDS.zh, 'zh'))

describe('the 128 reports', () => {
  test('the leads, the most surprising first', () => {
    const { leads } = modelOf()
    expect(leads).toHaveLength(22)
    expect(
      leads.slice(0, 5).map(({ grade, lead }) => [grade, lead.kind, Math.round(lead.surprise * 100) / 100]),
    ).toEqual([
      // −log₁₀ of the two-sided p, worked out apart with mpmath and scipy.
      ['very', 'rateChange', 39.38],
      ['unusual', 'reasonDoubled', 4.24],
      ['unusual', 'rateChange', 3.91],
      ['unusual', 'reasonDoubled', 3.58],
      ['unusual', 'newZero', 3.31],
    ])
    expect(leads.map(({ place }) => place)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1))
  })

  test('宿迁市 2024: the rates of the same applications are one lead, disclosure 43.6 → 54.0 % among them', () => {
    const lead = modelOf().leads[0]?.lead
    if (lead?.kind !== 'rateChange') throw new Error('the first lead is a change of a rate')
    expect(leadText(lead, WORDS.zh, 'zh')).toBe(
      '宿迁市人民政府 2024 年不予处理率由 11.6 %（406 / 3,486）变为 3.3 %（117 / 3,521）',
    )
    expect(lead.also.map(({ of }) => of)).toEqual([
      'disclosure_rate',
      'merits_rate',
      'other_rate',
      'unable_rate',
      'denial_rate',
    ])
    // Newcombe: 10.4 points, from 8.1 to 12.8.
    expect(lead.also[0] && alsoText(lead.also[0], WORDS.zh, 'zh')).toBe(
      '公开率由 43.6 %（1,519 / 3,486）变为 54.0 %（1,902 / 3,521）；相差 +10.4 个百分点，95 % 区间 +8.1 至 +12.8 个百分点',
    )
  })

  test('宿迁市 2024: corrected in review 17 of 414 → 18 of 134', () => {
    expect(said()[2]).toBe('宿迁市人民政府 2024 年复议纠错率由 4.1 %（17 / 414）变为 13.4 %（18 / 134）')
  })

  test('平潭’s disclosure rate is not listed: no two neighbouring years can be told apart', () => {
    const moved = modelOf().leads.flatMap(({ lead }) =>
      lead.kind === 'rateChange' && lead.key === PINGTAN ? [lead.moved, ...lead.also].map(({ of }) => of) : [],
    )
    expect(moved).toEqual(['other_rate', 'denial_rate', 'merits_rate', 'completion_rate', 'denial_rate', 'merits_rate'])
  })

  test('a zero after twelve, activity after four years of zeros, a reason that had no case, a cluster of corrections', () => {
    expect(said()).toEqual(
      expect.arrayContaining([
        '平潭综合实验区管委会办公室 2020 年确认为零申请；此前 1 份年报（2019 年）共新收 12 件',
        '平潭综合实验区金井片区管理局 2019–2022 年连续 4 年确认为零之后，2023 年新收 1 件',
        '平潭综合实验区 2024 年出现“属于三类内部事务信息”：上年办结 81 件中没有，本年占 14.7 %（32 / 218）',
        '2021–2025 年，平潭综合实验区诉讼败诉率 10.6 %（5 / 47），同期其他 4 份年报合计 0.6 %（1 / 172）',
      ]),
    )
  })

  test('one application after four years of zeros is common by chance, twelve and then none are not', () => {
    const notes = new Map(modelOf().leads.map((one) => [one.lead.agency + one.lead.year, notesOf(one, WORDS.zh)]))
    expect(notes.get('平潭综合实验区金井片区管理局2023')).toEqual(['件数少，仅凭偶然也常见'])
    expect(notes.get('平潭综合实验区管委会办公室2020')).toEqual([])
  })

  test('what was looked at: 37 rates, of whose intervals 2 would leave out 0 by chance, and 13 do', () => {
    expect(modelOf().looked).toEqual([
      { kind: 'newZero', looked: 61, byChance: null, apart: null, leads: 7, untested: 0 },
      { kind: 'firstActivity', looked: 19, byChance: null, apart: null, leads: 6, untested: 0 },
      { kind: 'rateChange', looked: 37, byChance: 1.85, apart: 13, leads: 5, untested: 0 },
      { kind: 'reasonDoubled', looked: 95, byChance: 2.375, apart: 3, leads: 3, untested: 0 },
      // 平潭 and 宿迁 in suits, 平潭 and 沭阳 in reviews have 30 cases on both sides; 沭阳's interval holds 0.
      { kind: 'corrections', looked: 4, byChance: 0.1, apart: 1, leads: 1, untested: 0 },
    ])
  })

  test('chosen kinds keep the places they have among all', () => {
    const { leads } = modelOf()
    expect(leadsOf(leads, ['newZero']).map(({ place }) => place)[0]).toBe(5)
    expect(leadsOf(leads, [])).toBe(leads)
  })

  test('a single year, and a filter that leaves nothing in, have nothing to say', () => {
    expect(said({ ...EMPTY_FILTER, years: { from: 2019, to: 2019 } })).toEqual([])
    expect(modelOf({ ...EMPTY_FILTER, kinds: ['none'] }).looked.map(({ looked }) => looked)).toEqual([0, 0, 0, 0, 0])
  })

  test('every lead opens reports, and each link can stand in an address', () => {
    for (const { lead } of modelOf().leads) {
      const question = { ...DEFAULT_QUESTION, view: 'findings' as const }
      expect(rowsOf(lead, question.filter).quantities.length).toBeGreaterThan(0)
      for (const link of linksOf(lead, question))
        expect(writeAddress(link.question)).toContain(`view=${link.question.view}`)
    }
    const reason = modelOf().leads.find(({ lead }) => lead.kind === 'reasonDoubled' && lead.key === PINGTAN)?.lead
    const links = reason ? linksOf(reason, DEFAULT_QUESTION) : []
    expect(links.map(({ to }) => to)).toEqual(['beside', 'trends', 'outcomes'])
    expect(links[0]?.question.agency).toEqual({ key: PINGTAN, year: 2024, beside: 2023 })
    expect(links[1]?.question.trends.of).toBe('denied.internal')
    expect(links[2]?.question.outcomes).toEqual({ by: 'year', group: 'denied' })
  })

  test('the file has every lead with its figures and its sentence', () => {
    const { leads } = modelOf()
    const third = leads[2]
    const row = third && fileColumns(WORDS.zh, 'zh').map(({ id, value }) => [id, value(third)])
    expect(Object.fromEntries(row ?? [])).toMatchObject({
      place: 3,
      agency: '宿迁市人民政府',
      year: '2024',
      of: '复议纠错率',
      before: 17,
      beforeOf: 414,
      after: 18,
      afterOf: 134,
      difference: 9.33,
      surprise: 3.91,
      key: '321300|government|宿迁市人民政府',
    })
  })
})

describe('made up', () => {
  const NOTHING: FindingRows = { zeros: [], rates: [], reasons: [], corrections: [], leftOut: [] }
  const turn = (more: Partial<ZeroTurn>): ZeroTurn => ({
    kind: 'newZero',
    key: '乡',
    agency: '乡',
    year: 2023,
    yearBefore: 2022,
    from: 2022,
    reports: 1,
    cases: 20,
    received: 0,
    activity: 0,
    isDoubted: false,
    areas: [],
    ...more,
  })
  const looking = { looked: 9, found: 2, afterActive: 9, afterZeros: 0, contradictory: 0 }
  const zeros = (...turns: ZeroTurn[]) => turns.map((candidate) => ({ ...looking, found: turns.length, candidate }))

  test('a unit whose area has a lead of the same kind and year says so; one of another year does not', () => {
    const area = turn({ key: '县', agency: '县', cases: 30 })
    const { leads } = findings({ ...NOTHING, zeros: zeros(area, turn({ areas: ['县'] })) })
    expect(leads.map(({ lead, toldBy }) => [lead.agency, toldBy])).toEqual([
      ['县', null],
      ['乡', '县'],
    ])
    expect(leads[1] && notesOf(leads[1], WORDS.zh)).toEqual(['该机关属于县的汇总范围，同一年的同类变化另有一条'])
    const other = findings({ ...NOTHING, zeros: zeros({ ...area, year: 2021 }, turn({ areas: ['县'] })) })
    expect(other.leads.map(({ toldBy }) => toldBy)).toEqual([null, null])
  })

  test('agencies of one name are told apart, in the lead and where an area tells the same', () => {
    const rows = { ...NOTHING, zeros: zeros(turn({ key: 'a', cases: 30 }), turn({ key: 'b', areas: ['a'] })) }
    const { leads } = findings(rows, new Map([['a', '乡 · 江苏省']]))
    expect(leads.map(({ lead, toldBy }) => [lead.agency, toldBy])).toEqual([
      ['乡 · 江苏省', null],
      ['乡', '乡 · 江苏省'],
    ])
    expect(leads[0] && leadText(leads[0].lead, WORDS.zh, 'zh')).toContain('乡 · 江苏省')
  })

  test('equals stand in the order of their year, the latest first, then of their names', () => {
    const { leads } = findings({
      ...NOTHING,
      zeros: zeros(turn({ key: 'b', agency: '苏' }), turn({ key: 'a', agency: '安' }), turn({ key: 'c', year: 2024 })),
    })
    expect(leads.map(({ lead }) => lead.key)).toEqual(['c', 'a', 'b'])
  })

  test('years without a report before the turn are said', () => {
    const [placed] = findings({ ...NOTHING, zeros: zeros(turn({ yearBefore: 2020 })) }).leads
    expect(placed && detailText(placed.lead, WORDS.zh, 'zh')).toBe('其间 2021–2022 年未收录')
    expect(placed && detailText(placed.lead, WORDS.en, 'en')).toBe('no report in this dataset for 2021–2022')
  })

  test('years whose reports are left out for their sums are told apart from those not in the dataset', () => {
    const gone = turn({ yearBefore: 2020 })
    const out = [
      { key: gone.key, year: 2022 },
      { key: 'other', year: 2021 },
    ]
    const [placed] = findings({ ...NOTHING, zeros: zeros(gone), leftOut: out }).leads
    expect(placed && detailText(placed.lead, WORDS.zh, 'zh')).toBe(
      ['其间 2021 年未收录', '其间 2022 年因勾稽不符已剔除'].join(WORDS.zh.separator),
    )
  })

  test('no received but seven decided after zeros is told as such', () => {
    const odd = turn({ kind: 'firstActivity', cases: 0, reports: 3, from: 2020, received: 0, activity: 7 })
    const [placed] = findings({ ...NOTHING, zeros: zeros(odd) }).leads
    expect(placed && leadText(placed.lead, WORDS.zh, 'zh')).toBe(
      '乡 2020–2022 年连续 3 年确认为零之后，2023 年未见新收，但结转或办结 7 件',
    )
  })

  test('a change whose interval holds 0 is no lead, and candidates beyond the most are counted', () => {
    const candidate: ChangeCandidate<ChangingRate> = {
      of: 'disclosure_rate',
      key: '县',
      agency: '县',
      year: 2024,
      before: { numerator: 42, denominator: 81 },
      after: { numerator: 100, denominator: 218 },
      isDoubted: false,
      areas: [],
    }
    const { leads, looked } = findings({ ...NOTHING, rates: [{ looked: 7000, found: 5400, candidate }] })
    expect(leads).toEqual([])
    expect(looked[2]).toMatchObject({ apart: 0, leads: 0, untested: 5399 })
  })
})
