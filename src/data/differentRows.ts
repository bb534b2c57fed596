/** Rows of numbers, each different one once. */
export interface DifferentRows {
  /** Of each row its number among the different ones. */
  readonly numberOf: Int32Array
  /** Where each different row comes first. */
  readonly firsts: readonly number[]
}

/**
 * Tells apart rows that are given as columns: in a country's reports the same few figures stand again and again. Column by
 * column, as they lie in memory; rows whose hashes are the same are compared.
 */
export function differentRows(columns: readonly Int32Array[], rows: number): DifferentRows {
  return compared(columns, byHash(...hashesOf(columns, rows)))
}

/** The same for rows of which some may have been taken for one: those that are not like the first of their number get their own. */
export function compared(columns: readonly Int32Array[], taken: DifferentRows): DifferentRows {
  const others = unlike(
    columns,
    taken.numberOf.map((number) => taken.firsts[number] ?? 0),
  )
  if (others.length === 0) return taken
  const firsts = [...taken.firsts]
  const numberOf = taken.numberOf.slice()
  const more = new Map<string, number>()
  for (const row of others) {
    const key = columns.map((column) => column[row]).join()
    const number = more.get(key) ?? firsts.push(row) - 1
    more.set(key, number)
    numberOf[row] = number
  }
  return { numberOf, firsts }
}

/** Two hashes of each row. */
function hashesOf(columns: readonly Int32Array[], rows: number): [Int32Array, Int32Array] {
  const [low, high] = [new Int32Array(rows).fill(1), new Int32Array(rows).fill(0x5bd1e995)]
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      const code = column[row] ?? 0
      const [one, other] = [mixed(low[row] ?? 0, code), mixed(high[row] ?? 0, code)]
      low[row] = one
      high[row] = other
    }
  }
  return [low, high]
}

function mixed(hash: number, code: number): number {
  const product = Math.imul(hash ^ code, 0x9e3779b1)
  return product ^ (product >>> 15)
}

function byHash(low: Int32Array, high: Int32Array): DifferentRows {
  const mask = 2 ** Math.ceil(Math.log2(low.length * 2 + 2)) - 1
  // Numbers from 1 on; 0 is free.
  const slots = new Int32Array(mask + 1)
  const firsts: number[] = []
  const numberOf = low.map((hash, row) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot] ?? 0
      if (known === 0) return (slots[slot] = firsts.push(row)) - 1
      const first = firsts[known - 1] ?? 0
      if (low[first] === hash && high[first] === high[row]) return known - 1
    }
  })
  return { numberOf, firsts }
}

/** Rows that are not what stands where their like should come first. */
function unlike(columns: readonly Int32Array[], firstOf: Int32Array): readonly number[] {
  const differ = new Uint8Array(firstOf.length)
  let some = 0
  for (const column of columns) {
    for (let row = 0; row < firstOf.length; row++) {
      if (column[row] === column[firstOf[row] ?? 0]) continue
      differ[row] = 1
      some = 1
    }
  }
  return some === 0 ? [] : [...firstOf.keys()].filter((row) => differ[row] === 1)
}
