import fc from 'fast-check'
import Papa from 'papaparse'
import { pivot } from '../../../src/data/queries/pivot.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { ALL_CELLS, hasCell } from '../../../src/domain/forms/cells.ts'
import { CELL_DIMENSIONS, REPORT_DIMENSIONS, type Dimension, type PivotLayout } from '../../../src/domain/pivot.ts'
import { PIVOT_QUANTITIES, statsOf } from '../../../src/domain/pivotQuantities.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { askingOf } from '../../../src/views/pivot/asked.ts'
import type { Sheet } from '../../../src/views/pivot/cells.ts'
import { groupsOf } from '../../../src/views/pivot/groups.ts'
import type { TestEngine } from '../../data/engine.ts'

/** A report as a record of a file. */
export type Written = Readonly<Record<string, string>>

const HEADER = 'agency year province city county level kind parent form scope text.received'
  .split(' ')
  .concat(ALL_CELLS)

/** A layout's cells over reports, as the page computes them. */
export async function sheetOf(engine: TestEngine, records: readonly Written[], layout: PivotLayout): Promise<Sheet> {
  const asking = askingOf(layout)
  if (!asking) throw new Error('the layout asks too much')
  const text = Papa.unparse({ fields: HEADER, data: records.map((record) => HEADER.map((name) => record[name] ?? '')) })
  const file = { name: 'reports.csv', bytes: new TextEncoder().encode(text), settings: {} }
  const { dataset, tables } = await loadDataset([file], { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' })
  await engine.load(tables)
  const [answer] = engine.rows(
    pivot(
      EMPTY_FILTER,
      asking.asked,
      dataset.agencies.map(({ key }) => key),
    ),
  )
  if (!answer) throw new Error('no answer')
  const groups = groupsOf(answer)
  if (!groups) throw new Error('too many columns')
  return { answer, groups, asking }
}

/** Most cells are small counts; some blank, some a mark. */
const PRINTED = ['0', '0', '0', '1', '1', '2', '3', '40', '', '', '/', '12', '无', '—']

/** Few places and few agencies, so that they meet; an area report now and then. */
const record = fc
  .record({
    place: fc.constantFrom('甲省//', '甲省/乙市/', '甲省/乙市/丙县', '甲省/乙市/丁县', '戊省/己市/丙县'),
    who: fc.constantFrom('人民政府', '财政局', '一乡人民政府', '二乡人民政府'),
    year: fc.integer({ min: 2019, max: 2022 }),
    form: fc.constantFrom('cn-2019', 'cn-2021'),
    scope: fc.constantFrom('own', 'own', 'area', ''),
    told: fc.constantFrom('', '', '0', '3'),
    seed: fc.infiniteStream(fc.nat(PRINTED.length - 1)),
  })
  .map(({ place, who, year, form, scope, told, seed }): Written => {
    const [province = '', city = '', county = ''] = place.split('/')
    const isTown = who.includes('乡')
    const level = isTown ? 'township' : county ? 'county' : city ? 'city' : 'province'
    const name = isTown ? who : `${county || city || province}${who}`
    const printed = (cell: string) => (hasCell(form, cell) ? (PRINTED[seed.next().value ?? 0] ?? '') : '')
    const figures = Object.fromEntries(ALL_CELLS.map((cell) => [cell, printed(cell)]))
    const kind = who.endsWith('政府') ? 'government' : 'department'
    const place4 = { province, city, county, level }
    return { ...figures, ...place4, agency: name, year: String(year), kind, form, scope, 'text.received': told }
  })

/** One report a year of each agency, as the loader keeps them. */
export const someRecords = fc.uniqueArray(record, {
  minLength: 1,
  maxLength: 14,
  selector: (one) => [one['province'], one['city'], one['county'], one['agency'], one['year']].join(),
})

const PLACED = [...REPORT_DIMENSIONS.filter((one) => one !== 'file'), ...CELL_DIMENSIONS]
const VALUES = PIVOT_QUANTITIES.flatMap((one) => statsOf(one).map((stat) => ({ of: one.id, stat })))

/** Any layout of up to four dimensions that does not ask too much. */
export const anyLayout = fc
  .record({
    dimensions: fc
      .subarray<Dimension>(PLACED, { maxLength: 4 })
      .chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    split: fc.nat(4),
    values: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 3 }),
  })
  .map(({ dimensions, split, values }): PivotLayout => ({
    rows: dimensions.slice(0, split),
    columns: dimensions.slice(split),
    values,
  }))
  .filter((layout) => askingOf(layout) !== null)
