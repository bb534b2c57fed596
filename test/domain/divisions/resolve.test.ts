import { describe, expect, test } from 'vitest'
import { pathOf } from '../../../src/domain/divisions/list.ts'
import { placeOfAgency, type Around } from '../../../src/domain/divisions/resolve.ts'
import { REAL_RECORDS } from '../realReports.ts'
import { DIVISIONS } from './list.ts'

const place = (agency: string, ...around: readonly Around[]) => placeOfAgency(agency, around, DIVISIONS)
const said = (agency: string, ...around: readonly Around[]) => {
  const { code, province, city, county, level, kind, parent } = place(agency, ...around)
  return [code, province, city, county, level, kind, parent].join('|')
}
const text = (words: string, trust: Around['trust'] = 'likely'): Around => ({
  said: [{ text: words, at: 7 }],
  trust,
})

describe('the 24 agencies of the embedded dataset', () => {
  const agencies = [...new Map(REAL_RECORDS.map((record) => [record['agency'] ?? '', record])).values()]

  test.each([
    ['上海市人民政府办公厅', '|上海市|||province|department|上海市'],
    ['宿迁市人民政府', '321300|江苏省|宿迁市||city|government|江苏省'],
    ['宿迁市沭阳县人民政府', '321322|江苏省|宿迁市|沭阳县|county|government|宿迁市'],
    ['淮安市洪泽区人民政府', '320813|江苏省|淮安市|洪泽区|county|government|淮安市'],
    ['渭南市临渭区阎村镇人民政府', '610502114|陕西省|渭南市|临渭区|township|government|临渭区'],
    // The zone is not in the list, which has 平潭县: it is said to be nowhere rather than there.
    ['平潭综合实验区', '||||||'],
    ['平潭综合实验区君山片区管理局', '||||||'],
    ['平潭综合实验区公安局', '||||||'],
  ])('%s', (agency, expected) => {
    expect(said(agency)).toBe(expected)
  })

  test('where they have a code it is as transcribed; the zone and its units alone are without', () => {
    expect(agencies).toHaveLength(24)
    const codes = agencies.map((record) => [record['agency'], record['code'], place(record['agency'] ?? '').code])
    expect(codes.filter(([agency, coded, found]) => coded !== found && !agency?.startsWith('平潭'))).toEqual([])
    expect(codes.filter(([agency, , found]) => agency?.startsWith('平潭') && found !== '')).toEqual([])
  })
})

describe('a name that several have', () => {
  test('城关镇 alone has no code: there are 88', () => {
    const { code, confidence, candidates, evidence } = place('城关镇人民政府')
    expect([code, confidence, candidates.length, evidence.length]).toEqual(['', 'unsure', 88, 12])
  })

  test('the county in the name, the title, the text or the name of the file tells which; the last one unsurely', () => {
    const own = '610327100|陕西省|宝鸡市|陇县|township|government|陇县'
    expect(said('陇县城关镇人民政府')).toBe(own)
    expect(place('陇县城关镇人民政府').confidence).toBe('certain')
    for (const trust of ['certain', 'likely', 'unsure'] as const) {
      const around = text('陇县政务公开办公室通知', trust)
      expect(said('城关镇人民政府', around)).toBe(own)
      expect(place('城关镇人民政府', around)).toMatchObject({ confidence: trust })
    }
    expect(place('城关镇人民政府', text('陇县通知')).evidence).toEqual([
      { text: '陕西省宝鸡市陇县城关镇 610327100', at: 'division list' },
      { text: '陇县通知', at: 7 },
    ])
  })

  test('two counties in the text leave two, with no code', () => {
    const { code, candidates } = place('城关镇人民政府', text('陇县、千阳县结对'))
    expect([code, candidates.map(pathOf)]).toEqual(['', ['陕西省宝鸡市陇县城关镇', '陕西省宝鸡市千阳县城关镇']])
  })

  test('阎村镇 is in 北京市 and in 渭南市; 鼓楼区 in four cities', () => {
    expect(place('阎村镇').candidates.map(({ code }) => code)).toEqual(['110111101', '610502114'])
    expect(said('阎村镇', text('渭南市人民政府'))).toMatch(/^610502114/u)
    expect(place('鼓楼区人民政府').candidates).toHaveLength(4)
    expect(said('鼓楼区人民政府', text('徐州市'))).toMatch(/^320302/u)
  })
})

