import type { CellId } from '../domain/cell.ts'
import type { Duplicate } from '../domain/dataset.ts'
import { fullerKeys } from '../domain/oneAgency.ts'
import type { Rejection } from '../domain/problem.ts'
import { copyCells, emptyColumn, type CellColumn } from './cellColumns.ts'
import { NO_REPORT, type FileReports, type ReportHead } from './fileReports.ts'
import { reject } from './rejections.ts'
import type { ReportSet } from './reportSet.ts'
import { restatements, type Restatements, type Versions } from './restatements.ts'

export interface Combined {
  readonly reports: ReportSet
  readonly duplicates: readonly Duplicate[]
  /** What the duplicates say otherwise than the reports that are kept; pairs are numbered as `duplicates`. */
  readonly restated: Restatements
  /** Of each duplicate: the number in `reports` of the report that is kept. */
  readonly keptIds: Int32Array
  /** Records rejected because their report is in the dataset already; one list a file, in the files' order. */
  readonly rejected: readonly (readonly Rejection[])[]
}

interface ReportPlace {
  readonly file: number
  readonly report: number
}

/** One dataset of several files. Of an agency's year that occurs twice, one report is kept; the two are never added up. */
export function combine(files: readonly FileReports[], policy: 'first' | 'last'): Combined {
  const heads = underFullerKeys(files)
  const kept = new Map<string, ReportPlace>()
  const left: { place: ReportPlace; of: string }[] = []
  for (const [file, own] of heads.entries()) {
    for (const [report, head] of own.entries()) {
      const of = `${head.year}|${head.key}`
      const place = { file, report }
      const known = kept.get(of)
      if (known && policy === 'first') left.push({ place, of })
      if (known && policy === 'last') left.push({ place: known, of })
      if (!known || policy === 'last') kept.set(of, place)
    }
  }
  const versions = left.map(({ place, of }) => {
    const winner = kept.get(of)
    if (!winner) throw new Error(`no report was kept for ${of}`)
    return { kept: winner, left: place }
  })
  const restated = restatements(files, heads, versions)
  const duplicates = versions.map((pair, i) => duplicateOf(heads, pair, restated.changed[i] ?? 0))
  const winners = files.map(() => new Map<number, string>())
  for (const [i, { left: place }] of versions.entries()) {
    const winner = duplicates[i]?.kept
    if (winner) winners[place.file]?.set(place.report, `${winner.file}:${winner.line}`)
  }
  const rejected = files.map((file, i) => rejections(file, winners[i] ?? new Map()))
  const { reports, numbers } = gather(files, heads, winners)
  const keptIds = Int32Array.from(versions, ({ kept: { file, report } }) => numbers[file]?.[report] ?? NO_REPORT)
  return { reports, duplicates, restated, keptIds, rejected }
}

/** The heads of each file's reports. One agency has one key, also where one file says more of it than another. */
function underFullerKeys(files: readonly FileReports[]): readonly (readonly ReportHead[])[] {
  const keys = fullerKeys(files.flatMap(({ heads }) => heads))
  return files.map(({ heads }) =>
    keys.size === 0 ? heads : heads.map((head) => ({ ...head, key: keys.get(head.key) ?? head.key })),
  )
}

type Heads = ReturnType<typeof underFullerKeys>

function duplicateOf(heads: Heads, { kept, left }: Versions, differing: number): Duplicate {
  const [first, second] = [heads[kept.file]?.[kept.report], heads[left.file]?.[left.report]]
  if (!first || !second) throw new Error(`no report ${left.report} in file ${left.file}`)
  return {
    agency: first.key,
    year: first.year,
    kept: { file: first.file, line: first.line },
    left: { file: second.file, line: second.line },
    differing,
  }
}

/** In the long form a report has many records, and each of them must be accounted for. */
function rejections(file: FileReports, winners: ReadonlyMap<number, string>): Rejection[] {
  if (winners.size === 0) return []
  const rejected: Rejection[] = []
  for (const [record, report] of file.reportOf.entries()) {
    const winner = report === NO_REPORT ? undefined : winners.get(report)
    if (winner !== undefined) rejected.push(reject(file.file, file.table, record, 'duplicateReport', winner))
  }
  return rejected
}

/** The reports that are kept, and the number that each report of each file has among them. */
function gather(
  files: readonly FileReports[],
  headsOf: Heads,
  leftOut: readonly ReadonlyMap<number, string>[],
): { readonly reports: ReportSet; readonly numbers: readonly Int32Array[] } {
  const [only] = files
  if (only && files.length === 1 && leftOut[0]?.size === 0)
    return { reports: { heads: headsOf[0] ?? [], cells: only.cells }, numbers: [] }
  const heads: ReportHead[] = []
  const numbers = headsOf.map((own, i) =>
    Int32Array.from(own, (head, report) => (leftOut[i]?.has(report) ? NO_REPORT : heads.push(head) - 1)),
  )
  const cells = new Map<CellId, CellColumn>()
  for (const [i, file] of files.entries()) {
    const own = numbers[i] ?? new Int32Array(0)
    const from = Int32Array.from(own.keys()).filter((report) => own[report] !== NO_REPORT)
    if (from.length === 0) continue
    const moves = { from, to: from.map((report) => own[report] ?? NO_REPORT) }
    for (const [cell, column] of file.cells) {
      let to = cells.get(cell)
      if (!to) cells.set(cell, (to = emptyColumn(heads.length)))
      copyCells(column, to, moves)
    }
  }
  return { reports: { heads, cells }, numbers }
}
