import { numberedKeys } from '../../domain/numbered.ts'
import { fullerKeys } from '../../domain/oneAgency.ts'
import type { IdentityField, Mapping, ToldField } from '../../domain/mapping.ts'
import type { Part } from '../../domain/part.ts'
import type { RejectionReason } from '../../domain/problem.ts'
import type { Agency, Scope } from '../../domain/report.ts'
import { codedAt, textAt, type CodedTexts } from '../readers/codedTexts.ts'
import type { HeadColumns } from '../headColumns.ts'
import { formNamed, scopeOf } from '../identityValues.ts'
import { choosing } from '../partHeads.ts'
import { agencyReader, yearReader } from '../reportHeads.ts'
import { numberIn } from '../textCells.ts'
import { differentRows } from '../differentRows.ts'

/** The columns of a file that say whose report a record is, all as long as the file. */
export interface IdentityColumns {
  readonly rows: number
  /** Line from 1 on which each row begins. */
  readonly lines: readonly number[]
  readonly identity: ReadonlyMap<IdentityField, CodedTexts>
  readonly told: ReadonlyMap<ToldField, CodedTexts>
}

/** The reports of a file whose rows are reports. */
export interface CodedReports {
  /** With the forms that reports say; empty where they say none, or none that is known. */
  readonly heads: HeadColumns
  /** The row of each report, from 0 and ascending. */
  readonly recordOf: Int32Array
  readonly rejected: readonly RejectedRecord[]
  /** How many records are not loaded as the reader chose. */
  readonly leftOut: number
}

export interface RejectedRecord {
  readonly record: number
  readonly reason: RejectionReason
  readonly found?: string
}

/**
 * Who reports for when: what `headReader` reads of each record, read of each different text. Null where an agency's year is
 * there twice.
 */
export function codedHeads(
  file: string,
  columns: IdentityColumns,
  mapping: Mapping,
  settings: { readonly scopeUnstated: Scope; readonly part: Part | undefined },
): CodedReports | null {
  const { identity, told } = columns
  const written = writtenAgencies(columns)
  const readYear = yearReader(mapping.year)
  const noText: CodedTexts = { texts: [''], codes: new Int32Array(columns.rows) }
  const yearTexts = identity.get('year') ?? noText
  const years = yearTexts.texts.map((text) => readYear(text.trim()))
  const records = new Int32Array(columns.rows)
  const rejected: RejectedRecord[] = []
  const isChosen = choosing(settings.part ?? {})
  let reports = 0
  let leftOut = 0
  for (let record = 0; record < columns.rows; record++) {
    const agency = written.read[written.of[record] ?? 0]
    const year = years[yearTexts.codes[record] ?? 0]
    if (agency === undefined || year === undefined) throw new Error(`record ${record} has no texts`)
    if ('reason' in agency) rejected.push({ record, ...agency })
    else if (typeof year !== 'number') rejected.push({ record, ...year })
    else if (isChosen(agency.key, year)) records[reports++] = record
    else leftOut++
  }
  const recordOf = records.subarray(0, reports)
  const agencyOf = recordOf.map((record) => written.of[record] ?? 0)
  const agencies = underFullerKeys(written.read, agencyOf)
  const yearOf = recordOf.map((record) => Number(years[yearTexts.codes[record] ?? 0]))
  if (hasTwice(agencies, agencyOf, yearOf)) return null
  const text = (field: IdentityField) => trimmed(codedAt(identity.get(field) ?? noText, recordOf))
  const number = (field: ToldField) => toldNumbers(told.get(field), field, recordOf)
  const scopes = text('scope')
  const scope = scopes.texts.map(scopeOf)
  const said = text('form')
  const form = { codes: said.codes, texts: said.texts.map((name) => formNamed(name) ?? '') }
  return {
    recordOf,
    rejected,
    leftOut,
    heads: {
      agencies,
      agencyOf,
      years: yearOf,
      areAreas: Uint8Array.from(scopes.codes, (code) => ((scope[code] ?? settings.scopeUnstated) === 'area' ? 1 : 0)),
      areStated: Uint8Array.from(scopes.codes, (code) => (scope[code] === null ? 0 : 1)),
      lines: recordOf.map((record) => columns.lines[record] ?? record + 1),
      texts: {
        form,
        source: text('source'),
        published: text('published'),
        corrected: text('corrected'),
        file: { texts: [file], codes: new Int32Array(reports) },
        sentences: text('text.sentences'),
      },
      told: {
        received: number('text.received'),
        granted: number('text.granted'),
        denied: number('text.denied'),
        reviews: number('text.reviews'),
        suits: number('text.suits'),
      },
    },
  }
}

