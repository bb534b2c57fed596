import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agencyKey } from '../../src/domain/agencies.ts'
import { coveredBit, coveredIn, SHARED, type Shared } from '../../src/domain/coveredIn.ts'
import { coveringsOf } from '../../src/domain/once.ts'
import type { Agency } from '../../src/domain/report.ts'

const agency = fc
  .record({
    name: fc.constantFrom('甲镇', '乙县', '丙市', '丁省'),
    province: fc.constantFrom('', '丁省', '戊省'),
    city: fc.constantFrom('', '丙市'),
    county: fc.constantFrom('', '乙县'),
    level: fc.constantFrom<Agency['level'][]>('county', 'township', ''),
    parent: fc.constantFrom('', '乙县', '丙市'),
  })
  .map((who): Agency => ({ ...who, code: '', kind: '', key: agencyKey({ ...who, code: '', kind: '' }) }))

const reports = fc
  .array(fc.tuple(agency, fc.constantFrom(2023, 2024), fc.boolean()), { maxLength: 30 })
  .map((rows) => ({
    agencies: rows.map(([one]) => one),
    agencyOf: Int32Array.from(rows.keys()),
    years: Int32Array.from(rows, ([, year]) => year),
    areAreas: Uint8Array.from(rows, ([, , isArea]) => (isArea ? 1 : 0)),
  }))

/** What a pivot calls the member of a report. */
function member({ key, province, city, county }: Agency, shared: Shared): string {
  if (shared === 'agency') return key
  if (shared === 'province') return province
  if (shared === 'city') return city && `${province}/${city}`
  return county && `${province}/${city}/${county}`
}

test('a report is covered in a group exactly where one of its area reports stands in it', () => {
  fc.assert(
    fc.property(reports, fc.subarray([...SHARED]), (placed, shared) => {
      const pairs = coveringsOf(placed)
      const found = [...coveredIn(placed, pairs)].map((bits) => (bits & coveredBit(shared)) !== 0)
      const expected = placed.agencies.map((unit, report) =>
        [...pairs.area].some((area, i) => {
          const above = placed.agencies[area]
          return pairs.report[i] === report && above && shared.every((one) => member(unit, one) === member(above, one))
        }),
      )
      expect(found).toEqual(expected)
    }),
  )
})
