import type { Lang } from './texts.ts'

/** Shown where there is nothing to show a number for; the reason stands beside it. */
export const NOTHING = '–'

const MINUS = '−'
const locale = (lang: Lang) => (lang === 'zh' ? 'zh-CN' : 'en-GB')
/** What is rounded to 0 has no sign. */
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4, signDisplay: 'negative' })
const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
const oneDigit = new Intl.NumberFormat('en-GB', { ...ONE_DIGIT, signDisplay: 'negative' })
const signedOneDigit = new Intl.NumberFormat('en-GB', { ...ONE_DIGIT, signDisplay: 'exceptZero' })

/** `9,270`; null gives `–`, never 0. */
export function formatNumber(value: number | null): string {
  return value === null ? NOTHING : plain.format(value).replace('-', MINUS)
}

/** `43.6 %` from a share of 0.4357. */
export function formatPercent(share: number | null): string {
  return share === null ? NOTHING : `${formatTenth(share * 100)} %`
}

/** `8.0` beside `13.4`: always one digit. */
export function formatTenth(value: number): string {
  return oneDigit.format(value).replace('-', MINUS)
}

/** `15.9` from a quotient of 0.1586: how many for each 100. */
export function formatPer100(quotient: number | null): string {
  return quotient === null ? NOTHING : formatTenth(quotient * 100)
}

/** `[41.9–45.2]`, in percent, from shares. */
export function formatInterval(interval: { readonly low: number; readonly high: number }): string {
  return `[${oneDigit.format(interval.low * 100)}–${oneDigit.format(interval.high * 100)}]`
}

/** `1,519 / 3,486`. */
export function formatRatio(numerator: number, denominator: number): string {
  return `${formatNumber(numerator)} / ${formatNumber(denominator)}`
}

/** `+12`, `−3`, `0`. */
export function formatChange(change: number): string {
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change)
}

/** `+12.5 %` from a relative change of 0.125. */
export function formatGrowth(growth: number): string {
  return `${signedOneDigit.format(growth * 100).replace('-', MINUS)} %`
}

/** `+10.4` from a difference of two shares of 0.104, in points. */
export function formatSigned(difference: number): string {
  return signedOneDigit.format(difference * 100).replace('-', MINUS)
}

/** `+10.4 个百分点` from a difference of two shares of 0.104. */
export function formatPoints(difference: number, lang: Lang): string {
  return `${formatSigned(difference)} ${lang === 'zh' ? '个百分点' : 'points'}`
}

/** Years as runs: `2019–2021、2023`. */
export function formatYears(years: readonly number[], lang: Lang): string {
  const runs: { from: number; to: number }[] = []
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last.to === year - 1) last.to = year
    else runs.push({ from: year, to: year })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(lang === 'zh' ? '、' : ', ')
}

// Swedes write a day as ISO 8601 does, which readers of both languages know.
const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' })

/** `2026-02-01`, where the reader is. */
export const formatDay = (date: Date): string => day.format(date)

const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

/** `2026-02-01 18:05`, where the reader is. */
export const formatMoment = (date: Date): string => moment.format(date)

/** `甲、乙和丙`; `A, B and C`. */
export function formatList(names: readonly string[], lang: Lang): string {
  const list = new Intl.ListFormat(locale(lang), { type: 'conjunction' })
  if (lang === 'en') return list.format(names)
  // Between Chinese and a figure or Latin letters stands a space: `2022 年和 2024 年`.
  const parts = list.formatToParts(names).map(({ type, value }, i, all) => {
    if (type === 'element' || value !== '和') return value
    const [before, after] = [all[i - 1]?.value ?? '', all[i + 1]?.value ?? '']
    return `${/[!-~]$/.test(before) ? ' ' : ''}${value}${/^[!-~]/.test(after) ? ' ' : ''}`
  })
  return parts.join('')
}

/** `91.5 KB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${oneDigit.format(kilo)} KB` : `${oneDigit.format(kilo / 1024)} MB`
}

/** No line ends between a figure and its per cent sign, nor inside a fraction, nor between n and its number. */
export const unbroken = (text: string): string =>
  text.replaceAll(/ (?=[%/])|(?<=\/) |(?<=\bn) (?== )|(?<=\bn =) /g, '\u00a0')