const AGENCY_FIELDS = ['agency', 'code', 'province', 'city', 'county', 'level', 'kind', 'parent'] as const

/** The agencies as records write them, each writing once, and which of them each record has. */
function writtenAgencies({ rows, identity }: IdentityColumns) {
  const columns = AGENCY_FIELDS.flatMap((field) => identity.get(field)?.codes ?? [])
  const { numberOf, firsts } = differentRows(columns, rows)
  const readAgency = agencyReader()
  const text = (field: (typeof AGENCY_FIELDS)[number], record: number) => {
    const column = identity.get(field)
    return column ? textAt(column, record).trim() : ''
  }
  const read = firsts.map((record) =>
    readAgency({
      name: text('agency', record),
      code: text('code', record),
      province: text('province', record),
      city: text('city', record),
      county: text('county', record),
      level: text('level', record),
      kind: text('kind', record),
      parent: text('parent', record),
    }),
  )
  return { of: numberOf, read }
}

type ReadAgency = ReturnType<ReturnType<typeof agencyReader>>

/** No report is of it: a writing that is no agency's, which keeps the place of those behind it. */
const NOBODY: Agency = {
  key: '',
  name: '',
  code: '',
  province: '',
  city: '',
  county: '',
  level: '',
  kind: '',
  parent: '',
}

/** The agencies of reports, each under one key, also where some records say more of it than others. */
function underFullerKeys(read: readonly ReadAgency[], agencyOf: Int32Array): readonly Agency[] {
  const reporting = new Uint8Array(read.length)
  for (const agency of agencyOf) reporting[agency] = 1
  const agencies = read.map((agency, i) => ('reason' in agency || reporting[i] === 0 ? NOBODY : agency))
  const keys = fullerKeys(agencies.filter((agency) => agency !== NOBODY))
  return agencies.map((agency) => {
    const key = keys.get(agency.key)
    return key === undefined ? agency : { ...agency, key }
  })
}

/** Whether an agency's year is there twice. */
function hasTwice(agencies: readonly Agency[], agencyOf: Int32Array, years: Int32Array): boolean {
  const { numberOf, keys } = numberedKeys(agencies)
  const seen = new Map<number, Uint8Array>()
  for (let report = 0; report < agencyOf.length; report++) {
    const year = years[report] ?? 0
    const ofYear = seen.get(year) ?? new Uint8Array(keys.length)
    seen.set(year, ofYear)
    const agency = numberOf[agencyOf[report] ?? 0] ?? 0
    if (ofYear[agency] === 1) return true
    ofYear[agency] = 1
  }
  return false
}

const trimmed = ({ texts, codes }: CodedTexts): CodedTexts => ({ texts: texts.map((text) => text.trim()), codes })

/** The numbers that records tell in words, of these records; NaN where they tell none. */
function toldNumbers(column: CodedTexts | undefined, field: ToldField, recordOf: Int32Array): Float64Array {
  const numbers = new Float64Array(recordOf.length).fill(NaN)
  if (!column) return numbers
  const read = column.texts.map((text) => numberIn(text, field))
  return numbers.map((_, report) => read[column.codes[recordOf[report] ?? 0] ?? 0] ?? NaN)
}
