import { expect, test } from 'vitest'
import { chainOf, pathOf, readDivisions, type Division } from '../../../src/domain/divisions/list.ts'
import { placeAtStart, placesIn } from '../../../src/domain/divisions/names.ts'
import { DIVISIONS, LIST } from './list.ts'

const coded = (code: string) => DIVISIONS.all.find((division) => division.code === code)
const names = (division: Division | undefined) => (division ? chainOf(division).map(({ name }) => name) : [])

test('the file has 31 provinces, 342 cities, 2,978 counties and 41,352 townships, each code once', () => {
  const lines = LIST.trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const ofLength = (length: number) => lines.filter(([code]) => code?.length === length).length
  expect([2, 4, 6].map(ofLength)).toEqual([31, 342, 2978])
  const townships = lines.flatMap(([code = '', , units = '']) =>
    units.split(' ').flatMap((unit) => (unit === '' ? [] : [code + unit.slice(0, 3)])),
  )
  expect(townships).toHaveLength(41_352)
  expect(new Set(townships).size).toBe(41_352)
})

test('places that only order the list are none: 市辖区 and its like, and a city that stands as its own county', () => {
  const count = (level: string) => DIVISIONS.all.filter((division) => division.level === level).length
  // Nine cities: 市辖区 of 北京, 天津, 上海 and 重庆, 县 of 重庆, those of 河南, 湖北, 海南 and 新疆. Four cities have no counties.
  expect(['province', 'city', 'county', 'township'].map(count)).toEqual([31, 342 - 9, 2978 - 4, 41_352])
  expect(names(coded('110101001'))).toEqual(['东华门街道', '东城区', '北京市'])
  expect(names(coded('441900003'))).toEqual(['东城街道', '东莞市', '广东省'])
})

test('codes lead to names, and up to the province', () => {
  expect(names(coded('610502114'))).toEqual(['阎村镇', '临渭区', '渭南市', '陕西省'])
  expect(names(coded('321322'))).toEqual(['沭阳县', '宿迁市', '江苏省'])
  expect([coded('610502114')?.level, coded('610502')?.level, coded('610500')?.level, coded('610000')?.level]).toEqual([
    'township',
    'county',
    'city',
    'province',
  ])
  expect(DIVISIONS.named('城关镇')).toHaveLength(88)
})

test('the whole path of every township leads to it alone', () => {
  const townships = DIVISIONS.all.filter(({ level }) => level === 'township')
  const wrong = townships.filter((township) => {
    const place = placeAtStart(`${pathOf(township)}人民政府`, DIVISIONS)
    return place?.divisions.length !== 1 || place.divisions[0] !== township || place.rest !== '人民政府'
  })
  expect(wrong.map(pathOf)).toEqual([])
}, 3_000)

test('a path may leave out parts or be short of a province; what follows is not part of a place', () => {
  const read = (name: string) => {
    const place = placeAtStart(name, DIVISIONS)
    return place && [place.divisions.map(({ code }) => code), place.rest]
  }
  expect(read('江苏省沭阳县人民政府')).toEqual([['321322'], '人民政府'])
  expect(read('陕西渭南临渭区阎村镇')).toEqual([['610502114'], ''])
  expect(read('渭南市阎村镇政府')).toEqual([['610502114'], '政府'])
  expect(read('双王办事处')?.[1]).toBe('')
  expect(read('恩施州人民政府')).toEqual([['422800'], '人民政府'])
  expect(read('朝阳市场监督管理局')).toBeNull()
  expect(read('平潭综合实验区公安局')).toBeNull()
})

test('a text names places; words that are names of places too do not', () => {
  const found = placesIn('根据渭南市临渭区政府办通知，做好城区、郊区工作，建成县级中心，学习宝鸡市陇县', DIVISIONS)
  expect([...found].map(({ code }) => code)).toEqual(['610500', '610502', '610300', '610327'])
})

test('an empty list has no places', () => {
  expect(placeAtStart('甲县乙镇', readDivisions(''))).toBeNull()
})
