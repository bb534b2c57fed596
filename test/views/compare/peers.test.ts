import { afterAll, describe, expect, test, vi } from 'vitest'
import type { PeerRule } from '../../../src/domain/peers.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { funnelSentences, funnelTitle } from '../../../src/views/compare/funnelText.ts'
import { funnelModel, rankedDots, stripModel } from '../../../src/views/compare/peerPictures.ts'
import { limitsAt, peersModel, standingAmong, type Peer } from '../../../src/views/compare/peersModel.ts'
import {
  leftOut,
  peersExport,
  placeText,
  qualityText,
  rankedTitle,
  whyUnranked,
} from '../../../src/views/compare/peersText.ts'

import { zh, en, LIKE, AREA, of, agencyOf, peers, short, open } from './asking.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

afterAll(() => open.engine.close())

describe('交通与建设局 among the 14 county departments of 平潭', () => {
  test('five have at least 30 decided, and it is the fifth of them', () => {
    const { own, ranked, rows } = peers('交通与建设局')
    expect(rows).toHaveLength(14)
    // 36/53, 21/38, 72/149, 51/123, 41/112.
    expect(ranked.map(({ name, rank, figure }) => [short(name), rank, figure.ratio?.denominator])).toEqual([
      ['行政审批局', 1, 53],
      ['市场监督管理局', 2, 38],
      ['自然资源与生态环境局', 3, 149],
      ['管委会办公室', 4, 123],
      ['交通与建设局', 5, 112],
    ])
    expect(own.figure.ratio).toMatchObject({ numerator: 41, denominator: 112 })
    expect(placeText(peers('交通与建设局'), zh, 'zh')).toBe(
      '平潭综合实验区交通与建设局公开率 36.6 % (41 / 112)，第 5 位，共 5 个 n ≥ 30 的机关',
    )
  })

  test('the median is that of the ranked: 72 of 149', () => {
    expect(peers('交通与建设局').median).toBeCloseTo(72 / 149, 12)
  })

  test('after the ranked come the others by name, with what they have, and nobody of them has a rank', () => {
    const { rows, ranked } = peers('交通与建设局')
    const others = rows.slice(ranked.length)
    expect(others.map(({ name }) => short(name))).toEqual([
      '财政金融局',
      '公安局',
      '国有资产管理局',
      '经济发展局',
      '旅游与文化体育局',
      '农业农村局',
      '社会事业局',
      '投资促进局',
      '综合执法与应急管理局',
    ])
    expect(others.every(({ rank }) => rank === null)).toBe(true)
    // 0 of 1: the lowest of all, and never the last of a ranking.
    expect(others.at(-1)?.figure).toMatchObject({ value: 0, ratio: { denominator: 1, ranked: false } })
  })

  test('经济发展局 disclosed 3 of 3 in 2022; the 3 of 0 it prints for 2025 add to nothing', () => {
    const { rows, pooled } = peers('交通与建设局')
    const found = rows.find(({ name }) => name.endsWith('经济发展局'))
    expect(found).toMatchObject({ counted: 7, exceeding: 1, rank: null })
    expect(found?.figure).toMatchObject({ value: 1, ratio: { numerator: 3, denominator: 3 }, why: null })
    // All fourteen print 250 of 522; without the 3 of 0, and with two of n = 0 that add nothing: 247 of 522.
    expect(pooled).toMatchObject({ numerator: 247, denominator: 522 })
  })

  test('of 2025 alone 经济发展局 has no rate, told with the 3 of 0', () => {
    const { rows } = peers('交通与建设局', { filter: { ...EMPTY_FILTER, years: { from: 2025, to: 2025 } } })
    expect(rows.find(({ name }) => name.endsWith('经济发展局'))?.figure).toMatchObject({
      value: null,
      why: 'exceeds',
      ratio: { numerator: 3, denominator: 0 },
    })
  })

  test('at n = 112 the limits are 0.4732 ± 1.96 and ± 3.09 times 0.04718: it is below the first, not the second', () => {
    const { pooled, own } = peers('交通与建设局')
    if (!pooled) throw new Error('a share has a whole')
    const limits = limitsAt(pooled, 112)
    expect(limits?.p95.low).toBeCloseTo(0.3807, 4)
    expect(limits?.p95.high).toBeCloseTo(0.5656, 4)
    expect(limits?.p998.low).toBeCloseTo(0.3274, 4)
    expect(limits?.p998.high).toBeCloseTo(0.619, 4)
    expect(standingAmong(pooled, own.figure)).toBe('outside95')
    expect(funnelTitle(peers('交通与建设局'), zh, 'zh')).toBe(
      '平潭综合实验区交通与建设局公开率低于 95 % 控制限，未超出 99.8 % 控制限',
    )
    expect(funnelSentences(peers('交通与建设局'), zh)[1]).toBe(
      'n = 112 时，95 % 控制限为 38.1 %–56.6 %，99.8 % 控制限为 32.7 %–61.9 %。',
    )
  })

  test('自然资源与生态环境局 is within its limits: its place cannot be told from chance', () => {
    expect(funnelTitle(peers('自然资源与生态环境局'), zh, 'zh')).toContain('在控制限以内')
    expect(funnelTitle(peers('公安局'), zh, 'zh')).toBe('平潭综合实验区公安局的基数不足 30，控制限只作参考')
  })

  test('the funnel draws the twelve that have a share, few cases hollow, and limits from 1 to beyond the largest', () => {
    const model = funnelModel(peers('交通与建设局'), zh)
    expect(model?.points).toHaveLength(12)
    expect(model?.points.filter(({ muted }) => muted)).toHaveLength(7)
    expect(model?.limits[0]?.n).toBe(1)
    expect(model?.limits.at(-1)?.n).toBeGreaterThan(149)
  })

  test('strip and list tell the same agencies; who has no figure has its reason in the list', () => {
    const model = peers('交通与建设局')
    expect(stripModel(model, zh)).toMatchObject({ own: agencyOf('交通与建设局').key, measure: 'share' })
    expect(stripModel(model, zh).points).toHaveLength(12)
    const { rows } = rankedDots(model, zh)
    expect(rows).toHaveLength(14)
    expect(rows[2]).toMatchObject({ name: '3. 平潭综合实验区自然资源与生态环境局', beside: '48.3 % · n = 149 · 存疑' })
    expect(rows.find(({ name }) => name.endsWith('国有资产管理局'))).toMatchObject({
      value: null,
      beside: '无比率：n = 0',
      muted: true,
    })
  })

  test('what is known against a figure stands in list and CSV', () => {
    const model = peers('交通与建设局')
    const row = model.rows.find(({ name }) => name.endsWith('农业农村局'))
    expect(row && qualityText(row, zh)).toBe('2 份存疑')
    const { header, rows } = peersExport(model, zh)
    expect(header).toContain('存疑年报')
    expect(rows).toHaveLength(14)
    expect(rows[4]?.slice(0, 5)).toEqual([5, `${AREA}交通与建设局`, 41 / 112, 41, 112])
    expect(rows.at(-1)?.at(-1)).toBe('n = 1，不足 30')
  })
})

