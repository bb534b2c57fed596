import type { CellId } from '../domain/cell.ts'
import type { Duplicate } from '../domain/dataset.ts'
import { fullerKeys } from '../domain/oneAgency.ts'
import type { Rejection } from '../domain/problem.ts'
import { copyCell, emptyColumn, sameCell, type CellColumn } from './cellColumns.ts'
import { NO_REPORT, type FileReports, type ReportHead } from './fileReports.ts'
import { reject } from './rejections.ts'
import type { ReportSet } from './reportSet.ts'

export interface Combined {
  readonly reports: ReportSet
  readonly duplicates: readonly Duplicate[]
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
  const duplicates: Duplicate[] = []
  const winners = files.map(() => new Map<number, string>())
  for (const { place, of } of left) {
    const winner = kept.get(of)
    if (!winner) throw new Error(`no report was kept for ${of}`)
    const duplicate = compare(files, heads, winner, place)
    duplicates.push(duplicate)
    winners[place.file]?.set(place.report, `${duplicate.kept.file}:${duplicate.kept.line}`)
  }
  const rejected = files.map((file, i) => rejections(file, winners[i] ?? new Map()))
  return { reports: gather(files, heads, winners), duplicates, rejected }
}

/** The heads of each file's reports. One agency has one key, also where one file says more of it than another. */
function underFullerKeys(files: readonly FileReports[]): readonly (readonly ReportHead[])[] {
  const keys = fullerKeys(files.flatMap(({ heads }) => heads))
  return files.map(({ heads }) =>
    keys.size === 0 ? heads : heads.map((head) => ({ ...head, key: keys.get(head.key) ?? head.key })),
  )
}

type Heads = ReturnType<typeof underFullerKeys>

function compare(files: readonly FileReports[], heads: Heads, kept: ReportPlace, left: ReportPlace): Duplicate {
  const [a, b] = [files[kept.file], files[left.file]]
  const [first, second] = [heads[kept.file]?.[kept.report], heads[left.file]?.[left.report]]
  if (!a || !b || !first || !second) throw new Error(`no report ${left.report} in file ${left.file}`)
  const [its, others] = [a.cells, b.cells]
  const cells = new Set([...its.keys(), ...others.keys()])
  const differing = [...cells].filter(
    (cell) => !sameCell(its.get(cell), kept.report, others.get(cell), left.report),
  ).length
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

function gather(
  files: readonly FileReports[],
  headsOf: Heads,
  leftOut: readonly ReadonlyMap<number, string>[],
): ReportSet {
  const [only] = files
  if (only && files.length === 1 && leftOut[0]?.size === 0) return { heads: headsOf[0] ?? [], cells: only.cells }
  const heads: ReportHead[] = []
  const numbers = headsOf.map((own, i) =>
    Int32Array.from(own, (head, report) => (leftOut[i]?.has(report) ? NO_REPORT : heads.push(head) - 1)),
  )
  const cells = new Map<CellId, CellColumn>()
  for (const [i, file] of files.entries()) {
    const numberOf = numbers[i] ?? new Int32Array(0)
    for (const [cell, from] of file.cells) {
      let to = cells.get(cell)
      if (!to) cells.set(cell, (to = emptyColumn(heads.length)))
      for (const [report, number] of numberOf.entries()) if (number !== NO_REPORT) copyCell(from, report, to, number)
    }
  }
  return { heads, cells }
}
