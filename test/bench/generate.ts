import { parquetWriteBuffer } from 'hyparquet-writer'
import { applicationCell, cellsOf } from '../../src/domain/forms/cells.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { APPLICANTS, APPLICANT_TOTAL } from '../../src/domain/forms/form.ts'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const KINDS = ['government', 'department', 'office']

/** The same numbers on every machine, between 0 and 1 (mulberry32). */
export function numbers(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Value = string | number | null

/** Columns of reports that were never published: 200 cells each, every third without an application, one cell in fifty blank. */
export function generate(reports: number): { name: string; values: Value[] }[] {
  const random = numbers(20250331)
  const upTo = (limit: number) => Math.floor(random() * limit)
  const columns = new Map<string, Value[]>()
  const put = (name: string, value: Value) => {
    const values = columns.get(name)
    if (values) values.push(value)
    else columns.set(name, [value])
  }
  const cells = cellsOf(CN_2021)
  for (let at = 0; at < reports; at++) {
    const unit = Math.floor(at / YEARS.length)
    const [province, city, county] = [unit % 31, Math.floor(unit / 31) % 12, Math.floor(unit / 372)]
    put('agency', `第${unit}机关`)
    put('year', YEARS[at % YEARS.length] ?? 0)
    put('code', String(110000000000 + unit))
    put('province', `省${province}`)
    put('city', `市${province}-${city}`)
    put('county', `县${province}-${city}-${county}`)
    put('level', unit % 31 === 0 ? 'city' : 'county')
    put('kind', KINDS[unit % 3] ?? '')
    put('form', 'cn-2021')
    put('scope', 'own')
    const volume = unit % 3 === 0 ? 0 : 2 ** upTo(9)
    const figures = new Map<string, number>()
    for (const row of CN_2021.applicationRows) {
      const parts = APPLICANTS.map(({ key }) => {
        const figure = upTo(volume)
        figures.set(applicationCell(row.key, key), figure)
        return figure
      })
      figures.set(
        applicationCell(row.key, APPLICANT_TOTAL.key),
        parts.reduce((sum, part) => sum + part, 0),
      )
    }
    for (const cell of cells) {
      const figure = figures.get(cell) ?? upTo(volume)
      put(cell, random() < 0.02 ? null : figure)
    }
  }
  return [...columns].map(([name, values]) => ({ name, values }))
}

/** As Parquet, with typed columns. */
export function asParquet(columns: ReturnType<typeof generate>): Uint8Array {
  const columnData = columns.map(({ name, values }) => {
    const type = values.some((value) => typeof value === 'string') ? ('STRING' as const) : ('INT32' as const)
    return { name, data: values, type, nullable: true }
  })
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

/** As CSV. */
export function asCsv(columns: ReturnType<typeof generate>): Uint8Array {
  const lines = [columns.map(({ name }) => name).join(',')]
  const length = columns[0]?.values.length ?? 0
  for (let at = 0; at < length; at++) lines.push(columns.map(({ values }) => values[at] ?? '').join(','))
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}
