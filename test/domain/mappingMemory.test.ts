import { expect, test } from 'vitest'
import { EVERY_ROW } from '../../src/domain/rowRules.ts'
import { unusedMapping } from '../../src/domain/mappingChange.ts'
import { mappingFor, readMemory, withMapping, withoutMapping, writeMemory } from '../../src/domain/mappingMemory.ts'
import type { RememberedMapping } from '../../src/domain/mappingMemory.ts'

const remembered = (header: readonly string[], on = '2026-11-26'): RememberedMapping => ({
  header,
  mapping: { ...unusedMapping(header), rows: EVERY_ROW },
  on,
})

test('what was confirmed is found again for exactly the same header, after being written and read', () => {
  const kept = readMemory(writeMemory(withMapping([], remembered(['Body', 'Year', 'Requests']))))
  expect(mappingFor(kept, ['Body', 'Year', 'Requests'])).toEqual(remembered(['Body', 'Year', 'Requests']))
  expect(mappingFor(kept, ['Body', 'Requests', 'Year'])).toBeNull()
})

test('a later answer takes the place of an earlier one, and can be forgotten', () => {
  const twice = withMapping(withMapping([], remembered(['a'], '2026-01-01')), remembered(['a'], '2026-02-02'))
  expect(twice.map(({ on }) => on)).toEqual(['2026-02-02'])
  expect(withoutMapping(twice, ['a'])).toEqual([])
})

test('no more than 20 are kept, the newest first, and none of a table so wide that it would fill the browser', () => {
  const all = Array.from({ length: 25 }, (_, i) => remembered([`column ${i}`]))
  const kept = all.reduce<readonly RememberedMapping[]>(withMapping, [])
  expect(kept).toHaveLength(20)
  expect(kept[0]?.header).toEqual(['column 24'])
  const wide = remembered(Array.from({ length: 5_000 }, (_, i) => `column ${i}`))
  expect(withMapping(kept, wide)).toBe(kept)
})

test('what stands there is not believed: other texts, days and mappings are left out', () => {
  expect(readMemory(null)).toEqual([])
  expect(readMemory('no JSON')).toEqual([])
  expect(readMemory('{"on":1}')).toEqual([])
  const good: unknown = JSON.parse(writeMemory([remembered(['a'])]))
  const [entry] = Array.isArray(good) ? good : []
  expect(readMemory(JSON.stringify([entry, { ...entry, on: 'today' }, { ...entry, file: '{}' }, null, 3]))).toEqual([
    remembered(['a']),
  ])
})
