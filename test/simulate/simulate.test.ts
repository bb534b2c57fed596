import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { loadDataset } from '../../src/data/load.ts'
import { readDivisions } from '../../src/domain/divisions/list.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { ALL_CELLS, hasCell } from '../../src/domain/forms/cells.ts'
import { counter, type Answers } from '../../src/simulate/answers.ts'
import { isTextCell } from '../../src/simulate/columns.ts'
import { readCommand } from '../../src/simulate/command.ts'
import { FAULT } from '../../src/simulate/faults.ts'
import { layoutOf } from '../../src/simulate/layout.ts'
import { habitsOf, printed } from '../../src/simulate/printed.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { FAULT_RATES, FAULTS, TOWNSHIPS } from '../../src/simulate/rates.ts'
import { simulate, type UnitYear } from '../../src/simulate/simulate.ts'
import { allOf, unitsOf } from '../../src/simulate/units.ts'
import { absentCellsOf, rowsOf, SETTINGS } from '../data/reports.ts'
import { simulated, type Simulated } from './simulated.ts'

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
const divisions = readDivisions(readFileSync('data/divisions-2023.csv', 'utf8'))

describe('a small file', () => {
  let small: Simulated
  beforeAll(async () => {
    small = await simulated('--townships', '30', '--years', '5', '--until', '2023')
  })

  test('is the same, byte for byte, from the same seed, and another from another', async () => {
    const options = ['--townships', '30', '--years', '5', '--until', '2023']
    const [again, other] = [await simulated(...options), await simulated(...options, '--seed', '2')]
    expect(again.parquet).toEqual(small.parquet)
    expect(again.csv).toEqual(small.csv)
    expect(again.answers).toEqual(small.answers)
    expect(other.parquet).not.toEqual(small.parquet)
  })

  test('says in every row that it is simulated, and fills no cell that its form has not', async () => {
    const rows: readonly Record<string, unknown>[] = await parquetReadObjects({ file: bufferOf(small.parquet) })
    expect(rows).toHaveLength(small.answers.reports)
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['simulated:seed=1']))
    const beyond = rows.flatMap((row) =>
      ALL_CELLS.filter((cell) => row[cell] !== null && !hasCell(String(row['form']), cell)),
    )
    expect(beyond).toEqual([])
  })

  test('holds whole numbers as such, but where signs and words stand; each row group is of one year', () => {
    const metadata = parquetMetadata(bufferOf(small.parquet))
    const texts = metadata.schema.filter(({ name, type }) => ALL_CELLS.includes(name) && type !== 'INT32')
    expect(texts.map(({ name }) => name).toSorted()).toEqual([
      'fees.amount',
      'procurement.amount',
      'rules.disclosed',
      'rules.disclosed_total',
      'rules.in_force',
      'rules.made',
      'rules.new',
      'rules.repealed',
    ])
    const statisticsOf = (group: number, column: string) =>
      metadata.row_groups[group]?.columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === column)?.meta_data
        ?.statistics
    const years = metadata.row_groups.map((_, group) => {
      const { min_value: first, max_value: last } = statisticsOf(group, 'year') ?? {}
      expect(first).toBe(last)
      return first
    })
    expect(years).toEqual([2019, 2020, 2021, 2022, 2023])
    // The footer tells that nobody prints 规章 × 本年制发件数 in the form of 2019.
    expect(statisticsOf(0, 'rules.made')?.null_count).toBe(metadata.row_groups[0]?.num_rows)
    expect(statisticsOf(4, 'rules.made')?.null_count).toBeLessThan(Number(metadata.row_groups[4]?.num_rows))
  })

  test('says the same as CSV', async () => {
    const said = async (name: string, bytes: Uint8Array) => {
      const loaded = await loadDataset([{ name, bytes, settings: {} }], SETTINGS)
      const reports = rowsOf(loaded, 'report').map(({ file: _1, line: _2, ...row }) => row)
      return { reports, marks: rowsOf(loaded, 'mark'), absent: absentCellsOf(loaded) }
    }
    expect(await said('small.csv', small.csv)).toEqual(await said('small.parquet', small.parquet))
  })
})

test('a township reports the same, whichever part of the country is made', () => {
  const years = { from: 2019, to: 2020 }
  const reportsOf = (townships: number | null) => {
    const provinces = unitsOf(divisions, { provinces: ['46'], townships, seed: 1 })
    const flat = (one: UnitYear): readonly UnitYear[] => [one, ...one.below.flatMap(flat)]
    return new Map(
      [...simulate({ provinces, years, seed: 1 })]
        .flatMap(flat)
        .filter(({ truth }) => truth.unit.scope === 'own')
        .map(({ truth, year, report }) => [`${truth.unit.agency.code} ${year}`, report?.cells]),
    )
  }
  const [whole, part] = [reportsOf(null), reportsOf(20)]
  expect(part.size).toBe(40)
  for (const [key, cells] of part) expect(whole.get(key), key).toEqual(cells)
})

