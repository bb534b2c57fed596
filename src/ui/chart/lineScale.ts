import {
  formatChange,
  formatGrowth,
  formatInterval,
  formatNumber,
  formatPer100,
  formatPercent,
} from '../text/format.ts'
import type { LinePoint, LinesMeasure } from './lines.ts'

/** The axis of a measure, and how its values are written. */
export interface LineScale {
  readonly min: number
  readonly max: number
  readonly interval: number
  /** What the values are held against, where it lies within the plot: 0 of a change, 100 of an index. */
  readonly base: number | null
  readonly show: (value: number | null) => string
  /** At the axis, short. */
  readonly tick: (value: number) => string
  /** Ends that carry signs are joined by `to`. */
  readonly bounds: (interval: { readonly low: number; readonly high: number }, to?: string) => string
}

/** The smallest step of an axis: one thing, or one of a hundred. */
const UNIT = { count: 1, index: 1, share: 0.01, per100: 0.01, points: 0.01, growth: 0.01 } as const
const STEPS = 5
/** An index that never falls below this is not drawn from 0, where its course would be flat. */
const FLAT = 60

/** An axis that holds every value and interval. It goes through 0, an index through 100. */
export function lineScale(measure: LinesMeasure, points: readonly LinePoint[]): LineScale {
  const values = points.flatMap(({ value, interval }) =>
    value === null ? [] : [value, ...(interval ? [interval.low, interval.high] : [])],
  )
  const anchor = measure === 'index' ? (Math.min(100, ...values) >= FLAT ? [100] : [0, 100]) : [0]
  const range = roundRange(Math.min(...anchor, ...values), Math.max(...anchor, ...values), UNIT[measure])
  const isChange = range.min < 0
  const base = measure === 'index' ? 100 : isChange ? 0 : null
  return { ...range, base, ...writing(measure, isChange) }
}

/** Round numbers around a range, with at most eight ticks. */
function roundRange(low: number, high: number, unit: number) {
  const span = high > low ? high - low : STEPS * unit
  const rough = span / STEPS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => tidy(factor * power)).find((one) => one >= rough * 0.9) ?? rough
  const interval = Math.max(unit, step)
  const min = tidy(Math.floor(tidy(low / interval)) * interval)
  const max = tidy(Math.ceil(tidy(high / interval)) * interval)
  return { min, max: max > min ? max : tidy(min + STEPS * interval), interval }
}

// 0.1 + 0.2 would leave 5e-17 beyond the last step.
const tidy = (value: number) => Number(value.toPrecision(12))

const oneDigit = (value: number) => Math.round(value * 10) / 10
const orNothing = (show: (value: number) => string) => (value: number | null) =>
  value === null ? formatNumber(null) : show(value)
const inPercent = (value: number) => `${formatNumber(oneDigit(value * 100))} %`
const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text)
const points = (value: number) => signed(value, formatPercent(value).replace(' %', ''))

function writing(measure: LinesMeasure, isChange: boolean): Pick<LineScale, 'show' | 'tick' | 'bounds'> {
  const bounds: LineScale['bounds'] = (interval) => formatInterval(interval).replaceAll('-', '−')
  const number = isChange ? formatChange : formatNumber
  switch (measure) {
    case 'count':
      return { show: orNothing(number), tick: number, bounds }
    case 'share':
      return { show: formatPercent, tick: inPercent, bounds }
    case 'per100': {
      const show = isChange ? (value: number) => formatGrowth(value).replace(' %', '') : formatPer100
      return { show: orNothing(show), tick: (value) => number(oneDigit(value * 100)), bounds }
    }
    case 'index':
      return { show: orNothing((value) => formatNumber(oneDigit(value))), tick: formatNumber, bounds }
    case 'points':
      return {
        show: orNothing(points),
        tick: (value) => formatChange(oneDigit(value * 100)),
        bounds: ({ low, high }, to = '–') => `[${points(low)} ${to} ${points(high)}]`,
      }
    case 'growth':
      return { show: orNothing(formatGrowth), tick: (value) => signed(value, inPercent(value)), bounds }
  }
}
