import { describe, expect, test, vi } from 'vitest'
import { ratio } from '../../../src/domain/indicators.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { figureOf } from '../../../src/views/compare/figures.ts'
import { funnelSentences, funnelTitle, noFunnel } from '../../../src/views/compare/funnelText.ts'
import { funnelModel } from '../../../src/views/compare/peerPictures.ts'
import { limitsAt, peersModel, standingAmong, type Peer } from '../../../src/views/compare/peersModel.ts'
import { peersCaveats, placeText, rankedTitle, whyUnranked } from '../../../src/views/compare/peersText.ts'

import { zh, LIKE, of } from './asking.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

describe('ranks and limits claim no more than the figures', () => {
  const peer = (name: string, value: number, whole: number | null, knownYears = '2023 2024'): Peer => ({
    key: name,
    name,
    level: 'county',
    kind: 'department',
    scope: 'own',
    order: 0,
    volume: null,
    yearlyVolume: null,
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
  const ADDED = { whole: 100, reports: 1, absent: 0, unlike: 0 }
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
    expect(funnelSentences(model, zh, 'zh')).toContain(zh.funnelExact)
    // 4 of 30: P(X ≥ 4) = 0.00022.
    const more = held(peer('甲局', 4, 30), [peer('乙局', 8, 1170)], 'review_corrected')
    expect(more.pooled && standingAmong(more.pooled, more.own.figure)).toBe('outside998')
  })

  test('where few cases are expected, the picture stands its points as the table says', () => {
    const own = peer('甲局', 5, 40)
    const others = [peer('乙局', 7, 40), peer('丙局', 2, 40), peer('丁局', 0, 40)]
    const usual = Array.from({ length: 8 }, (_, i) => peer(`${i + 1}局`, 10, 200))
    const model = held(own, [...others, ...usual], 'full_rate')
    // 94 of 1,760, 5.34 %: 2.1 of 40 expected. P(X ≥ 5) = 0.061, P(X ≥ 7) = 0.0049, P(X = 0) = 0.111; of 40 the limits
    // of the normal distribution end at 12.3 and 16.3 %, below 5 and 7.
    const points = funnelModel(model, zh)?.points ?? []
    const standing = (name: string) => points.find((point) => point.name === name)?.standing
    expect(['甲局', '乙局', '丙局', '丁局'].map(standing)).toEqual(['inside', 'outside95', 'inside', 'inside'])
    expect(funnelSentences(model, zh, 'zh')).toContain(zh.funnelExact)
  })

  test('of a half and 100 cases, 40.2 to 59.8 % lie inside 95 % and 34.5 to 65.5 % inside 99.8 %', () => {
    const pooled = ratio(500, 1000)
    const at = (cases: number) => standingAmong(pooled, figureOf(of('full_rate'), { ...ADDED, value: cases }))
    // √(0.5 · 0.5 / 100) = 0.05; 1.959964 · 0.05 = 0.098; 3.090232 · 0.05 = 0.1545.
    expect([41, 59].map(at)).toEqual(['inside', 'inside'])
    expect([40, 60, 35, 65].map(at)).toEqual(['outside95', 'outside95', 'outside95', 'outside95'])
    expect([34, 66].map(at)).toEqual(['outside998', 'outside998'])
  })

  test('of many outside of the limits five are named on either side, the farthest first', () => {
    const low = Array.from({ length: 7 }, (_, i) => peer(`低${i}局`, i, 100))
    const model = held(peer('甲局', 950, 1000), [peer('乙局', 0, 0), ...low], 'full_rate')
    expect(funnelSentences(model, zh, 'zh').join('')).toContain(
      '8 个超出 95 % 控制限：高于上限的有甲局，低于下限的有低0局、低1局、低2局、低3局、低4局等。',
    )
    const few = held(peer('甲局', 1, 10), [peer('乙局', 3, 10)], 'full_rate')
    expect(funnelSentences(few, zh, 'zh')).toContain(zh.funnelNobody)
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

  test('rates that add up other years say so; those of the same years do not', () => {
    const caveats = (knownYears: string) =>
      peersCaveats(
        held(peer('甲局', 20, 40), [peer('乙局', 22, 40, knownYears)], 'full_rate'),
        'like',
        TEXTS.zh,
        zh,
        'zh',
      )
    expect(caveats('2023')).toContain('各机关有数字的年份不同，合计不是同期数字。')
    expect(caveats('2023 2024')).not.toContain(zh.pooledDiffers)
  })

  test('the first of a list that chance may have put there, that is alone, or one of several', () => {
    const own = peer('甲局', 20, 40)
    expect(rankedTitle(held(own, [peer('乙局', 22, 40)], 'disclosure_rate'), zh, 'zh')).toBe(
      'n ≥ 30 的机关中，公开率最高的是乙局，55.0 %（22 / 40）；与第二位甲局的差异不能与偶然区分',
    )
    expect(rankedTitle(held(own, [peer('乙局', 40, 40)], 'disclosure_rate'), zh, 'zh')).toBe(
      'n ≥ 30 的机关中，公开率最高的是乙局，100.0 %（40 / 40）',
    )
    const tied = held(own, [peer('乙局', 20, 40), peer('丙局', 1, 40)], 'disclosure_rate')
    expect(rankedTitle(tied, zh, 'zh')).toBe('公开率：2 个机关并列最高，均为 50.0 %')
    const alone = held(own, [peer('乙局', 1, 2)], 'disclosure_rate')
    expect(rankedTitle(alone, zh, 'zh')).toBe('公开率：只有甲局可排名次，50.0 %（20 / 40）')
    expect(placeText(alone, zh, 'zh')).toBe('甲局公开率 50.0 %（20 / 40）；没有别的机关可排名次，不排名次')
    expect(noFunnel(held(own, [peer('乙局', 0, 0)], 'disclosure_rate'), zh, 'zh')).toBe(
      '只有甲局有公开率，没有总体可比，故不作漏斗图。',
    )
  })
})
