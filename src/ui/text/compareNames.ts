const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Chinese text by pinyin, numbers in it by their size. */
export const compareNames = collator.compare

interface Named {
  readonly name: string
}

const PLACES = new WeakMap<readonly Named[], ReadonlyMap<Named, number>>()

/** Each one's place among all by name: putting a country's names in order takes longer than all else, so once a list. */
export function placeByName<One extends Named>(all: readonly One[]): (one: One) => number {
  let places = PLACES.get(all)
  if (!places) {
    const names = [...new Set(all.map(({ name }) => name))].toSorted(compareNames)
    const placeOf = new Map(names.map((name, i) => [name, i]))
    places = new Map(all.map((one) => [one, placeOf.get(one.name) ?? 0]))
    PLACES.set(all, places)
  }
  const found = places
  return (one) => found.get(one) ?? 0
}
