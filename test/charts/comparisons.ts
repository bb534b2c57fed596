import type { BarsModel } from '../../src/ui/chart/bars.ts'
import type { DotsModel } from '../../src/ui/chart/dots.ts'
import type { FunnelModel, FunnelPoint } from '../../src/ui/chart/funnel.ts'
import type { SharesModel } from '../../src/ui/chart/shares.ts'
import type { StripModel } from '../../src/ui/chart/strip.ts'
import { controlLimits, Z_95, Z_998, wilson } from '../../src/domain/statistics.ts'

/** 23 characters, as long as names of offices in reports are. */
export const LONG_NAME = '鄂尔多斯市鄂托克前旗上海庙经济开发区管理委员会'
/** A name that would break HTML, templates and styles. */
export const HOSTILE_NAME = '<img src=x onerror=alert(1)>{a|b}'

export const outcomes: SharesModel = {
  parts: [
    { key: 'granted', name: '予以公开', tone: 'outcome-granted' },
    { key: 'partial', name: '部分公开', tone: 'outcome-partial' },
    { key: 'denied', name: '不予公开', tone: 'outcome-denied' },
    { key: 'unable', name: '无法提供', tone: 'outcome-unable' },
    { key: 'refused', name: '不予处理', tone: 'outcome-refused' },
    { key: 'other', name: '其他处理', tone: 'outcome-other' },
  ],
  bars: [
    {
      key: 'suqian',
      name: '宿迁市',
      beside: 'n = 3,486',
      counts: [1299, 220, 404, 1228, 103, 232],
      shares: [1299, 220, 404, 1228, 103, 232].map((count) => count / 3486),
    },
    {
      key: 'long',
      name: LONG_NAME,
      beside: 'n = 200',
      // 20 of 200 are in no group.
      counts: [40, 30, 30, 50, 10, 20],
      shares: [0.2, 0.15, 0.15, 0.25, 0.05, 0.1],
    },
    {
      key: 'none',
      name: HOSTILE_NAME,
      beside: '–',
      counts: [0, 0, 0, 0, 0, 0],
      shares: [null, null, null, null, null, null],
    },
    {
      key: 'one',
      name: '海坛片区管理局',
      beside: 'n = 4',
      muted: true,
      counts: [3, 0, 1, 0, 0, 0],
      shares: [0.75, 0, 0.25, 0, 0, 0],
    },
  ],
  rest: '未分组',
}

const row = (key: string, name: string, numerator: number, denominator: number) => ({
  key,
  name,
  value: numerator / denominator,
  interval: wilson(numerator, denominator) ?? undefined,
  beside: `${((numerator / denominator) * 100).toFixed(1)} % · n = ${denominator.toLocaleString('en-GB')}`,
  muted: denominator < 30,
})

export const rates: DotsModel = {
  measure: 'share',
  rows: [
    row('shuyang', '沭阳县', 412, 713),
    { ...row('long', LONG_NAME, 110, 218), marked: true },
    row('suqian', '宿迁市', 1519, 3486),
    row('small', HOSTILE_NAME, 3, 9),
    { key: 'none', name: '海坛片区管理局', value: null, beside: '– · 未办结', muted: false },
  ],
  line: { value: 0.478, name: '中位数' },
}

/** Without a random number: the golden angle spreads evenly and never repeats. */
const spread = (index: number) => (index * 0.618034) % 1

const peers = (count: number): StripModel => ({
  measure: 'share',
  own: 'p7',
  median: 0.31,
  medianName: '中位数',
  dotNames: { ranked: '排有名次', muted: '不排名次' },
  points: Array.from({ length: count }, (_, index) => ({
    key: `p${index}`,
    name: index === 7 ? LONG_NAME : `第${index}镇`,
    value: Math.round(((spread(index) + spread(index * 7) + spread(index * 3)) / 3) ** 2 * 1000) / 1000,
    beside: `n = ${20 + index}`,
    muted: index % 6 === 0,
  })),
})

export const manyPeers = peers(300)
export const somePeers = peers(48)

export const fewPeers: StripModel = {
  measure: 'count',
  own: 'a',
  median: 74,
  medianName: '中位数',
  dotNames: { ranked: '排有名次', muted: '不排名次' },
  points: [0, 0, 0, 12, 70, 74, 81, 81, 154, 218].map((value, index) => ({
    key: value === 218 ? 'a' : `p${index}`,
    name: value === 218 ? LONG_NAME : `第${index}镇`,
    value,
    beside: '',
    muted: false,
  })),
}

const CENTRE = 0.478
const names: Readonly<Record<number, string>> = {
  3: LONG_NAME,
  40: HOSTILE_NAME,
  77: '宿迁市',
  90: '沭阳县人民政府办公室',
}

/** By the limits as they are drawn. */
function standingOf(n: number, share: number): FunnelPoint['standing'] {
  const isOutside = (z: number) => {
    const limits = controlLimits(CENTRE, n, z)
    return limits !== null && (share < limits.low || share > limits.high)
  }
  if (isOutside(Z_998)) return 'outside998'
  return isOutside(Z_95) ? 'outside95' : 'inside'
}

export const performance: FunnelModel = {
  centre: CENTRE,
  centreName: '合计公开率',
  own: 'p3',
  limitNames: { p95: '95 %', p998: '99.8 %' },
  dotNames: { few: '基数不足 30', inside: '限内', outside95: '超出 95 %', outside998: '超出 99.8 %' },
  limits: Array.from({ length: 81 }, (_, index) => {
    const n = 10 ** (index / 20)
    const [inner, outer] = [controlLimits(CENTRE, n, Z_95), controlLimits(CENTRE, n, Z_998)]
    if (!inner || !outer) throw new Error(`no limits for n = ${n}`)
    return { n, low95: inner.low, high95: inner.high, low998: outer.low, high998: outer.high }
  }),
  points: [
    ...Array.from({ length: 120 }, (_, index) => {
      const n = Math.max(1, Math.round(10 ** (spread(index) * 3.6)))
      const cases = Math.round(n * Math.min(1, Math.max(0, CENTRE + ((spread(index * 5) - 0.5) * 2.4) / Math.sqrt(n))))
      const aside = index % 19 === 2 ? Math.round(n * 0.25) : 0
      const share = Math.max(0, cases - aside) / n
      const name = names[index] ?? `第${index}街道办事处`
      return { key: `p${index}`, name, n, share, standing: n < 30 ? null : standingOf(n, share) }
    }),
    { key: 'nothing', name: '无办结', n: 0, share: 0, standing: null },
  ],
}

/** The second agency has no figure and draws no bar, the third prints 0. */
export const volumes: BarsModel = {
  categories: ['宿迁市人民政府', LONG_NAME, HOSTILE_NAME, '海坛片区管理局'],
  sideways: true,
  series: [{ key: 'received', name: '新收', values: [3511, 871, null, 0], tone: 'outcome-granted' }],
  tones: [undefined, 'accent', undefined, undefined],
}

/** Two figures an agency. */
export const pairs: BarsModel = {
  categories: ['宿迁市', LONG_NAME],
  sideways: true,
  series: [
    { key: 'review', name: '行政复议', values: [120, 33] },
    { key: 'suit', name: '行政诉讼', values: [48, null] },
  ],
}