test('every division of the list reports once a year: 41,352 townships and what is above them', () => {
  const units = unitsOf(divisions, { provinces: null, townships: null, seed: 1 }).flatMap(allOf)
  expect(units).toHaveLength(divisions.all.length)
  const codes = new Set(units.map(({ agency }) => agency.code))
  expect(codes.size).toBe(units.length)
  expect(units.filter(({ scope }) => scope === 'own')).toHaveLength(41_352)
  expect(units.filter(({ scope, agency }) => (scope === 'own') !== (agency.level === 'township'))).toEqual([])
})

describe('江西省 in seven years', () => {
  let answers: Answers
  const most = { received: 0 }
  beforeAll(() => {
    const years = { from: 2019, to: 2025 }
    const provinces = unitsOf(divisions, { provinces: ['36'], townships: null, seed: 1 })
    const counting = counter({ seed: 1, years, units: {} }, new Set())
    for (const province of simulate({ provinces, years, seed: 1 })) {
      counting.add(province)
      for (const { truth } of province.below.flatMap(({ below }) => below.flatMap((county) => county.below))) {
        most.received = Math.max(most.received, truth.counts[truth.layout.rowOf('received').total] ?? 0)
      }
    }
    answers = counting.answers()
  })

  const sum = (byYear: Readonly<Record<string, Readonly<Record<string, number | undefined>>>>, key: string) =>
    Object.values(byYear).reduce((all, ofYear) => all + (ofYear[key] ?? 0), 0)

  test('about four in five townships have no applications in a year, and a few have hundreds', () => {
    const active = sum(answers.zerosOfTownships.applications, 'active')
    expect(active / sum(answers.reportsByYear, 'township')).toBeGreaterThan(0.16)
    expect(active / sum(answers.reportsByYear, 'township')).toBeLessThan(0.24)
    expect(most.received).toBeGreaterThan(200)
    expect(TOWNSHIPS.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1)
  })

  test('reports are missing at the stated rate', () => {
    const missing = sum(answers.missing, 'township')
    const share = missing / (missing + sum(answers.reportsByYear, 'township'))
    expect(share * 1_000).toBeGreaterThan(FAULT_RATES.missing.township - 5)
    expect(share * 1_000).toBeLessThan(FAULT_RATES.missing.township + 5)
  })

  test('every fault occurs', () => {
    const planted = FAULTS.filter((fault) => fault !== 'missing')
    expect(Object.keys(answers.faults).toSorted()).toEqual(planted.toSorted())
  })
})

test('an area report on the government alone has the zero class of what it prints, not of what its units did', () => {
  const [province] = unitsOf(divisions, { provinces: ['46'], townships: 20, seed: 1 })
  if (!province) throw new Error('no province 46')
  const layout = layoutOf(CN_2021)
  const counts = new Int32Array(layout.cells.length)
  const own = counts.slice()
  for (const cell of ['review.upheld', 'review.total']) counts[layout.placeOf(cell) ?? -1] = 1
  const truth = { unit: province, layout, counts, own }
  const report = printed(layout, counts, habitsOf(province, randomOf('any')))
  expect(FAULT.ownOnly.zeroClass?.(report, truth)).toEqual({ litigation: 'confirmed' })
})

test('signs and words stand in cells of 规章 and of money alone', () => {
  expect(ALL_CELLS.filter(isTextCell).every((cell) => /^rules\.|\.amount$/.test(cell))).toBe(true)
})

test('the words of the command', () => {
  expect(readCommand(['--years', '7', '--out', 'national.parquet'])).toEqual({
    years: { from: 2019, to: 2025 },
    out: 'national.parquet',
    seed: 1,
    csv: null,
    provinces: null,
    townships: null,
  })
  expect(readCommand(['--out', 'a.parquet', '--until', '2022', '--years', '2', '--provinces', '11,32'])).toMatchObject({
    years: { from: 2021, to: 2022 },
    provinces: ['11', '32'],
  })
  for (const words of [
    '',
    '--years 7',
    '--out a.csv',
    '--out a.parquet --years 8',
    '--out a.parquet --years 0',
    '--out a.parquet --seed x',
    '--out a.parquet --provinces 北京',
    '--out a.parquet --csv b.txt',
    '--out a.parquet --townships 0',
    '--out a.parquet --many 3',
  ])
    expect(readCommand(words === '' ? [] : words.split(' ')), words).toBeNull()
})
