import type { NumberFormat } from './styles.ts'

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu
/** As many as a spreadsheet keeps; more are the noise of 0.1 + 0.2. */
const DIGITS = 15

/** A number of a cell as text: dates as 2024-01-31, leading zeros where the format prints them, all else plain. */
export function numberText(written: string, format: NumberFormat, is1904: boolean): string {
  const text = written.trim()
  // What is no number stands as it is written, and is a mark to who reads it.
  if (!NUMBER.test(text)) return text
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  const plain = String(Number(value.toPrecision(DIGITS)) + 0)
  if (format.kind === 'zeros') return /^\d+$/u.test(plain) ? plain.padStart(format.digits, '0') : plain
  if (format.kind === 'plain') return plain
  const moment = momentOf(value, is1904)
  if (moment === null) return plain
  return format.kind === 'year' ? moment.slice(0, 4) : moment
}

const DAY = 86_400
/** 31 December 9999. */
const LAST_DAY = 2_958_465
/** Days between the two ways of counting. */
const FROM_1904 = 1_462
/** A day of 1900 that never was, and is counted. */
const LEAP_DAY = 60

/** A count of days as 2024-01-31, with its time where it has one; a time alone for less than a day. */
function momentOf(value: number, is1904: boolean): string | null {
  const seconds = Math.round((value + (is1904 ? FROM_1904 : 0)) * DAY)
  const [day, time] = [Math.floor(seconds / DAY), seconds % DAY]
  if (value < 0 || day > LAST_DAY) return null
  const clock = new Date(time * 1000).toISOString().slice(11, 19)
  if (day === 0) return clock
  const date =
    day === LEAP_DAY
      ? '1900-02-29'
      : new Date(Date.UTC(1899, 11, day > LEAP_DAY ? 30 + day : 31 + day)).toISOString().slice(0, 10)
  return time === 0 ? date : `${date}T${clock}`
}
