import { expect, test } from 'vitest'
import { agencyKey } from '../../src/domain/agencies.ts'
import { measureOf } from '../../src/domain/measured.ts'
import { countedOnce, coverings, type Placed } from '../../src/domain/once.ts'
import { sumOf } from '../../src/domain/totals.ts'
import { EMBEDDED, embedded, figure } from './embeddedReports.ts'

const covered = coverings(EMBEDDED)
const all = EMBEDDED.map(({ id }) => id)
const settled = (ids: readonly number[], id: 'received' | 'decided' | 'carried_in') =>
  sumOf(EMBEDDED.filter((report) => ids.includes(report.id)).map((report) => measureOf(report, id).value))
const asPrinted = (ids: readonly number[], cell: string) =>
  sumOf(EMBEDDED.filter((report) => ids.includes(report.id)).map((report) => figure(report, cell)))

const unitsOf = (year: number) => {
  const area = embedded('平潭综合实验区', year).id
  return covered.filter((one) => one.area === area).map(({ report }) => report)
}

test('each application once: 9,270 received and 9,186 decided, from 13 reports', () => {
  const counted = countedOnce(all, covered)
  expect(counted).toHaveLength(13)
  expect(asPrinted(counted, 'app.received.total')).toBe(9270)
  expect(asPrinted(counted, 'app.decided.total')).toBe(9186)
  expect([settled(counted, 'received'), settled(counted, 'decided')]).toEqual([9270, 9186])
})

test('the plain sum counts 平潭’s units twice: 9,841 and 9,747', () => {
  expect(asPrinted(all, 'app.received.total')).toBe(9841)
  expect(asPrinted(all, 'app.decided.total')).toBe(9747)
  expect(covered).toHaveLength(128 - 13)
})

test('2024: the area reports 218, its 17 units print 209, and their parts add to 218', () => {
  expect(figure(embedded('平潭综合实验区', 2024), 'app.received.total')).toBe(218)
  expect(unitsOf(2024)).toHaveLength(17)
  expect(asPrinted(unitsOf(2024), 'app.received.total')).toBe(209)
  expect(settled(unitsOf(2024), 'received')).toBe(218)
})

test.each([
  [2020, 21, 21, 21],
  [2021, 70, 70, 70],
  [2022, 74, 78, 78],
  [2023, 81, 69, 76],
])('%i: the area reports %i, its units print %i, their parts add to %i', (year, area, printed, parts) => {
  expect(figure(embedded('平潭综合实验区', year), 'app.received.total')).toBe(area)
  expect(asPrinted(unitsOf(year), 'app.received.total')).toBe(printed)
  expect(settled(unitsOf(year), 'received')).toBe(parts)
})

test('a selection without the area report counts its units', () => {
  const units = unitsOf(2024)
  expect(countedOnce(units, covered)).toEqual(units)
})

let next = 0
function made(name: string, who: Partial<Placed> = {}): Placed {
  const agency = {
    name,
    code: '',
    kind: '',
    province: '',
    city: '',
    county: '',
    parent: '',
    level: '' as const,
    ...who,
  }
  return { id: next++, year: 2024, scope: 'own', ...agency, key: agencyKey(agency) }
}
const pairs = (...reports: readonly Placed[]) => {
  const name = (id: number) => reports.find((one) => one.id === id)?.name
  return coverings(reports).map(({ report: unit, area }) => `${name(unit)} < ${name(area)}`)
}

const suqian = { kind: 'government', province: '江苏省', city: '宿迁市', level: 'city' } as const
const shuyang = { ...suqian, county: '沭阳县', level: 'county' } as const

test('a unit is found through its chain of parents, by name with or without 人民政府, or by code', () => {
  const area = made('宿迁市人民政府', { kind: 'government', scope: 'area', code: '321300' })
  const county = made('沭阳县人民政府', { kind: 'government', parent: '宿迁市' })
  const bureau = made('沭阳县教育局', { parent: '沭阳县' })
  const byCode = made('泗阳县', { parent: '321300' })
  expect(pairs(area, county, bureau, byCode)).toEqual([
    '沭阳县人民政府 < 宿迁市人民政府',
    '沭阳县教育局 < 宿迁市人民政府',
    '泗阳县 < 宿迁市人民政府',
  ])
})

test('a unit is found by its place: below the government’s, or the same and no area report of a government', () => {
  const area = made('宿迁市人民政府', { ...suqian, scope: 'area' })
  const county = made('沭阳县人民政府', { ...shuyang, scope: 'area' })
  const bureau = made('宿迁市教育局', { ...suqian, kind: 'department' })
  const elsewhere = made('徐州市人民政府', { ...suqian, city: '徐州市' })
  const otherYear = { ...made('宿迁市公安局', { ...suqian, kind: 'department' }), year: 2023 }
  expect(pairs(area, county, bureau, elsewhere, otherYear)).toEqual([
    '沭阳县人民政府 < 宿迁市人民政府',
    '宿迁市教育局 < 宿迁市人民政府',
  ])
})

