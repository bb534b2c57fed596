import { applicationCell } from '../../src/domain/forms/cells.ts'
import { numbers } from './generate.ts'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const UNITS_A_COUNTY = 15

/** A column of a file. */
export interface GeneratedColumn {
  readonly name: string
  readonly values: (string | number | null)[]
}

/** Figures of so many townships over seven years, four in five of them without an application: what a pivot of two values needs. */
export function townships(units: number): GeneratedColumn[] {
  const random = numbers(20261126)
  const columns = new Map<string, (string | number | null)[]>()
  const put = (name: string, value: string | number | null) => {
    const values = columns.get(name)
    if (values) values.push(value)
    else columns.set(name, [value])
  }
  for (let unit = 0; unit < units; unit++) {
    const county = Math.floor(unit / UNITS_A_COUNTY)
    const isActive = random() < 0.2
    for (const year of YEARS) {
      put('agency', `第${unit}乡镇人民政府`)
      put('year', year)
      put('code', String(110000000000 + unit))
      put('province', `省${county % 31}`)
      put('city', `市${county % 31}-${county % 340}`)
      put('county', `县${county}`)
      put('level', 'township')
      put('kind', 'government')
      put('form', year < 2021 ? 'cn-2019' : 'cn-2021')
      put('scope', 'own')
      const received = isActive ? Math.floor(random() * 200) : 0
      const decided = Math.floor(received * random())
      put(applicationCell('received', 'total'), random() < 0.02 ? null : received)
      put(applicationCell('decided', 'total'), random() < 0.02 ? null : decided)
    }
  }
  return [...columns].map(([name, values]) => ({ name, values }))
}
