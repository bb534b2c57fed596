import { parquetWriteBuffer } from 'hyparquet-writer'
import { lackedBy } from '../../../src/data/columnwise/formCells.ts'
import { ALL_CELLS } from '../../../src/domain/forms/cells.ts'

const ROWS = 20_001
const FORM = 'cn-2021'
/** They are read when the file is opened, to know what its reports lack. */
const LACKED = lackedBy(FORM)

/** The applications received, and what hardly anybody asks for. */
export const CELLS = [
  'app.received.total',
  ...ALL_CELLS.filter((cell) => /^(?:review|suit|licensing|penalties|coercion)/.test(cell) && !LACKED.has(cell)),
]

/** What the reports print in a cell, each its own. */
const numbers = (nth: number) => Array.from({ length: ROWS }, (_, row) => (row * 7919 + nth * 104_729) % 999_983)

/** The sum of a cell over all reports. */
export const sumOf = (cell: string): number =>
  numbers(CELLS.findIndex((one) => one === cell)).reduce((a, b) => a + b, 0)

/** As many reports as are read column by column, with columns that lie far apart in their file. */
export const farApart = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'agency', data: Array.from({ length: ROWS }, (_, row) => `第${row}镇`), type: 'STRING' },
        { name: 'year', data: Array.from({ length: ROWS }, () => 2023), type: 'INT32' },
        { name: 'form', data: Array.from({ length: ROWS }, () => FORM), type: 'STRING' },
        ...CELLS.map((name, nth) => ({ name, data: numbers(nth), type: 'INT32' as const, nullable: true })),
      ],
      rowGroupSize: 6_000,
    }),
  )
