import { expect, test } from 'vitest'
import { agencyKey } from '../../src/domain/agencies.ts'
import { fullerKeys } from '../../src/domain/oneAgency.ts'

function made(name: string, who: Partial<Record<'code' | 'kind' | 'province' | 'city' | 'county', string>> = {}) {
  const agency = { name, code: '', kind: '', province: '', city: '', county: '', ...who }
  return { ...agency, key: agencyKey(agency) }
}
const suqian = { province: '江苏省', city: '宿迁市' }
const pairs = (...agencies: ReturnType<typeof made>[]) => [...fullerKeys(agencies)]

test('an agency without its kind, and one without its code at the same place, is the one that says more', () => {
  const full = made('宿迁市人民政府', { ...suqian, code: '321300', kind: 'government' })
  const withoutKind = made('宿迁市人民政府', { code: '321300' })
  const withoutCode = made('宿迁市 人民政府', suqian)
  expect(pairs(withoutCode, withoutKind, full)).toEqual([
    [withoutKind.key, full.key],
    [withoutCode.key, full.key],
  ])
})

test('what the file without kinds says of the place counts too', () => {
  const full = made('宿迁市人民政府', { code: '321300', kind: 'government' })
  const withoutKind = made('宿迁市人民政府', { ...suqian, code: '321300' })
  const withoutCode = made('宿迁市人民政府', suqian)
  expect(new Map(pairs(full, withoutKind, withoutCode)).get(withoutCode.key)).toBe(full.key)
})

test('a bare name, another place, another kind and one of two codes stay what they are', () => {
  const town = made('城关镇', { province: '河南省', county: '新蔡县', code: '411729100', kind: 'government' })
  const twin = made('城关镇', { province: '河南省', county: '新蔡县', code: '411729101', kind: 'government' })
  expect(pairs(town, made('城关镇'), made('城关镇', { province: '河南省', county: '罗山县' }))).toEqual([])
  expect(pairs(town, made('城关镇', { province: '河南省', county: '新蔡县', kind: 'office' }))).toEqual([])
  expect(pairs(town, twin, made('城关镇', { province: '河南省', county: '新蔡县' }))).toEqual([])
})

test('governments of one code are one, by whatever part of its path each report calls it; other names are others', () => {
  const who = { code: '320813', kind: 'government' }
  const [full, short, whole] = ['淮安市洪泽区人民政府', '洪泽区人民政府', '江苏省淮安市洪泽区人民政府'].map((name) =>
    made(name, who),
  )
  if (!full || !short || !whole) throw new Error('three names')
  expect(pairs(short, full)).toEqual([[short.key, full.key]])
  expect(new Map(pairs(short, whole, full))).toEqual(
    new Map([
      [short.key, whole.key],
      [full.key, whole.key],
    ]),
  )
  // Without its kind it is the one that is then one of two names.
  expect(new Map(pairs(made('洪泽区人民政府', { code: '320813' }), short, full)).size).toBe(2)
  expect(pairs(short, made('淮安市洪泽区人民政府', { ...who, code: '320812' }))).toEqual([])
  expect(pairs(made('洪泽区教育局', { ...who, kind: 'department' }), made('淮安市洪泽区教育局', who))).toEqual([])
  expect(pairs(made('城关镇人民政府', who), made('东城关镇人民政府', who))).toEqual([])
  expect(pairs(made('甲镇人民政府', who), made('乙县甲镇人民政府', who), made('丙县甲镇人民政府', who))).toEqual([])
})
