import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NarrowColumn } from '../../../src/data/columnwise/narrowColumn.ts'
import { NOTHING } from '../../../src/data/readers/parquetFlat.ts'

const printed = fc.array(
  fc.oneof(fc.constantFrom(0, 255, 256, 65_535, 65_536, -1, 0.5, 2 ** 40, NaN), fc.nat(70_000)),
  {
    minLength: 1,
    maxLength: 6,
  },
)

test('numbers by their places, part after part, come out as if each had been set by itself', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(printed, fc.array(fc.nat(6), { maxLength: 20 })), { maxLength: 4 }), (parts) => {
      const rows = parts.reduce((sum, [, places]) => sum + places.length, 0)
      const [together, alone] = [new NarrowColumn(rows), new NarrowColumn(rows)]
      let first = 0
      for (const [numbers, found] of parts) {
        const places = Int32Array.from(found, (place) => (place < numbers.length ? place : NOTHING))
        together.setPrinted(first, places, Float64Array.from(numbers))
        places.forEach((place, i) => {
          const number = place === NOTHING ? NaN : (numbers[place] ?? NaN)
          if (!Number.isNaN(number)) alone.set(first + i, number)
        })
        first += places.length
      }
      expect(together.done().there).toEqual(alone.done().there)
      expect([...together.done().values]).toEqual([...alone.done().values])
    }),
  )
})