test('公安局 decided 11 in four years: no rank, and why', () => {
  const model = peers('公安局')
  expect(model.own).toMatchObject({ rank: null, figure: { ratio: { numerator: 5, denominator: 11 } } })
  expect(whyUnranked(model.own, model.years, zh)).toBe('n = 11，不足 30')
  expect(placeText(model, en, 'en')).toBe(
    '平潭综合实验区公安局: disclosure rate 45.5 % (5 / 11); n = 11, fewer than 30, so not ranked',
  )
})

test('公安局 2021 decided 1: in that year nobody under 30 is ranked, and there is no median', () => {
  const model = peers('公安局', { filter: { ...EMPTY_FILTER, years: { from: 2021, to: 2021 } } })
  expect(model.own.figure.ratio).toMatchObject({ numerator: 0, denominator: 1, ranked: false })
  expect(model.ranked.every(({ figure }) => (figure.ratio?.denominator ?? 0) >= 30)).toBe(true)
  const in2019 = peers('公安局', { filter: { ...EMPTY_FILTER, years: { from: 2019, to: 2019 } } })
  expect(in2019.own.figure).toMatchObject({ value: null, why: 'noDenominator' })
  expect([in2019.ranked, in2019.median]).toEqual([[], null])
})

test('宿迁市 has nobody of its kind; 平潭 has two counties that do not say whether theirs are area-wide', () => {
  expect(peers('宿迁市人民政府').group.peers).toEqual([])
  const model = peers(AREA)
  expect(model.group.peers).toEqual([])
  expect(leftOut(model, zh, 'zh')).toEqual([
    '另有 2 个同级同类机关因口径不同（本级与汇总）未列入：淮安市洪泽区人民政府和宿迁市沭阳县人民政府。',
  ])
})

test('chosen by hand, own beside area-wide: each has its rate, and there is no whole of both', () => {
  const rule: PeerRule = { by: 'chosen', keys: [agencyOf('宿迁市人民政府').key, agencyOf('管委会办公室').key] }
  const model = peers('交通与建设局', { rule })
  expect(model.ranked.map(({ name }) => short(name))).toEqual(['宿迁市人民政府', '管委会办公室', '交通与建设局'])
  expect([model.pooled, funnelModel(model, zh)]).toEqual([null, null])
})

