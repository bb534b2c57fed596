/**
 * What is asked now, with all parts that are as they were before kept as they stood: what is made of those alone need not be
 * made again. Of plain data only.
 */
export function kept<T>(before: T, now: T): T {
  if (isSame(before, now)) return before
  if (!isRecord(before) || !isRecord(now)) return now
  const shared = { ...now }
  for (const key in now) shared[key] = kept(before[key], now[key])
  return shared
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, i) => isSame(part, other[i]))
  }
  if (!isRecord(one) || !isRecord(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(Reflect.get(one, name), Reflect.get(other, name)))
  )
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
