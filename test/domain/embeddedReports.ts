import { agencyKey } from '../../src/domain/agencies.ts'
import { ABSENT, numberOf, type Cell, type CellId } from '../../src/domain/cell.ts'
import { ALL_CELLS } from '../../src/domain/forms/cells.ts'
import { absentCells } from '../../src/domain/forms/recognise.ts'
import { parseCell } from '../../src/domain/parseCell.ts'
import { LEVELS, type Report } from '../../src/domain/report.ts'
import { printedCells, REAL_RECORDS, type RealRecord } from './realReports.ts'

/** The 128 embedded reports, made here with nothing of the loader. */
export const EMBEDDED: readonly Report[] = REAL_RECORDS.map(reportOf)

/** The one report of the agency whose name ends so. */
export function embedded(nameEnd: string, year: number): Report {
  const [found, ...others] = EMBEDDED.filter((report) => report.name.endsWith(nameEnd) && report.year === year)
  if (!found || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} reports of ${nameEnd} for ${year}`)
  return found
}

/** What the cell of a report prints; null for blank, mark and absent. */
export const figure = (report: Pick<Report, 'cell'>, cell: CellId) => numberOf(report.cell(cell))

/** A record as a report, by the rules of the form alone. */
export function reportOf(row: RealRecord, id: number): Report {
  const field = (name: string) => row[name] ?? ''
  const told = (name: string) => numberOf(parseCell(field(name), name))
  const who = {
    name: field('agency'),
    code: field('code'),
    kind: field('kind'),
    province: field('province'),
    city: field('city'),
    county: field('county'),
  }
  const form = field('form')
  const absent = new Set([...field('absent').split(/\s+/), ...absentCells(form, printedCells(row))])
  const cellOf = (cell: CellId): Cell => (absent.has(cell) ? ABSENT : parseCell(field(cell), cell))
  const cells = new Map(ALL_CELLS.map((cell) => [cell, cellOf(cell)]))
  return {
    ...who,
    id,
    key: agencyKey(who),
    level: LEVELS.find((level) => level === field('level')) ?? '',
    parent: field('parent'),
    year: Number(field('year')),
    form,
    scope: field('scope') === 'area' ? 'area' : 'own',
    scopeStated: field('scope') !== '',
    source: field('source'),
    published: field('published'),
    file: 'reports.csv',
    line: id + 2,
    told: {
      received: told('text.received'),
      granted: null,
      denied: null,
      reviews: told('text.reviews'),
      suits: told('text.suits'),
    },
    sentences: '',
    corrected: '',
    cell: (cell) => cells.get(cell) ?? ABSENT,
  }
}
