import type { CellId } from '../domain/cell.ts'
import { cellOfHeader, cellOfLabels } from '../domain/forms/labels.ts'
import type { Mapping } from '../domain/mapping.ts'
import type { Rejection } from '../domain/problem.ts'
import { remembered } from '../domain/remembered.ts'
import { emptyColumn, STATE, type CellColumn } from './cellColumns.ts'
import { NO_REPORT, type FileReports, type ReportHead } from './fileReports.ts'
import type { TableRead } from './readers/read.ts'
import { reject } from './rejections.ts'
import { joined, type HeadReader } from './reportHeads.ts'
import { readCell } from './textCells.ts'

/** The long form: one record a cell; a cell without a record is absent. */
export function readLong(file: string, table: TableRead, mapping: Mapping, reader: HeadReader): FileReports {
  const heads: ReportHead[] = []
  const rejected: Rejection[] = []
  let leftOut = 0
  const reportOf = new Int32Array(table.lines.length).fill(NO_REPORT)
  const cellOf = cellReader(table, mapping)
  const recordCells: (CellId | null)[] = []
  const reports = new Map<string, number>()
  let identity: string | null = null
  let current = NO_REPORT
  for (let record = 0; record < table.lines.length; record++) {
    const cell = cellOf.cell(record)
    recordCells.push(cell)
    // Records of one report mostly stand together.
    const next = reader.identity(record)
    if (next !== identity || current === NO_REPORT) {
      const head = reader.read(record)
      if ('reason' in head) {
        if (head.reason === 'leftOutByChoice') leftOut++
        else rejected.push(reject(file, table, record, head.reason, head.found))
        continue
      }
      identity = next
      const place = `${head.year}|${head.key}`
      current = reports.get(place) ?? NO_REPORT
      const known = heads[current]
      if (known) heads[current] = joined(known, head)
      else if (cell !== null) reports.set(place, (current = heads.push(head) - 1))
    }
    if (cell === null) rejected.push(reject(file, table, record, 'unknownCell', cellOf.name(record)))
    else reportOf[record] = current
  }
  const cells = fill(file, table, mapping, { heads, reportOf, recordCells, rejected })
  return { file, table, heads, cells, reportOf, rejected, leftOut }
}

interface Records {
  readonly heads: readonly ReportHead[]
  readonly reportOf: Int32Array
  readonly recordCells: readonly (CellId | null)[]
  readonly rejected: Rejection[]
}

function fill(file: string, table: TableRead, mapping: Mapping, records: Records): Map<CellId, CellColumn> {
  const { heads, reportOf, recordCells, rejected } = records
  const cells = new Map<CellId, CellColumn>()
  const values = table.columns[mapping.columns.findIndex((use) => use.use === 'value')]
  for (const [record, cell] of recordCells.entries()) {
    const report = reportOf[record] ?? NO_REPORT
    if (cell === null || report === NO_REPORT) continue
    let column = cells.get(cell)
    if (!column) cells.set(cell, (column = emptyColumn(heads.length)))
    if (column.states[report] === STATE.absent) {
      readCell(column, report, values?.[record] ?? '', cell)
    } else {
      reportOf[record] = NO_REPORT
      rejected.push(reject(file, table, record, 'repeatedCell', cell))
    }
  }
  return cells
}

const PART = '\u0000'

function cellReader(table: TableRead, mapping: Mapping) {
  const columnOf = (wanted: string) => table.columns[mapping.columns.findIndex((use) => use.use === wanted)]
  const names = columnOf('cellName')
  const rows = columnOf('rowLabel')
  const columns = columnOf('columnLabel')
  const name = (record: number) =>
    names === undefined ? `${rows?.[record] ?? ''}${PART}${columns?.[record] ?? ''}` : (names[record] ?? '')
  const cell = remembered((text) => {
    if (names !== undefined) return cellOfHeader(text.trim())
    const [row = '', column = ''] = text.split(PART)
    return cellOfLabels(row, column)
  })
  return {
    cell: (record: number) => cell(name(record)),
    name: (record: number) => name(record).replace(PART, '/'),
  }
}