describe('amounts', () => {
  test('only agencies with a figure for each of the seven years are ranked: 自然资源, with 148 in six, is not', () => {
    const { ranked, own, years, pooled } = peers('自然资源与生态环境局', { id: 'received' })
    expect(years).toBe(7)
    expect(pooled).toBeNull()
    expect(own).toMatchObject({ rank: null, figure: { value: 148 } })
    expect(ranked).toHaveLength(10)
    expect(ranked.slice(0, 2).map(({ name, figure }) => [short(name), figure.value])).toEqual([
      ['管委会办公室', 123],
      ['交通与建设局', 112],
    ])
  })

  test('equal amounts share a rank', () => {
    const { rows } = peers('交通与建设局', { id: 'review.total' })
    const values = rows.filter(({ rank }) => rank !== null)
    for (const row of values) {
      expect(row.rank).toBe(1 + values.filter(({ figure }) => (figure.value ?? 0) > (row.figure.value ?? 0)).length)
      expect(row.isTied).toBe(values.filter(({ figure }) => figure.value === row.figure.value).length > 1)
    }
    expect(values.some(({ isTied }) => isTied)).toBe(true)
  })

  test('a stock is that of the last year, so that who reports no more has none', () => {
    const { rows } = peers('交通与建设局', { id: 'carried_out' })
    expect(rows.find(({ name }) => name.endsWith('国有资产管理局'))?.figure.why).toBe('missing')
    expect(rows.every(({ counted }) => counted <= 1)).toBe(true)
  })
})

describe('ranks and limits claim no more than the figures', () => {
  const peer = (name: string, value: number, whole: number | null, knownYears = '2023 2024'): Peer => ({
    key: name,
    name,
    level: 'county',
    kind: 'department',
    scope: 'own',
    order: 0,
    volume: null,
    last: 2024,
    reports: 2,
    counted: 2,
    reported: knownYears.split(' ').length,
    knownYears,
    value,
    whole,
    unstated: 0,
    absent: 0,
    unlike: 0,
    exceeding: 0,
    doubted: 0,
    broken: 0,
  })
  const held = (own: Peer, others: readonly Peer[], id: string) => peersModel(own, [own, ...others], LIKE, of(id))

  test('2 of 30 where 1 in 100 is usual: beyond the 99.8 % limit of the normal distribution, and common by chance', () => {
    const own = peer('甲局', 2, 30)
    const model = held(own, [peer('乙局', 10, 1170)], 'review_corrected')
    const pooled = model.pooled
    if (!pooled) throw new Error('no whole')
    expect(pooled.share).toBeCloseTo(0.01, 10)
    // P(X ≥ 2) = 1 − 0.99³⁰ − 30 · 0.01 · 0.99²⁹ = 0.0361.
    expect(limitsAt(pooled, 30)?.p998.high).toBeLessThan(2 / 30)
    expect(standingAmong(pooled, model.own.figure)).toBe('inside')
    expect(funnelTitle(model, zh, 'zh')).toBe('甲局复议纠错率在控制限以内，与总体的差异不能与偶然区分')
    expect(funnelSentences(model, zh)).toContain(zh.funnelExact)
    // 4 of 30: P(X ≥ 4) = 0.00022.
    const more = held(peer('甲局', 4, 30), [peer('乙局', 8, 1170)], 'review_corrected')
    expect(more.pooled && standingAmong(more.pooled, more.own.figure)).toBe('outside998')
  })

  test('sums over other years are not ranked with the agency’s own, though there are as many', () => {
    const model = held(
      peer('甲局', 50, null),
      [peer('乙局', 90, null), peer('丙局', 70, null, '2019 2020'), peer('丁局', 10, null, '2024')],
      'received',
    )
    expect(model.ranked.map(({ name }) => name)).toEqual(['乙局', '甲局'])
    const other = model.rows.find(({ name }) => name === '丙局')
    expect(other && whyUnranked(other, model.years, zh)).toBe('有数字的年份与其他机关不同')
    const little = model.rows.find(({ name }) => name === '丁局')
    expect(little && whyUnranked(little, model.years, zh)).toBe('2 年中只有 1 年有数字')
  })

  test('the first of a list that chance may have put there, that is alone, or one of several', () => {
    const own = peer('甲局', 20, 40)
    expect(rankedTitle(held(own, [peer('乙局', 22, 40)], 'disclosure_rate'), zh, 'zh')).toBe(
      'n ≥ 30 的机关中，公开率最高的是乙局，55.0 % (22 / 40)；与第二位甲局的差异不能与偶然区分',
    )
    expect(rankedTitle(held(own, [peer('乙局', 40, 40)], 'disclosure_rate'), zh, 'zh')).toBe(
      'n ≥ 30 的机关中，公开率最高的是乙局，100.0 % (40 / 40)',
    )
    const tied = held(own, [peer('乙局', 20, 40), peer('丙局', 1, 40)], 'disclosure_rate')
    expect(rankedTitle(tied, zh, 'zh')).toBe('公开率：2 个机关并列最高，均为 50.0 %')
    const alone = held(own, [peer('乙局', 1, 2)], 'disclosure_rate')
    expect(rankedTitle(alone, zh, 'zh')).toBe('公开率：只有甲局可排名次，50.0 % (20 / 40)')
    expect(placeText(alone, zh, 'zh')).toBe('甲局公开率 50.0 % (20 / 40)；没有别的机关可排名次，不排名次')
    expect(funnelTitle(held(own, [peer('乙局', 0, 0)], 'disclosure_rate'), zh, 'zh')).toBe(
      '只有甲局有公开率，没有总体可比',
    )
  })
})