test('a township that the list has once is likely the one, certain in its county, and not it where the text is of another', () => {
  const only = place('下邽镇人民政府')
  expect([only.code, only.confidence]).toEqual(['610502103', 'likely'])
  expect(place('下邽镇人民政府', text('渭南市临渭区')).confidence).toBe('certain')
  const elsewhere = place('下邽镇人民政府', text('陇县'))
  expect([elsewhere.code, elsewhere.confidence, elsewhere.candidates.length]).toEqual(['', 'unsure', 1])
})

test('departments have a place and no code, functional zones neither level nor code', () => {
  expect(said('渭南市临渭区教育局')).toBe('|陕西省|渭南市|临渭区|county|department|临渭区')
  expect(said('陕西省教育厅')).toBe('|陕西省|||province|department|陕西省')
  expect(said('洪泽区人民政府办公室')).toBe('|江苏省|淮安市|洪泽区|county|department|洪泽区')
  expect(said('渭南市高新技术产业开发区管理委员会')).toBe('|陕西省|渭南市||||')
  expect(said('区教育局')).toBe('|||||department|')
  expect(said('区教育局', text('渭南市临渭区人民政府', 'certain'))).toBe(
    '|陕西省|渭南市|临渭区|county|department|临渭区',
  )
})

test('a subdistrict is found behind the government whose office it is', () => {
  expect(said('上海市虹口区人民政府四川北路街道办事处')).toMatch(
    /^310109\d{3}\|上海市\|\|虹口区\|township\|government/u,
  )
  expect(said('北京市东城区人民政府东华门街道办事处')).toMatch(/^110101001\|/u)
  expect(said('渭南市临渭区人民政府办公室')).toBe('|陕西省|渭南市|临渭区|county|department|临渭区')
})

test('a zone that the list of the statistics bureau has as if it were a county or a township has no code either', () => {
  expect(said('苏州工业园区管理委员会')).toBe('|江苏省|苏州市||||')
  expect(said('郑州航空港经济综合实验区管理委员会')).toBe('|河南省|郑州市||||')
  expect(said('北京经济技术开发区管理委员会')).toBe('|北京市|||||')
  expect(said('张家港保税区管理委员会')).toBe('|江苏省|苏州市||||')
  expect(said('苏州工业园区教育局')).toBe('|江苏省|苏州市||||')
  // These are called so and are districts.
  expect(said('上海市浦东新区人民政府')).toMatch(/^310115\|/u)
  expect(said('天津市滨海新区人民政府')).toMatch(/^120116\|/u)
})

test('a township or county that the list does not have has its place and no code', () => {
  expect(said('渭南市临渭区无此镇人民政府')).toBe('|陕西省|渭南市|临渭区|township|government|临渭区')
  expect(said('渭南市无此区人民政府')).toBe('|陕西省|渭南市||county|government|渭南市')
  expect(said('上海市政府办公厅')).toBe('|上海市|||province|department|上海市')
})

test('an agency of the state is in a place, and not below its government', () => {
  const tax = '国家税务总局渭南市税务局'
  expect(said(tax, text(tax, 'certain'))).toBe('|陕西省|渭南市||city|department|')
})

test('subdistricts by their offices', () => {
  for (const name of ['双王街道', '双王街道办事处', '双王办事处', '双王街道办'])
    expect(place(`临渭区${name}`).code).toBe('610502006')
})

test('a thousand names take less than 100 ms', () => {
  const townships = DIVISIONS.all.filter(({ level }) => level === 'township').slice(0, 20_000)
  const names = townships.filter((_, i) => i % 20 === 0).map((one) => `${pathOf(one)}人民政府`)
  expect(names).toHaveLength(1_000)
  // The best of several: other tests run at the same time.
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now()
    for (const name of names) place(name)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(100)
})
