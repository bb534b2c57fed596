import type { Label } from './forms/form.ts'
import type { MeasureId } from './measures.ts'
import { wilson, type Interval } from './statistics.ts'
import { sumOf } from './totals.ts'

/** How a ratio is read: as a share of 1 (shown in per cent), or per 100, which may exceed 100. */
export type Unit = 'share' | 'per100'

/** The fewest cases for which agencies may be ranked. */
export const FEWEST_RANKED = 30

/** A named ratio of measures; the sums of `numerator` over the sums of `denominator`. */
export interface Indicator extends Label {
  readonly id: string
  readonly formula: Label
  readonly numerator: readonly MeasureId[]
  readonly denominator: readonly MeasureId[]
  readonly unit: Unit
  /** A second denominator that the page shows beside the first, such as all reviews, pending ones included. */
  readonly beside?: readonly MeasureId[]
}

const DISPUTES: readonly MeasureId[] = ['review.total', 'suit_direct.total', 'suit_after.total']

const ofDecided = (id: string, numerator: MeasureId, zh: string, en: string, words: Label): Indicator => ({
  id,
  zh,
  en,
  formula: { zh: `${words.zh} ÷ 办结总数`, en: `${words.en} ÷ decided` },
  numerator: [numerator],
  denominator: ['decided'],
  unit: 'share',
})

/** The ratios of the reports; year-on-year growth is in `change.ts`. */
export const INDICATORS: readonly Indicator[] = [
  {
    id: 'disclosure_rate',
    zh: '公开率',
    en: 'Disclosure rate',
    formula: { zh: '（予以公开 + 部分公开）÷ 办结总数', en: '(granted + partly granted) ÷ decided' },
    numerator: ['granted', 'partial'],
    denominator: ['decided'],
    unit: 'share',
  },
  ofDecided('full_rate', 'granted', '全部公开率', 'Full disclosure rate', { zh: '予以公开', en: 'granted' }),
  {
    id: 'merits_rate',
    zh: '实体公开率',
    en: 'Disclosure rate on the merits',
    formula: {
      zh: '（予以公开 + 部分公开）÷（予以公开 + 部分公开 + 不予公开）',
      en: '(granted + partly granted) ÷ (granted + partly granted + denied)',
    },
    numerator: ['granted', 'partial'],
    denominator: ['granted', 'partial', 'denied'],
    unit: 'share',
  },
  ofDecided('denial_rate', 'denied', '不予公开率', 'Denial rate', { zh: '不予公开', en: 'denied' }),
  ofDecided('unable_rate', 'unable', '无法提供率', 'Unable-to-provide rate', {
    zh: '无法提供',
    en: 'unable to provide',
  }),
  ofDecided('unprocessed_rate', 'refused', '不予处理率', 'Not-processed rate', { zh: '不予处理', en: 'not processed' }),
  ofDecided('other_rate', 'other', '其他处理率', 'Other-handling rate', { zh: '其他处理', en: 'other handling' }),
  {
    id: 'completion_rate',
    zh: '办结率',
    en: 'Completion rate',
    formula: { zh: '办结总数 ÷（新收 + 上年结转）', en: 'decided ÷ (received + carried in)' },
    numerator: ['decided'],
    denominator: ['received', 'carried_in'],
    unit: 'share',
  },
  {
    id: 'carry_rate',
    zh: '结转率',
    en: 'Carry-over rate',
    formula: { zh: '结转下年 ÷（新收 + 上年结转）', en: 'carried out ÷ (received + carried in)' },
    numerator: ['carried_out'],
    denominator: ['received', 'carried_in'],
    unit: 'share',
  },
  {
    id: 'person_share',
    zh: '自然人占比',
    en: 'Share of natural persons',
    formula: { zh: '自然人新收 ÷ 新收总数', en: 'received from natural persons ÷ received' },
    numerator: ['received_person'],
    denominator: ['received'],
    unit: 'share',
  },
  {
    id: 'dispute_rate',
    zh: '争议率',
    en: 'Dispute rate',
    formula: {
      zh: '每办结 100 件的复议与诉讼件数（复议后起诉的在两处各计一次）',
      en: 'reviews and suits per 100 decided (suits after review are counted in both)',
    },
    numerator: DISPUTES,
    denominator: ['decided'],
    unit: 'per100',
  },
  {
    id: 'review_corrected',
    zh: '复议纠错率',
    en: 'Corrected in review',
    formula: {
      zh: '结果纠正 ÷（维持 + 纠正 + 其他结果），不含尚未审结',
      en: 'corrected ÷ (upheld + corrected + other result), pending left out',
    },
    numerator: ['review.corrected'],
    denominator: ['review.upheld', 'review.corrected', 'review.other'],
    unit: 'share',
    beside: ['review.total'],
  },
  {
    id: 'suit_lost',
    zh: '诉讼败诉率',
    en: 'Suits lost',
    formula: {
      zh: '两类诉讼合计：结果纠正 ÷（维持 + 纠正 + 其他结果），不含尚未审结',
      en: 'both kinds of suit: corrected ÷ (upheld + corrected + other result), pending left out',
    },
    numerator: ['suit_direct.corrected', 'suit_after.corrected'],
    denominator: [
      'suit_direct.upheld',
      'suit_direct.corrected',
      'suit_direct.other',
      'suit_after.upheld',
      'suit_after.corrected',
      'suit_after.other',
    ],
    unit: 'share',
  },
  {
    id: 'pending_rate',
    zh: '未审结率',
    en: 'Pending rate',
    formula: { zh: '复议与诉讼：尚未审结 ÷ 总计', en: 'reviews and suits: pending ÷ total' },
    numerator: ['review.pending', 'suit_direct.pending', 'suit_after.pending'],
    denominator: DISPUTES,
    unit: 'share',
  },
]