test('the general office of a government reports for its area, a department’s office does not', () => {
  const area = made('沭阳县人民政府办公室', { ...shuyang, kind: 'office', scope: 'area' })
  const bureau = made('沭阳县教育局办公室', { ...shuyang, kind: 'office', scope: 'area' })
  const town = made('沭城街道办事处', { ...shuyang, kind: 'office', level: 'township' })
  expect(pairs(area, bureau, town)).toEqual([
    '沭阳县教育局办公室 < 沭阳县人民政府办公室',
    '沭城街道办事处 < 沭阳县人民政府办公室',
  ])
})

test('a department’s area report stands for its own offices, never for the townships around it', () => {
  const area = made('宿迁市公安局', { ...suqian, kind: 'department', scope: 'area' })
  const office = made('沭阳县公安局', { ...shuyang, kind: 'department', parent: '宿迁市公安局' })
  const town = made('沭城街道办事处', { ...shuyang, level: 'township' })
  const unsaid = made('宿迁市财政局', { ...suqian, kind: '', scope: 'area' })
  expect(pairs(area, office, town, unsaid)).toEqual(['沭阳县公安局 < 宿迁市公安局'])
})

test('a township’s area report does not stand for its county: the place it gives is the county’s', () => {
  const town = made('桑墟镇人民政府', { ...shuyang, level: 'township', scope: 'area' })
  const neighbour = made('马厂镇人民政府', { ...shuyang, level: 'township' })
  expect(pairs(town, neighbour)).toEqual([])
})

test('of two 城关镇 the one around the unit is its parent; where both could be, neither is', () => {
  const xincai = {
    province: '河南省',
    city: '驻马店市',
    county: '新蔡县',
    level: 'township',
    kind: 'government',
  } as const
  const luoshan = { ...xincai, city: '信阳市', county: '罗山县' }
  const one = made('城关镇人民政府', { ...xincai, scope: 'area' })
  const other = made('城关镇', { ...luoshan, scope: 'area' })
  const office = made('城关镇财政所', { ...luoshan, kind: 'office', parent: '城关镇' })
  const lost = made('城关镇卫生院', { kind: 'office', parent: '城关镇' })
  const far = made('城关镇文化站', { ...xincai, city: '周口市', county: '淮阳县', kind: 'office', parent: '城关镇' })
  expect(coverings([one, other, office, lost, far])).toEqual([{ report: office.id, area: other.id }])
  expect(coverings([one, far])).toEqual([])
})

test('an area agency whose code only one file gives is still the parent, in each year the one that reports', () => {
  const before = { ...made('平潭综合实验区', { scope: 'area' }), year: 2023 }
  const unitBefore = { ...made('公安局', { parent: '平潭综合实验区' }), year: 2023 }
  const after = made('平潭综合实验区', { scope: 'area', code: '350128' })
  const unitAfter = made('公安局', { parent: '平潭综合实验区', code: '350128' })
  expect(coverings([before, unitBefore, after, unitAfter])).toEqual([
    { report: unitBefore.id, area: before.id },
    { report: unitAfter.id, area: after.id },
  ])
})

test('of two of one name with codes of their own none is the parent, whichever of them reports that year', () => {
  const one = made('城关镇', { scope: 'area', code: '411328100' })
  const other = { ...made('城关镇', { scope: 'area', code: '411521100' }), year: 2023 }
  expect(coverings([one, other, made('财政所', { parent: '城关镇' })])).toEqual([])
})

test('parents in a ring hang nothing, and one of the ring is still counted', () => {
  const ring = ['甲', '乙', '丙'].map((name, i) => made(name, { scope: 'area', parent: '乙丙甲'.charAt(i) }))
  const unit = made('丁', { parent: '甲' })
  const reports = [...ring, unit, made('戊', { parent: '戊' })]
  const counted = countedOnce(
    reports.map(({ id }) => id),
    coverings(reports),
  )
  expect(counted.map((id) => reports.find((one) => one.id === id)?.name)).toEqual(['甲', '戊'])
})

test('20,000 reports of a country are not compared each with each', { timeout: 30_000 }, () => {
  // 1,000 counties and 4,000 towns a year, four years; comparing all pairs would take minutes.
  const reports = Array.from({ length: 20_000 }, (_, i) => {
    const place = { province: `省${i % 10}`, city: `市${i % 100}`, county: `县${i % 1000}` }
    const year = 2021 + Math.floor(i / 5000)
    return i % 5000 < 1000
      ? { ...made(place.county, { ...place, kind: 'government', level: 'county', scope: 'area' }), year }
      : { ...made(`城关镇${i % 5000}`, { ...place, level: 'township', parent: place.county }), year }
  })
  expect(coverings(reports)).toHaveLength(4 * 4000)
})
