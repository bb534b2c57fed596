import { describe, expect, test, vi } from 'vitest'
import type { PeerRule } from '../../../src/domain/peers.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { funnelCounts, funnelSentences, funnelTitle, noFunnel } from '../../../src/views/compare/funnelText.ts'
import { funnelModel, rankedDots, stripModel } from '../../../src/views/compare/peerPictures.ts'
import { limitsAt, standingAmong } from '../../../src/views/compare/peersModel.ts'
import {
  groupText,
  leftOut,
  noStrip,
  peersCaveats,
  peersExport,
  placeText,
  rankedTitle,
  qualityText,
  whyUnranked,
} from '../../../src/views/compare/peersText.ts'

import { zh, en, AREA, agencyOf, peers, short } from './asking.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

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
      '平潭综合实验区交通与建设局公开率 36.6 %（41 / 112），第 5 位，共 5 个 n ≥ 30 的机关',
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
    expect(funnelSentences(peers('交通与建设局'), zh, 'zh')[1]).toBe(
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
    expect(model?.points.filter(({ standing }) => standing === null)).toHaveLength(7)
    expect(model?.limits[0]?.n).toBe(1)
    expect(model?.limits.at(-1)?.n).toBeGreaterThan(149)
  })

  test('who stands outside of the limits is named: 36 of 53 above, 41 of 112 below', () => {
    const model = peers('交通与建设局')
    // 47.0 % ± 1.96 · 6.86 points of 53 cases ends at 60.4 %, below 67.9; of 112 it begins at 37.8 %, above 36.6.
    expect(funnelSentences(model, zh, 'zh')).toContain(
      `基数达到 30 的 5 个机关中，2 个超出 95 % 控制限：高于上限的有${AREA}行政审批局，低于下限的有${AREA}交通与建设局。`,
    )
    expect(funnelSentences(peers('自然资源与生态环境局', { id: 'carry_rate' }), en, 'en')).toContain(
      'Agencies with n ≥ 30: 1; outside the 95 % limits: none.',
    )
  })

  test('the funnel counts the twelve that have a share and their 79 reports: 73 and six of 经济发展局', () => {
    // Of 87: without the 5 of 国有资产管理局 and the 2 of 投资促进局, which decided nothing, and the 7 of 经济发展局.
    expect(funnelCounts(peers('交通与建设局'), zh)).toBe('12 个机关的 79 份年报')
  })

  test('strip and list tell the same agencies; who has no figure has its reason in the list', () => {
    const model = peers('交通与建设局')
    expect(stripModel(model, zh)).toMatchObject({ own: agencyOf('交通与建设局').key, measure: 'share' })
    expect(stripModel(model, zh).points).toHaveLength(12)
    const { rows } = rankedDots(model, zh)
    expect(rows).toHaveLength(14)
    expect(rows[2]).toMatchObject({
      name: '3. 平潭综合实验区自然资源与生态环境局',
      beside: '48.3 % · n = 149 · 存疑 · 勾稽不符',
    })
    // 公安局 2021: 1 received makes 1 decided and 1 carried out; no total differs from its parts, and the four do not balance.
    expect(rows.find(({ name }) => name.endsWith('公安局'))?.beside).toBe('45.5 % · n = 11 · 存疑 · 勾稽不符')
    expect(rows.find(({ name }) => name.endsWith('国有资产管理局'))).toMatchObject({
      value: null,
      beside: '无比率：n = 0',
      muted: true,
    })
  })

  test('that 自然资源与生态环境局 has no report of 2025 and 公安局 four in all is said under every figure', () => {
    const caveats = peersCaveats(peers('交通与建设局'), 'like', TEXTS.zh, zh, 'zh')
    expect(caveats).toContain('各机关有数字的年份不同，合计不是同期数字。')
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

test('the most disputes for each 100 decided are told from the second only beyond chance', () => {
  // 10 on 38 against 20 on 149: of 30 disputes 10, Wilson 19.2 to 51.2 %; 38 of 187 decided are 20.3 %.
  expect(rankedTitle(peers('交通与建设局', { id: 'dispute_rate' }), zh, 'zh')).toBe(
    `n ≥ 30 的机关中，争议率最高的是${AREA}市场监督管理局，26.3（10 / 38）；与第二位${AREA}自然资源与生态环境局的差异不能与偶然区分`,
  )
})

test('the whole is said to hold the agency only where it has a rate', () => {
  // Carried out in 2025: 2 of 21 at 市场监督管理局, 0 at nine others of 71 in all; 自然资源与生态环境局 has no report for it.
  const others = funnelSentences(peers('自然资源与生态环境局', { id: 'carry_rate' }), zh, 'zh')
  expect(others[0]).toBe('总体比率 2.2 %（2 / 92），为所示 10 个机关合计，不含本机关。')
  const all = funnelSentences(peers('交通与建设局'), zh, 'zh')
  expect(all[0]).toBe('总体比率 47.3 %（247 / 522），为所示 12 个机关合计，本机关也在其中。')
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

test('nearest in volume is by the year: to 公安局 with 10 in four, 投资促进局 with 0 in two is nearer than 112 in seven', () => {
  const model = peers('公安局', { rule: { by: 'volume' } })
  // ln 3.5 = 1.25; ln 1 = 0: 1.25 away. 交通与建设局 ln 17 = 2.83, 管委会办公室 ln 18.6 = 2.92 (123 in seven),
  // 自然资源与生态环境局 ln 25.7 = 3.24 (148 in six): 1.58, 1.67 and 1.99 away, the farthest three of thirteen.
  const near = model.group.peers.map(({ name }) => short(name))
  expect(near).toHaveLength(10)
  expect(near).toContain('投资促进局')
  for (const far of ['交通与建设局', '管委会办公室', '自然资源与生态环境局']) expect(near).not.toContain(far)
  expect(groupText(model, 'volume', TEXTS.zh, zh)).toContain('年均新收申请量（按有数字的年份平均）最接近的 10 个')
})

test('宿迁市 has nobody of its kind; 平潭 has two counties that do not say whether theirs are area-wide', () => {
  expect(peers('宿迁市人民政府').group.peers).toEqual([])
  const model = peers(AREA)
  expect(model.group.peers).toEqual([])
  expect(leftOut(model, zh, 'zh')).toEqual([
    '另有 2 个同级同类机关因口径不同（本级与汇总）未列入：淮安市洪泽区人民政府和宿迁市沭阳县人民政府。',
  ])
})

test('where one agency alone or nobody has a rate, nothing is drawn and the reason is said', () => {
  const ended = (year: number) =>
    peers('交通与建设局', { id: 'review_corrected', filter: { ...EMPTY_FILTER, years: { from: year, to: year } } })
  // 2021: 自然资源与生态环境局, 1 upheld and 2 ended otherwise, and nobody else; 2019: no review at all.
  expect(noStrip(ended(2021), zh, 'zh')).toBe(
    `所示 13 个机关中只有${AREA}自然资源与生态环境局有复议纠错率，为 0.0 %（0 / 3）；没有可比的机关，故不作图，其余各机关的原因见表。`,
  )
  expect(noFunnel(ended(2021), zh, 'zh')).toBe(
    `只有${AREA}自然资源与生态环境局有复议纠错率，没有总体可比，故不作漏斗图。`,
  )
  expect(noStrip(ended(2019), zh, 'zh')).toBe('所示 13 个机关都没有复议纠错率，故不作图；原因见表。')
  expect(noFunnel(ended(2019), zh, 'zh')).toBe('所示机关都没有复议纠错率，故不作漏斗图。')
  const all = peers('交通与建设局')
  expect([noStrip(all, zh, 'zh'), noFunnel(all, zh, 'zh')]).toEqual([null, null])
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