const BY_ID = new Map(INDICATORS.map((one) => [one.id, one]))

/** The indicator of this id; null for a name that is none. */
export function indicator(id: string): Indicator | null {
  return BY_ID.get(id) ?? null
}

/** A ratio's two sides; null where one is not known. */
export interface Sides {
  readonly numerator: number | null
  readonly denominator: number | null
}

/** The two sides of an indicator: a sum is known only where each measure in it is. */
export function sidesOf({ numerator, denominator }: Indicator, valueOf: (id: MeasureId) => number | null): Sides {
  const known = (ids: readonly MeasureId[]) => {
    const values = ids.map(valueOf)
    return values.includes(null) ? null : sumOf(values)
  }
  return { numerator: known(numerator), denominator: known(denominator) }
}

/** A ratio with what it is made of. `share` is the plain quotient, for `per100` too; null with the reason in `why`. */
export interface Ratio extends Sides {
  readonly share: number | null
  /** Wilson's 95 % interval; null for `per100`, which is no share. */
  readonly interval: Interval | null
  readonly why: 'blank' | 'noDenominator' | 'exceeds' | null
  /** False below n = 30: shown grey, and never ranked. */
  readonly ranked: boolean
}

/** The ratio of two sides; never NaN, never infinite, and no rate where the part exceeds the whole. */
export function ratio(numerator: number | null, denominator: number | null, unit: Unit = 'share'): Ratio {
  const none = (why: Ratio['why']): Ratio => ({
    numerator,
    denominator,
    share: null,
    interval: null,
    why,
    ranked: false,
  })
  if (numerator === null || denominator === null) return none('blank')
  // 2 of 0 is not a rate without cases: it is two cases too many.
  if (numerator < 0 || (unit === 'share' && numerator > denominator)) return none('exceeds')
  if (denominator <= 0) return none('noDenominator')
  const interval = unit === 'share' ? wilson(numerator, denominator) : null
  const share = numerator / denominator
  return { numerator, denominator, share, interval, why: null, ranked: denominator >= FEWEST_RANKED }
}
