import { expect, test } from 'vitest'
import { agencyKey, bareName, isGovernment, isInside, placeOf, sameName } from '../../src/domain/agencies.ts'
import { EMBEDDED } from './embeddedReports.ts'

const nowhere = { code: '', kind: '', province: '', city: '', county: '' }

test('two places called 城关镇 are two agencies', () => {
  const one = { ...nowhere, name: '城关镇人民政府', province: '河南省', city: '驻马店市', county: '新蔡县' }
  const other = { ...one, city: '信阳市', county: '罗山县' }
  expect(agencyKey(one)).toBe('河南省/驻马店市/新蔡县|城关镇人民政府')
  expect(agencyKey(other)).not.toBe(agencyKey(one))
})

test('a code, with kind and name, goes before the place', () => {
  const suqian = { ...nowhere, name: '宿迁市人民政府', code: '321300', kind: 'government', province: '江苏省' }
  expect(agencyKey(suqian)).toBe('321300|government|宿迁市人民政府')
  expect(agencyKey({ ...suqian, province: '' })).toBe(agencyKey(suqian))
})

test('full-width forms and white space make no other agency', () => {
  const name = '平潭综合实验区公安局'
  expect(agencyKey({ ...nowhere, name: ' 平潭综合实验区　公安局\n' })).toBe(agencyKey({ ...nowhere, name }))
  expect(agencyKey({ ...nowhere, name: '\u200b平潭综合实验区\u2060公安局' })).toBe(name)
  expect(agencyKey({ ...nowhere, name, code: '３５０１２８' })).toBe(`350128||${name}`)
})

test('a code that a spreadsheet took for a number is the same code, or none where its digits are lost', () => {
  const town = { ...nowhere, name: '城关镇', county: '新蔡县' }
  expect(agencyKey({ ...town, code: '411729100.0' })).toBe(agencyKey({ ...town, code: '411729100' }))
  expect(agencyKey({ ...town, code: '4.11729E+11' })).toBe(agencyKey(town))
  expect(agencyKey({ ...town, code: '011729100200' })).toBe('011729100200||城关镇')
})

test('a separator inside a name cannot make two agencies one', () => {
  const inName = { ...nowhere, name: '乙|丙', province: '甲' }
  const inPlace = { ...nowhere, name: '丙', province: '甲|乙' }
  expect(agencyKey(inName)).not.toBe(agencyKey(inPlace))
})

test('the 128 embedded reports are of 24 agencies', () => {
  expect(new Set(EMBEDDED.map(({ key }) => key)).size).toBe(24)
})

test('a name is the same with or without 人民政府, and only that', () => {
  expect(sameName('宿迁市', '宿迁市人民政府')).toBe(true)
  expect(sameName('宿迁市人民政府', '宿迁市人民政府办公室')).toBe(false)
  expect(bareName('人民政府')).toBe('人民政府')
})

test('a place is cut at the deepest part given, and keeps an empty middle', () => {
  expect(placeOf({ province: '江苏省', city: '宿迁市', county: '' })).toBe('江苏省/宿迁市')
  expect(placeOf({ province: '上海市', city: '', county: '黄浦区' })).toBe('上海市//黄浦区')
  expect(placeOf({ province: '', city: '', county: '' })).toBe('')
})

test('inside is the place itself and what lies below it, not what begins alike', () => {
  expect(isInside('江苏省/宿迁市/沭阳县', '江苏省/宿迁市')).toBe(true)
  expect(isInside('江苏省/宿迁市', '江苏省/宿迁市')).toBe(true)
  expect(isInside('江苏省/宿迁市', '江苏省/宿迁市/沭阳县')).toBe(false)
  expect(isInside('吉林省/吉林市', '吉林省/吉')).toBe(false)
  expect(isInside('江苏省', '')).toBe(true)
})

test('a government is called so in either language', () => {
  expect(['government', 'Government', '人民政府', '政府'].every(isGovernment)).toBe(true)
  expect(['', 'department', 'office', '政府部门'].some(isGovernment)).toBe(false)
})
