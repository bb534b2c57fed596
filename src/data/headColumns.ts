import type { Dataset } from '../domain/dataset.ts'
import { numberedKeys } from '../domain/numbered.ts'
import type { PlacedReports } from '../domain/once.ts'
import type { Agency, Told } from '../domain/report.ts'
import { isSimulated } from '../domain/simulated.ts'
import { coded, codedAt, type CodedTexts } from './readers/codedTexts.ts'
import { differentRows } from './differentRows.ts'
import { encodeTable, type Column, type EngineTable } from './engine/arrow.ts'
import type { Lookup } from './engine/supply.ts'
import type { ReportHead } from './fileReports.ts'

/** Who and when of reports, column by column. */
export interface HeadColumns extends PlacedReports {
  readonly agencies: readonly Agency[]
  readonly agencyOf: Int32Array
  readonly years: Int32Array
  readonly areAreas: Uint8Array
  /** 1 for each report whose file says whether it is own or area-wide. */
  readonly areStated: Uint8Array
  readonly lines: Int32Array
  readonly texts: Readonly<Record<HeadText, CodedTexts>>
  /** NaN where a report tells nothing in words. */
  readonly told: Readonly<Record<keyof Told, Float64Array>>
}

export type HeadText = 'form' | 'source' | 'published' | 'corrected' | 'file' | 'sentences'

export function columnsOf(heads: readonly ReportHead[]): HeadColumns {
  const text = (name: HeadText) => coded(heads, (head) => head[name])
  const told = (name: keyof Told) => Float64Array.from(heads, (head) => head.told[name] ?? NaN)
  const flags = (is: (head: ReportHead) => boolean) => Uint8Array.from(heads, (head) => (is(head) ? 1 : 0))
  return {
    agencies: heads,
    agencyOf: Int32Array.from(heads.keys()),
    years: Int32Array.from(heads, ({ year }) => year),
    areAreas: flags(({ scope }) => scope === 'area'),
    areStated: flags(({ scopeStated }) => scopeStated),
    lines: Int32Array.from(heads, ({ line }) => line),
    texts: {
      form: text('form'),
      source: text('source'),
      published: text('published'),
      corrected: text('corrected'),
      file: text('file'),
      sentences: text('sentences'),
    },
    told: {
      received: told('received'),
      granted: told('granted'),
      denied: told('denied'),
      reviews: told('reviews'),
      suits: told('suits'),
    },
  }
}

/** What is known of each report by the others and by its file. */
export interface KnownOfReports {
  /** The number of the set of cells that it lacks. */
  readonly patternOf: Int32Array
  /** Among which groups an area report covers it; see `coveredIn`. */
  readonly coveredIn: Int32Array
}

/** What is there of each report in the engine before its cells. */
export function engineColumns(heads: HeadColumns, known: KnownOfReports): Column[] {
  const { agencies, agencyOf } = heads
  return [
    ...plainColumns(heads, known),
    ...agencyTexts(agencies).map((column) => codedColumn(column.name, codedAt(column, agencyOf))),
    ...headTexts(heads).map((column) => codedColumn(column.name, column)),
  ]
}

/** The same with the texts apart: rows that hold where in these tables theirs are. */
export function apartColumns(heads: HeadColumns, known: KnownOfReports): Apart {
  const { agencies, agencyOf } = heads
  const said = headTexts(heads)
  const { numberOf, firsts } = differentRows(
    said.map(({ codes }) => codes),
    agencyOf.length,
  )
  const rows = Int32Array.from(firsts)
  return {
    rows: [...plainColumns(heads, known), integer('written', agencyOf), integer('said', numberOf)],
    tables: [
      lookup('agency written', 'written', agencyTexts(agencies)),
      lookup(
        'report said',
        'said',
        said.map((column) => ({ name: column.name, ...codedAt(column, rows) })),
      ),
    ],
  }
}

interface Apart {
  readonly rows: readonly Column[]
  readonly tables: readonly (EngineTable & { readonly lookup: Lookup })[]
}

type NamedTexts = CodedTexts & { readonly name: string }

function lookup(table: string, key: string, texts: readonly NamedTexts[]): Apart['tables'][number] {
  const columns = texts.map((column) => codedColumn(column.name, column))
  const no = Int32Array.from({ length: texts[0]?.codes.length ?? 0 }, (_, row) => row)
  return {
    ...encodeTable(table, [integer('no', no), ...columns]),
    lookup: { table, key, columns: columns.map(({ name }) => name) },
  }
}

const integer = (name: string, values: Int32Array): Column => ({ name, type: 'integer', values })

