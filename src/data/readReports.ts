import type { Mapping } from '../domain/mapping.ts'
import type { FileProblem } from '../domain/problem.ts'
import type { Part } from '../domain/part.ts'
import { isLoaded } from '../domain/partCells.ts'
import type { Scope } from '../domain/report.ts'
import type { FileReports } from './fileReports.ts'
import { readLong } from './longReports.ts'
import type { TableRead } from './readers/read.ts'
import { settleForms } from './reportForms.ts'
import { headReader } from './reportHeads.ts'
import { ruledHeads } from './ruledHeads.ts'
import { partHeads } from './partHeads.ts'
import { readWide } from './wideReports.ts'

/** The reports of one file, as its mapping says; records that are none are rejected. */
export function readReports(
  file: string,
  table: TableRead,
  mapping: Mapping,
  settings: { readonly scopeUnstated: Scope },
  part: Part = {},
): FileReports {
  const heads = headReader(file, table, mapping, settings.scopeUnstated)
  const reader = partHeads(ruledHeads(heads, file, table, mapping), part)
  const read = mapping.shape === 'long' ? readLong : readWide
  const reports = settleForms(read(file, table, mapping, reader), (record) => reader.absent(record))
  // Only now: which form a report uses is told by all that it prints.
  const isTaken = isLoaded(part)
  return { ...reports, cells: new Map([...reports.cells].filter(([cell]) => isTaken(cell))) }
}

/** Why no report can come of a file as it is mapped; empty where reports can. */
export function mappingProblems(file: string, header: readonly string[], mapping: Mapping): FileProblem[] {
  const uses = new Set(mapping.columns.map((column) => (column.use === 'identity' ? column.field : column.use)))
  const hasLongCells = uses.has('value') && (uses.has('cellName') || (uses.has('rowLabel') && uses.has('columnLabel')))
  const hasCells = mapping.shape === 'long' ? hasLongCells : uses.has('cell')
  return [
    ...(uses.has('agency') ? [] : [{ kind: 'noAgencyColumn', file, header } as const]),
    ...(uses.has('year') || mapping.year !== null ? [] : [{ kind: 'noYearColumn', file, header } as const]),
    ...(hasCells ? [] : [{ kind: 'noCells', file, header } as const]),
  ]
}
