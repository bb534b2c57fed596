import { readBriefing, type Briefing } from './briefing.ts'
import type { FileSettings, HeadPlace } from './mapping.ts'
import { readMappingFile, writeMappingFile, type SavedMapping } from './mappingFile.ts'
import type { Scope } from './report.ts'
import type { Decisions } from './roster/roster.ts'

/** What the reader chose for a file, by which next year's is read the same way. */
export interface RecipeFile extends Pick<FileSettings, 'encoding' | 'sheet' | 'head'> {
  readonly name: string
  /** Null where what was guessed was right. */
  readonly mapping: SavedMapping | null
}

/** A briefing with all that is needed to make it again, also of other data. */
export interface Recipe {
  readonly briefing: Briefing
  readonly data: {
    /** Where a hosted dataset lies; null for any other. */
    readonly path: string | null
    readonly fingerprint: string
    readonly files: readonly RecipeFile[]
  }
  readonly choices: { readonly duplicates: 'first' | 'last'; readonly scopeUnstated: Scope }
  readonly roster: {
    /** The reader's list as CSV; null without one. */
    readonly list: { readonly file: string; readonly csv: string } | null
    readonly decisions: Decisions
  }
}

export type RecipeProblem = 'notJson' | 'notARecipe' | 'otherVersion'

export type RecipeRead =
  | { readonly ok: true; readonly recipe: Recipe; readonly dropped: readonly string[] }
  | { readonly ok: false; readonly reason: RecipeProblem }

const VERSION = 1
const KEY = 'gongkaiLensBriefing'

/** Whether a text says of itself that it is a recipe, of whatever version. */
export const isRecipe = (text: string): boolean => text.slice(0, 200).includes(`"${KEY}"`)

/** The text of a recipe file. */
export function writeRecipe({ briefing, data, choices, roster }: Recipe): string {
  const files = data.files.map(({ mapping, ...file }) => ({
    ...file,
    mapping: mapping && (JSON.parse(writeMappingFile(mapping)) as unknown),
  }))
  const file = { [KEY]: VERSION, ...briefing, data: { ...data, files }, choices, roster }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The recipe in a file's text; nothing in it is believed before it is looked at. Figures it names wrongly are dropped and named. */
export function readRecipe(text: string): RecipeRead {
  const file = parse(text)
  if (file === undefined) return { ok: false, reason: 'notJson' }
  if (!isRecord(file) || !(KEY in file)) return { ok: false, reason: 'notARecipe' }
  if (file[KEY] !== VERSION) return { ok: false, reason: 'otherVersion' }
  const data = readData(file['data'])
  const choices = readChoices(file['choices'])
  const roster = readRoster(file['roster'])
  if (!Array.isArray(file['items']) || !data || !choices || !roster) return { ok: false, reason: 'notARecipe' }
  const { briefing, dropped } = readBriefing(file)
  return { ok: true, recipe: { briefing, data, choices, roster }, dropped }
}

function readData(value: unknown): Recipe['data'] | null {
  if (!isRecord(value)) return null
  const { path, fingerprint } = value
  if ((path !== null && typeof path !== 'string') || typeof fingerprint !== 'string') return null
  const files = Array.isArray(value['files']) ? value['files'].map(readFile) : [null]
  const known = files.filter((file) => file !== null)
  return known.length < files.length ? null : { path, fingerprint, files: known }
}

function readFile(value: unknown): RecipeFile | null {
  if (!isRecord(value) || typeof value['name'] !== 'string') return null
  const { name, encoding, sheet, mapping } = value
  const head = readHead(value['head'])
  const read = mapping === null ? null : readMappingFile(JSON.stringify(mapping))
  if (read?.ok === false || !isTextOrLeftOut(encoding) || !isTextOrLeftOut(sheet) || head === null) return null
  return {
    name,
    mapping: read?.saved ?? null,
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(head && { head }),
  }
}

/** Null for what is no place of a head. */
function readHead(value: unknown): HeadPlace | undefined | null {
  if (value === undefined) return undefined
  if (!isRecord(value)) return null
  const { first, rows } = value
  return isCount(first) && isCount(rows) ? { first, rows } : null
}

function readChoices(value: unknown): Recipe['choices'] | null {
  if (!isRecord(value)) return null
  const duplicates = (['first', 'last'] as const).find((one) => one === value['duplicates'])
  const scopeUnstated = (['own', 'area'] as const).find((one) => one === value['scopeUnstated'])
  return duplicates && scopeUnstated ? { duplicates, scopeUnstated } : null
}

function readRoster(value: unknown): Recipe['roster'] | null {
  if (!isRecord(value) || !isRecord(value['decisions'])) return null
  const { list, decisions } = value
  const [confirmed, dismissed] = [decisions['confirmed'], decisions['dismissed']]
  if (!isTexts(confirmed) || !isTexts(dismissed)) return null
  if (list === null) return { list: null, decisions: { confirmed, dismissed } }
  if (!isRecord(list) || typeof list['file'] !== 'string' || typeof list['csv'] !== 'string') return null
  return { list: { file: list['file'], csv: list['csv'] }, decisions: { confirmed, dismissed } }
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
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
const isTextOrLeftOut = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string'
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0
