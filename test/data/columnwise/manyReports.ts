import { parquetWriteBuffer } from 'hyparquet-writer'

/** So many reports that their file is read column by column. */
export const MANY = 20_001

/** Reports of as many townships as Parquet: each received its own number, cut to two digits; every tenth says nothing. */
export function manyReports(): File {
  const rows = Array.from({ length: MANY }, (_, row) => row)
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'agency', data: rows.map((row) => `第${row}镇`), type: 'STRING' },
      { name: 'year', data: rows.map(() => 2023), type: 'INT32' },
      { name: 'form', data: rows.map(() => 'cn-2021'), type: 'STRING' },
      {
        name: 'app.received.total',
        data: rows.map((row) => (row % 10 === 9 ? null : row % 100)),
        type: 'INT32',
        nullable: true,
      },
      { name: 'fees.amount', data: rows.map((row) => (row === 5 ? '/' : '0')), type: 'STRING' },
    ],
    rowGroupSize: 6_000,
  })
  return new File([bytes], 'many.parquet')
}
