import { formatInterval, formatNumber, formatPer100, formatPercent } from '../text/format.ts'

/** What an axis from 0 counts: shares of 1, cases, or plain quotients that are shown for each hundred (`per100`). */
export type Amount = 'share' | 'count' | 'per100'

const round = (value: number) => Math.round(value * 10) / 10

/** A value in its measure's format; null gives `–`. */
export function showAmount(value: number | null, measure: Amount): string {
  if (measure === 'share') return formatPercent(value)
  return measure === 'per100' ? formatPer100(value) : formatNumber(value)
}

/** `[41.9–45.2]`, in the measure's own unit. */
export function showBounds(interval: { readonly low: number; readonly high: number }, measure: Amount): string {
  if (measure === 'share') return formatInterval(interval)
  return `[${showAmount(interval.low, measure)}–${showAmount(interval.high, measure)}]`
}

/** The end and the step of an axis from 0 that holds every value; shares end at 100 %. */
export function amountScale(values: readonly number[], measure: Amount): { max: number; interval: number } {
  const top = Math.max(0, ...values.filter(Number.isFinite))
  if (top === 0) return measure === 'count' ? { max: 5, interval: 1 } : { max: 0.1, interval: 0.05 }
  const rough = (measure === 'share' ? Math.min(top, 1) : top) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough * 0.999) ?? rough
  const interval = measure === 'count' ? Math.max(1, Math.ceil(step)) : step
  // 0.1 + 0.2 would leave 5e-17 above the last step.
  const steps = Math.ceil(Number((Math.min(top, measure === 'share' ? 1 : top) / interval).toFixed(6)))
  return { max: Number((interval * steps).toPrecision(12)), interval }
}

/** An axis of amounts from 0 with few figures. */
export function amountAxis(scale: { max: number; interval: number }, measure: Amount) {
  return {
    type: 'value',
    min: 0,
    ...scale,
    axisLine: { show: false, onZero: false },
    axisLabel: {
      hideOverlap: true,
      formatter: (value: number) => {
        if (measure === 'count') return formatNumber(value)
        return measure === 'share' ? `${round(value * 100)} %` : formatNumber(round(value * 100))
      },
    },
  }
}
