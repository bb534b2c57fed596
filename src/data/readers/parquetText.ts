/** What decides how the values of a column are written. */
export interface ParquetColumn {
  readonly name: string
  readonly isDate: boolean
  /** Digits behind the point of a decimal, whose values are whole numbers or their bytes; null for what is no decimal. */
  readonly scale: number | null
}

const DAY = 86_400_000

/** A value as text: null and NaN are empty, dates are ISO, decimals exact, bytes hex, and what is nested is JSON. */
export function parquetText(value: unknown, { isDate, scale }: ParquetColumn): string {
  // Arrays of floating point have no other way to say that a value is not there.
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (typeof value === 'string') return value
  if (scale !== null) return decimalText(value, scale)
  if (isDate && typeof value === 'number') return dateText(new Date(value * DAY), true)
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return dateText(value, isDate)
  if (value instanceof Uint8Array) return hex(value)
  return JSON.stringify(plain(value))
}

/** Empty for a date beyond what a calendar counts. */
function dateText(date: Date, isDate: boolean): string {
  if (Number.isNaN(date.getTime())) return ''
  return isDate ? date.toISOString().replace(/T.*/, '') : date.toISOString()
}

// In floating point 435 × 0.01 is 4.3500000000000005, so the point is set in the digits.
function decimalText(value: unknown, scale: number): string {
  const unscaled = value instanceof Uint8Array ? signed(value) : BigInt(String(value))
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${unscaled < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Big-endian two's complement. */
function signed(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex(bytes)}`))
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The same value in what JSON can hold; whole numbers beyond 2^53 keep their digits as text. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Date) return dateText(value, false)
  if (value instanceof Uint8Array) return hex(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
}
