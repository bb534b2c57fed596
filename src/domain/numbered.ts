import type { Agency } from './report.ts'

/** Of each item the number of its key among the different ones, which are counted from 0 as they come. */
export interface Numbered {
  readonly numberOf: Int32Array
  readonly keys: readonly string[]
}

/** The numbers of agencies' keys, which many look at: worked out once for each list. */
export function numberedKeys(agencies: readonly Pick<Agency, 'key'>[]): Numbered {
  const known = KEYS.get(agencies) ?? numbered(agencies, ({ key }) => key)
  KEYS.set(agencies, known)
  return known
}

const KEYS = new WeakMap<readonly Pick<Agency, 'key'>[], Numbered>()

export function numbered<Item>(items: readonly Item[], keyOf: (item: Item) => string): Numbered {
  const numbers = new Map<string, number>()
  const numberOf = Int32Array.from(items, (item) => {
    const key = keyOf(item)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  return { numberOf, keys: [...numbers.keys()] }
}

/** Of each of so many values its place among the different ones, which come in the order of their first. */
export function placesAmong(count: number, valueAt: (i: number) => number | null): Int32Array {
  const known = new Map<number | null, number>()
  const places = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const value = valueAt(i)
    const place = known.get(value) ?? known.size
    if (place === known.size) known.set(value, place)
    places[i] = place
  }
  return places
}
