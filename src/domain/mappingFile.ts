import { isLongRole, settledMapping } from './mappingChange.ts'
import { ALL_CELLS } from './forms/cells.ts'
import { IDENTITY_FIELDS, TOLD_FIELDS, type ColumnUse, type Mapping } from './mapping.ts'
import { movedRules, readRules, type RowRules } from './rowRules.ts'

/** A mapping as it is saved: with the headers, so that it fits other files too. */
export interface SavedMapping {
  readonly header: readonly string[]
  readonly mapping: Mapping
}

/** Why a file is not taken as a mapping; `noSuchColumns` when it fits no column of the table at hand. */
export type MappingFileProblem = 'notJson' | 'notAMapping' | 'otherVersion' | 'noSuchColumns'

type Read =
  { readonly ok: true; readonly saved: SavedMapping } | { readonly ok: false; readonly reason: MappingFileProblem }

/** Version 1 says nothing of rows. */
const VERSIONS = [1, 2]

/** The text of a mapping file. */
export function writeMappingFile({ header, mapping }: SavedMapping): string {
  const columns = mapping.columns.map((use, i) => ({ header: header[i] ?? '', ...use }))
  const file = { gongkaiLensMapping: 2, year: mapping.year, columns, rows: mapping.rows ?? null }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The mapping in a file's text; nothing in it is believed before it is looked at. */
export function readMappingFile(text: string): Read {
  const file = parse(text)
  if (file === undefined) return { ok: false, reason: 'notJson' }
  if (!isRecord(file) || !('gongkaiLensMapping' in file)) return { ok: false, reason: 'notAMapping' }
  if (!VERSIONS.some((version) => version === file['gongkaiLensMapping'])) return { ok: false, reason: 'otherVersion' }
  const year = readYear(file['year'])
  const columns = Array.isArray(file['columns']) ? file['columns'].map(readColumn) : null
  const rows = readRules(file['rows'], columns?.length ?? 0)
  if (year === undefined || columns === null || rows === undefined) return { ok: false, reason: 'notAMapping' }
  const known = columns.filter((column) => column !== null)
  if (known.length < columns.length || isAnyRepeated(known)) return { ok: false, reason: 'notAMapping' }
  return { ok: true, saved: { header: known.map(({ header }) => header), mapping: mappingOf(known, year, rows) } }
}

/**
 * A saved mapping for a file, whose columns are found by their headers; what it does not name stays unused. The file's
 * own year, from its name, stands above the saved one. Rules for rows whose columns are not there are asked for again. Null
 * where no column in use is found.
 */
export function fitMapping(
  saved: SavedMapping,
  header: readonly string[],
  present: Mapping | null,
): { readonly mapping: Mapping; readonly matched: number } | null {
  const uses = new Map(saved.header.map((name, i) => [occurrence(saved.header, i, name), saved.mapping.columns[i]]))
  const found = header.map((name, i) => uses.get(occurrence(header, i, name)))
  if (found.every((use) => use === undefined || use.use === 'ignored')) return null
  const columns = found.map((use) => ({ use: use ?? UNKNOWN }))
  const names = header.map((name, i) => occurrence(header, i, name))
  const placeOf = (column: number) => {
    const place = names.indexOf(occurrence(saved.header, column, saved.header[column] ?? ''))
    return place < 0 ? null : place
  }
  const rows = saved.mapping.rows ? movedRules(saved.mapping.rows, placeOf) : null
  const mapping = mappingOf(columns, present?.year ?? saved.mapping.year, rows)
  return { mapping, matched: found.filter((use) => use !== undefined).length }
}

const UNKNOWN: ColumnUse = { use: 'ignored', why: 'unknown' }

/** A header that repeats is told apart by its place among its like. */
function occurrence(header: readonly string[], column: number, name: string): string {
  return `${header.slice(0, column).filter((other) => other === name).length} ${name}`
}

function mappingOf(
  columns: readonly { readonly use: ColumnUse }[],
  year: number | null,
  rows: RowRules | null,
): Mapping {
  const uses = columns.map(({ use }) => use)
  return settledMapping({ shape: uses.some(isLongRole) ? 'long' : 'wide', columns: uses, year, ...(rows && { rows }) })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Whatever the reader chose, it is no JSON; the answer says so.
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readYear(value: unknown): number | null | undefined {
  if (value === null) return null
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999 ? value : undefined
}

function readColumn(value: unknown): { header: string; use: ColumnUse } | null {
  if (!isRecord(value) || typeof value['header'] !== 'string') return null
  const use = readUse(value)
  return use === null ? null : { header: value['header'], use }
}

const among = <T extends string>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((choice) => choice === value)

function readUse(value: Record<string, unknown>): ColumnUse | null {
  const role = among(['cellName', 'rowLabel', 'columnLabel', 'value'] as const, value['use'])
  if (role !== undefined) return { use: role }
  if (value['use'] === 'identity') {
    const field = among(IDENTITY_FIELDS, value['field'])
    return field === undefined ? null : { use: 'identity', field }
  }
  if (value['use'] === 'told') {
    const field = among(TOLD_FIELDS, value['field'])
    return field === undefined ? null : { use: 'told', field }
  }
  if (value['use'] === 'cell') {
    const cell = among(ALL_CELLS, value['cell'])
    return cell === undefined ? null : { use: 'cell', cell }
  }
  if (value['use'] !== 'ignored') return null
  const why = among(['unknown', 'repeated', 'byReader'] as const, value['why'])
  return why === undefined ? null : { use: 'ignored', why }
}

/** True where two columns claim what only one can be. */
function isAnyRepeated(columns: readonly { readonly use: ColumnUse }[]): boolean {
  const claims = columns.flatMap(({ use }) => (use.use === 'ignored' ? [] : JSON.stringify(use)))
  return new Set(claims).size < claims.length
}
