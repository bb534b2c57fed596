import { expect, test } from 'vitest'
import type { Agency } from '../../src/domain/report.ts'
import { agencyOptions, distinctNames, filterParts, namedApart } from '../../src/ui/places.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import { TEXTS } from '../../src/ui/text/texts.ts'
import { AGENCIES } from './samples.ts'

const agency = (key: string, name: string, province = '', city = ''): Agency => {
  const [first] = AGENCIES
  if (!first) throw new Error('no sample')
  return { ...first, key, name, province, city, county: '' }
}

const towns = [
  agency('a', '城关镇', '江苏省', '宿迁市'),
  agency('b', '城关镇', '甘肃省', '兰州市'),
  agency('c', '公安局', '江苏省', '宿迁市'),
  agency('d', '城关镇'),
]

test('agencies of one name carry their place, as far as it is known; others do not', () => {
  expect([...distinctNames(towns).values()]).toEqual([
    '城关镇 · 江苏省 宿迁市',
    '城关镇 · 甘肃省 兰州市',
    '公安局',
    '城关镇',
  ])
  expect(namedApart(towns)[2]).toBe(towns[2])
})

test('a choice says a place once', () => {
  expect(agencyOptions(namedApart(towns)).map(({ label, note }) => [label, note])).toEqual([
    ['城关镇 · 江苏省 宿迁市', undefined],
    ['城关镇 · 甘肃省 兰州市', undefined],
    ['公安局', '江苏省 宿迁市'],
    ['城关镇', undefined],
  ])
})

test('crumbs of a filter tell agencies of one name apart', () => {
  const parts = filterParts({ ...EMPTY_FILTER, agencies: ['b', 'c'] }, towns, TEXTS.zh)
  expect(parts.map(({ label }) => label)).toEqual(['城关镇 · 甘肃省 兰州市', '公安局'])
})
