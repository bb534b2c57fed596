import { ABSENT, BLANK, type Cell, type CellId } from '../../domain/cell.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { LEVELS, type AgencyKey, type Report } from '../../domain/report.ts'
import { ident, join, sql, type AnswerRow, type Query } from '../engine/sql.ts'

const TEXTS = ['agency_key', 'agency', 'code', 'province', 'city', 'county', 'level', 'kind', 'parent'] as const
const MORE_TEXTS = ['form', 'scope', 'source', 'published', 'corrected', 'file', 'text.sentences'] as const
const TOLD = ['text.received', 'text.granted', 'text.denied', 'text.reviews', 'text.suits'] as const
const COLUMNS: readonly string[] = [
  'id',
  'year',
  'scope_stated',
  'line',
  ...TEXTS,
  ...MORE_TEXTS,
  ...TOLD,
  ...ALL_CELLS,
]

const MARK_STATES = ['number', 'mark', 'absent'] as const

/** What a cell says where its number alone does not tell: a mark, words around a number, or that the report lacks it. */
export interface MarkRow {
  readonly report: number
  readonly cell: CellId
  readonly state: (typeof MARK_STATES)[number]
  readonly text: string
  readonly unit: string | null
}

/** A report's own columns, still without its marks. */
export interface PrintedReport extends Omit<Report, 'cell'> {
  readonly numbers: ReadonlyMap<CellId, number>
}

/** All reports of one agency, each with every cell, by year. */
export function agencyReports(key: AgencyKey): Query<PrintedReport> {
  return {
    ...sql`SELECT ${join(COLUMNS.map(ident))} FROM report WHERE agency_key = ${key} ORDER BY year`,
    columns: COLUMNS,
    agency: key,
    read: readReport,
  }
}

/** The marks and the absent cells of all reports of one agency. */
export function agencyMarks(key: AgencyKey): Query<MarkRow> {
  return {
    ...sql`
      WITH own AS (SELECT id, pattern FROM report WHERE agency_key = ${key})
      SELECT mark.report, mark.cell, mark.state, mark.text, mark.unit FROM mark JOIN own ON own.id = mark.report
      UNION ALL
      SELECT own.id, absence.cell, 'absent', NULL, NULL FROM absence JOIN own USING (pattern)`,
    columns: ['id', 'agency_key', 'pattern'],
    marked: ALL_CELLS,
    agency: key,
    read: (row) => ({
      report: row.number('report'),
      cell: row.text('cell'),
      state: row.oneOf('state', MARK_STATES),
      text: row.textOrNull('text') ?? '',
      unit: row.textOrNull('unit'),
    }),
  }
}

/** The reports with their cells: numbers and marks put together. */
export function withMarks(reports: readonly PrintedReport[], marks: readonly MarkRow[]): Report[] {
  return reports.map((report) => {
    const own = new Map(marks.filter((mark) => mark.report === report.id).map((mark) => [mark.cell, mark]))
    return { ...report, cell: (id) => cellOf(id, report, own.get(id)) }
  })
}

function cellOf(id: CellId, report: PrintedReport, mark: MarkRow | undefined): Cell {
  const value = report.numbers.get(id)
  if (value !== undefined) {
    const unit = mark?.unit
    return { state: 'number', value, ...(mark ? { raw: mark.text } : {}), ...(unit ? { unit } : {}) }
  }
  if (mark?.state === 'mark') return { state: 'mark', raw: mark.text }
  return mark ? ABSENT : BLANK
}

function readReport(row: AnswerRow): PrintedReport {
  const numbers = ALL_CELLS.flatMap((cell): [CellId, number][] => {
    const value = row.numberOrNull(cell)
    return value === null ? [] : [[cell, value]]
  })
  return {
    id: row.number('id'),
    key: row.text('agency_key'),
    name: row.text('agency'),
    code: row.text('code'),
    province: row.text('province'),
    city: row.text('city'),
    county: row.text('county'),
    level: LEVELS.find((level) => level === row.text('level')) ?? '',
    kind: row.text('kind'),
    parent: row.text('parent'),
    year: row.number('year'),
    form: row.text('form'),
    scope: row.text('scope') === 'area' ? 'area' : 'own',
    scopeStated: row.boolean('scope_stated'),
    source: row.text('source'),
    published: row.text('published'),
    corrected: row.text('corrected'),
    file: row.text('file'),
    line: row.number('line'),
    told: {
      received: row.numberOrNull('text.received'),
      granted: row.numberOrNull('text.granted'),
      denied: row.numberOrNull('text.denied'),
      reviews: row.numberOrNull('text.reviews'),
      suits: row.numberOrNull('text.suits'),
    },
    sentences: row.text('text.sentences'),
    numbers: new Map(numbers),
  }
}
