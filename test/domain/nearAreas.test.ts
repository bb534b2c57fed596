import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearAreas } from '../../src/domain/nearAreas.ts'

const links = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
  maxLength: 30,
  selector: ([unit, area]) => `${unit} ${area}`,
})

test('a unit is an area’s own where no other area report that covers it lies below that one', () => {
  fc.assert(
    fc.property(links, (found) => {
      const pairs = found.filter(([unit, area]) => unit !== area).toSorted(([a], [b]) => a - b)
      const near = nearAreas({
        report: Int32Array.from(pairs, ([unit]) => unit),
        area: Int32Array.from(pairs, ([, area]) => area),
      })
      const isPair = (unit: number, area: number) => pairs.some(([one, other]) => one === unit && other === area)
      const expected = pairs.map(([unit, area]) =>
        pairs.some(([one, between]) => one === unit && between !== area && isPair(between, area)) ? 0 : 1,
      )
      expect([...near]).toEqual(expected)
    }),
  )
})