const codedColumn = (name: string, { texts, codes }: CodedTexts): Column => ({
  name,
  type: 'coded',
  texts,
  values: codes,
})

/** What is no text. */
function plainColumns(heads: HeadColumns, known: KnownOfReports): readonly Column[] {
  const { agencyOf, years, areStated, lines, told } = heads
  const number = (name: string, values: Float64Array): Column => ({ name, type: 'number', values })
  return [
    integer('id', Int32Array.from(agencyOf.keys())),
    integer('agency_no', agencyNumbers(heads)),
    integer('year', years),
    integer('scope_stated', Int32Array.from(areStated)),
    integer('line', lines),
    number('text.received', told.received),
    number('text.granted', told.granted),
    number('text.denied', told.denied),
    number('text.reviews', told.reviews),
    number('text.suits', told.suits),
    integer('pattern', known.patternOf),
    integer('covered_in', known.coveredIn),
  ]
}

/** What is said of the agency. */
function agencyTexts(agencies: readonly Agency[]): readonly NamedTexts[] {
  const text = (name: string, of: (agency: Agency) => string) => ({ name, ...coded(agencies, of) })
  return [
    { name: 'agency_key', ...keyTexts(agencies) },
    text('agency', ({ name }) => name),
    text('code', ({ code }) => code),
    text('province', ({ province }) => province),
    text('city', ({ city }) => city),
    text('county', ({ county }) => county),
    text('level', ({ level }) => level),
    text('kind', ({ kind }) => kind),
    text('parent', ({ parent }) => parent),
  ]
}

function keyTexts(agencies: readonly Agency[]): CodedTexts {
  const { numberOf, keys } = numberedKeys(agencies)
  return { texts: keys, codes: numberOf }
}

/** What is said of the report. */
const headTexts = ({ areAreas, texts }: HeadColumns): readonly NamedTexts[] => [
  { name: 'scope', texts: ['own', 'area'], codes: Int32Array.from(areAreas) },
  { name: 'form', ...texts.form },
  { name: 'source', ...texts.source },
  { name: 'published', ...texts.published },
  { name: 'corrected', ...texts.corrected },
  { name: 'file', ...texts.file },
  { name: 'text.sentences', ...texts.sentences },
]

/** Each report's agency by its place in `dataset.agencies`: groups of a country's agencies are told by numbers. */
function agencyNumbers({ agencies, agencyOf }: HeadColumns): Int32Array {
  const { numberOf, keys } = numberedKeys(agencies)
  // Agencies that no report is of have numbers as well, and are left out.
  const places = new Int32Array(keys.length).fill(-1)
  let count = 0
  return agencyOf.map((agency) => {
    const number = numberOf[agency] ?? 0
    const known = places[number] ?? -1
    return known >= 0 ? known : (places[number] = count++)
  })
}

/** What is in a dataset: its agencies as their latest reports tell of them. */
export function describe({
  agencies,
  agencyOf,
  years,
  areStated,
  texts: { source },
}: HeadColumns): Pick<Dataset, 'reports' | 'agencies' | 'years' | 'scopeUnstated' | 'simulated'> {
  const { numberOf, keys } = numberedKeys(agencies)
  // An agency can be written in several ways; of two reports of one year the one that comes later tells.
  const latest = new Int32Array(keys.length).fill(-1)
  // In the order of the reports, in which `agency_no` counts them.
  const inOrder: number[] = []
  for (let report = 0; report < agencyOf.length; report++) {
    const number = numberOf[agencyOf[report] ?? 0] ?? 0
    const known = latest[number] ?? -1
    if (known < 0) inOrder.push(number)
    if (known < 0 || (years[report] ?? 0) >= (years[known] ?? 0)) latest[number] = report
  }
  const simulated = source.texts.map((text) => (isSimulated(text) ? 1 : 0))
  return {
    reports: agencyOf.length,
    agencies: inOrder.flatMap((number) => agencyAlone(agencies[agencyOf[latest[number] ?? 0] ?? 0])),
    years: [...new Set(years)].toSorted((a, b) => a - b),
    scopeUnstated: areStated.reduce((sum, isStated) => sum + 1 - isStated, 0),
    simulated: source.codes.reduce((sum, code) => sum + (simulated[code] ?? 0), 0),
  }
}

function agencyAlone(agency: Agency | undefined): readonly Agency[] {
  if (!agency) return []
  const { key, name, code, province, city, county, level, kind, parent } = agency
  return [{ key, name, code, province, city, county, level, kind, parent }]
}
