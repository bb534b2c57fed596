import { agencyKey } from '../domain/agencies.ts'
import { numberOf } from '../domain/cell.ts'
import type { ColumnUse, IdentityField, Mapping, ToldField } from '../domain/mapping.ts'
import { parseCell } from '../domain/parseCell.ts'
import type { RejectionReason } from '../domain/problem.ts'
import type { Agency, Scope, Told } from '../domain/report.ts'
import type { ReportHead } from './fileReports.ts'
import { formNamed, isTotal, levelOf, readYear, scopeOf } from './identityValues.ts'
import type { TableRead } from './readers/read.ts'
import { remembering } from './remembering.ts'

/** The columns that say whose report a record is, and how they are read. */
export interface HeadReader {
  /** Who and when, or why the record is no report. */
  read(record: number): ReportHead | Refused | LeftOut
  /** Two records with the same text here say the same of the same report. */
  identity(record: number): string
  /** Cells that the record says its report does not print, as written. */
  absent(record: number): string
}

export function headReader(file: string, table: TableRead, mapping: Mapping, scopeUnstated: Scope): HeadReader {
  const columnOf = (field: IdentityField) =>
    table.columns[mapping.columns.findIndex((use) => use.use === 'identity' && use.field === field)]
  const toldColumnOf = (field: ToldField) =>
    table.columns[mapping.columns.findIndex((use) => use.use === 'told' && use.field === field)]
  const text = (field: IdentityField) => {
    const column = columnOf(field)
    return (record: number) => column?.[record]?.trim() ?? ''
  }
  const told = (field: ToldField) => {
    const column = toldColumnOf(field)
    return (record: number) => (column === undefined ? null : numberOf(parseCell(column[record] ?? '', field)))
  }
  const name = text('agency')
  const year = text('year')
  const fields = {
    code: text('code'),
    province: text('province'),
    city: text('city'),
    county: text('county'),
    kind: text('kind'),
    parent: text('parent'),
    source: text('source'),
    published: text('published'),
    sentences: text('text.sentences'),
    corrected: text('corrected'),
  }
  const level = text('level')
  const form = text('form')
  const scope = text('scope')
  const tolds = {
    received: told('text.received'),
    granted: told('text.granted'),
    denied: told('text.denied'),
    reviews: told('text.reviews'),
    suits: told('text.suits'),
  }
  const readsAgency = agencyReader()
  const readsYear = yearReader(mapping.year)
  const [readsForm, readsScope] = [remembering(formNamed), remembering(scopeOf)]
  // Columns that the file has not are the same on every record; a long file has millions of them.
  const telling = table.columns.filter((_, i) => tellsOfReport(mapping.columns[i]))

  return {
    read(record) {
      const agency = readsAgency({
        name: name(record),
        code: fields.code(record),
        province: fields.province(record),
        city: fields.city(record),
        county: fields.county(record),
        level: level(record),
        kind: fields.kind(record),
        parent: fields.parent(record),
      })
      if ('reason' in agency) return agency
      const read = readsYear(year(record))
      if (typeof read !== 'number') return read
      const stated = readsScope(scope(record))
      const words: Told = {
        received: tolds.received(record),
        granted: tolds.granted(record),
        denied: tolds.denied(record),
        reviews: tolds.reviews(record),
        suits: tolds.suits(record),
      }
      return {
        ...agency,
        year: read,
        form: readsForm(form(record)) ?? '',
        scope: stated ?? scopeUnstated,
        scopeStated: stated !== null,
        source: fields.source(record),
        published: fields.published(record),
        file,
        line: table.lines[record] ?? record + 1,
        told: words,
        sentences: fields.sentences(record),
        corrected: fields.corrected(record),
      }
    },
    identity: (record) => telling.map((column) => column[record] ?? '').join('\u0000'),
    absent: text('absent'),
  }
}

/** Not loaded, as the reader chose for want of memory. */
export interface LeftOut {
  readonly reason: 'leftOutByChoice'
  readonly found?: undefined
}

interface Refused {
  readonly reason: RejectionReason
  readonly found?: string
}

/** What a record prints of an agency. */
type AgencyTexts = Readonly<Record<Exclude<keyof Agency, 'key'>, string>>

/** Whose report a record is by its texts, or why it is nobody's. */
export function agencyReader(): (texts: AgencyTexts) => Agency | Refused {
  const [readsTotal, readsLevel] = [remembering(isTotal), remembering(levelOf)]
  return ({ name, code, province, city, county, level, kind, parent }) => {
    if (name === '') return { reason: 'noAgency' }
    if (readsTotal(name)) return { reason: 'totalRow', found: name }
    const key = agencyKey({ name, code, kind, province, city, county })
    return { key, name, code, province, city, county, kind, level: readsLevel(level), parent }
  }
}

/** The year of a record by its text, or why it has none; a record that prints none is of the year of its file, if it has one. */
export function yearReader(unstated: number | null): (printed: string) => number | Refused {
  const readsYear = remembering(readYear)
  return (printed) => {
    const year = printed === '' ? unstated : readsYear(printed)
    if (year !== null) return year
    return printed === '' ? { reason: 'noYear' } : { reason: 'badYear', found: printed }
  }
}

const tellsOfReport = (use: ColumnUse | undefined) =>
  use?.use === 'told' || (use?.use === 'identity' && use.field !== 'absent')

/** What two records of one report say of it: the first that says something counts. */
export function joined(first: ReportHead, more: ReportHead): ReportHead {
  const { scope, scopeStated } = first.scopeStated ? first : more
  return {
    ...first,
    scope,
    scopeStated,
    level: first.level || more.level,
    kind: first.kind || more.kind,
    parent: first.parent || more.parent,
    form: first.form || more.form,
    source: first.source || more.source,
    published: first.published || more.published,
    sentences: first.sentences || more.sentences,
    corrected: first.corrected || more.corrected,
    told: {
      received: first.told.received ?? more.told.received,
      granted: first.told.granted ?? more.told.granted,
      denied: first.told.denied ?? more.told.denied,
      reviews: first.told.reviews ?? more.told.reviews,
      suits: first.told.suits ?? more.told.suits,
    },
  }
}
