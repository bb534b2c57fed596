import { afterAll, beforeAll, expect, test } from 'vitest'
import { overviewYears } from '../../../src/data/queries/overview.ts'
import { overviewAreas } from '../../../src/data/queries/overviewAreas.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { openTestEngine, type TestEngine } from '../engine.ts'
import { load, textFile } from '../reports.ts'

const NESTED = [
  'agency,year,kind,level,scope,parent,app.received.total',
  '江苏省人民政府,2024,government,province,area,,100',
  '宿迁市人民政府,2024,government,city,area,江苏省,60',
  '沭阳县人民政府,2024,government,county,own,宿迁市,40',
  '泗阳县人民政府,2024,government,county,own,宿迁市,15',
].join('\n')

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
  await engine.load((await load(textFile('nested.csv', NESTED))).tables)
})
afterAll(() => engine.close())

const levels = (...of: Filter['levels']): Filter => ({ ...EMPTY_FILTER, levels: of })
const areas = (filter: Filter) =>
  engine.rows(overviewAreas(filter)).map((row) => [row.area, row.units, row.received, row.unitsPrinted])
const received = (filter: Filter) =>
  engine.rows(overviewYears(filter)).map((year) => [year.reports, year.counted, year.sums.received.value])

test('of areas inside each other each has the units next below it', () => {
  expect(received(EMPTY_FILTER)).toEqual([[4, 1, 100]])
  expect(areas(EMPTY_FILTER)).toEqual([
    ['宿迁市人民政府', 2, 60, 55],
    ['江苏省人民政府', 1, 100, 60],
  ])
})

test('where the area between them is filtered out, its units stand below the outer one and are counted in it', () => {
  expect(received(levels('province', 'county'))).toEqual([[3, 1, 100]])
  expect(areas(levels('province', 'county'))).toEqual([['江苏省人民政府', 2, 100, 55]])
})

test('units alone are counted, and stand below nothing', () => {
  expect(received(levels('county'))).toEqual([[2, 2, 55]])
  expect(areas(levels('county'))).toEqual([])
})
