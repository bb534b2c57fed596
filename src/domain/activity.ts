import { numberOf, type CellId } from './cell.ts'
import { cellsOf, channelCells, flowCells, rowCells, tableOf } from './forms/cells.ts'
import { CHANNELS, type Form, type RowRole } from './forms/form.ts'
import { FORMS, formOf } from './forms/forms.ts'
import type { CellValue } from './problem.ts'
import type { Report, Told } from './report.ts'

/** What a zero is asked of: applications (table 3), proactive disclosure (table 2), review and litigation (table 4). */
export const LENSES = ['applications', 'disclosure', 'litigation'] as const
export type Lens = (typeof LENSES)[number]

/** Zero classes of an agency-year, in the order in which they are asked; the first that fits is the class. */
export const ZERO_CLASSES = ['missing', 'active', 'contradictory', 'confirmed', 'told', 'unstated', 'partly'] as const
export type ZeroClass = (typeof ZERO_CLASSES)[number]

/** What a contradictory report says elsewhere. */
export interface ZeroReason {
  /** The printed parts above 0. */
  readonly cells: readonly CellValue[]
  /** The number above 0 that the narrative tells (reviews and suits added); null where it tells none. */
  readonly told: number | null
  /** True where every total prints 0, so that a reader who believes the totals counts a zero. */
  readonly printsZero: boolean
}

/** The class of a report, with the reason where it is contradictory. */
export interface Activity {
  readonly zeroClass: ZeroClass
  readonly reason: ZeroReason | null
}

/** What a lens looks at in a form. */
export interface LensCells {
  /** The figures that say whether anything happened. */
  readonly totals: readonly CellId[]
  /** The figures that can contradict totals of 0. */
  readonly parts: readonly CellId[]
  /** What the narrative tells of the same. */
  readonly told: readonly (keyof Told)[]
}

const APPLICATION_TOTALS: readonly RowRole[] = ['received', 'carried_in', 'decided', 'carried_out']

/** The cells of each lens, found by walking the form. */
const LENS_CELLS: Readonly<Record<Lens, (form: Form) => LensCells>> = {
  applications: (form) => {
    const rows = form.applicationRows.filter((row) => APPLICATION_TOTALS.includes(row.role))
    const totals = rows.map((row) => rowCells(row.key).total)
    const parts = cellsOf(form).filter((cell) => tableOf(cell) === 3 && !totals.includes(cell))
    return { totals, parts, told: ['received'] }
  },
  // Flows alone: what is in force or stood before is no activity of the year, and what has no parts cannot contradict itself.
  disclosure: (form) => ({ totals: flowCells(form), parts: [], told: [] }),
  litigation: () => ({
    totals: CHANNELS.map(({ key }) => channelCells(key).total),
    parts: CHANNELS.flatMap(({ key }) => channelCells(key).parts),
    told: ['reviews', 'suits'],
  }),
}

const known = new Map<string, Readonly<Record<Lens, LensCells>>>()

/** What a lens looks at in a report of this form; of every edition where the form is mixed or not known. */
export function lensCells(lens: Lens, formId: string): LensCells {
  let cells = known.get(formId)
  if (!cells) {
    const form = formOf(formId)
    const of = (one: Lens) => unite((form ? [form] : FORMS).map(LENS_CELLS[one]))
    cells = { applications: of('applications'), disclosure: of('disclosure'), litigation: of('litigation') }
    known.set(formId, cells)
  }
  return cells[lens]
}

function unite(all: readonly LensCells[]): LensCells {
  const each = <T>(pick: (cells: LensCells) => readonly T[]) => [...new Set(all.flatMap(pick))]
  return { totals: each(({ totals }) => totals), parts: each(({ parts }) => parts), told: each(({ told }) => told) }
}

/**
 * The zero class of a report that exists, on printed figures: the first of `ZERO_CLASSES` that fits, never `missing`.
 * Absent totals are left out of what must be 0. `partly` is what remains: some totals print 0, the others nothing.
 */
export function classify(lens: Lens, report: Pick<Report, 'form' | 'told' | 'cell'>): Activity {
  const { totals, parts, told } = lensCells(lens, report.form)
  let expected = 0
  let figures = 0
  let zeros = 0
  for (const id of totals) {
    const cell = report.cell(id)
    if (cell.state !== 'absent') expected++
    if (cell.state !== 'number') continue
    if (cell.value > 0) return ACTIVE
    figures++
    if (cell.value === 0) zeros++
  }

  const printsZero = expected > 0 && zeros === expected
  const words = told.map((field) => report.told[field])
  const cells: CellValue[] = []
  for (const cell of parts) {
    const value = numberOf(report.cell(cell))
    if (value !== null && value > 0) cells.push({ cell, value })
  }
  const toldAbove = words.reduce<number>((sum, word) => sum + Math.max(word ?? 0, 0), 0)
  if (cells.length > 0 || toldAbove > 0) {
    return { zeroClass: 'contradictory', reason: { cells, told: toldAbove > 0 ? toldAbove : null, printsZero } }
  }
  return { zeroClass: zeroOf(printsZero, figures > 0, words), reason: null }
}

const ACTIVE: Activity = { zeroClass: 'active', reason: null }

function zeroOf(printsZero: boolean, printsAny: boolean, words: readonly (number | null)[]): ZeroClass {
  if (printsZero) return 'confirmed'
  if (printsAny) return 'partly'
  return words.length > 0 && words.every((word) => word === 0) ? 'told' : 'unstated'
}

/** A reason as text, for a column of the engine's table. */
export function writeReason(reason: ZeroReason): string {
  return JSON.stringify(reason)
}

/** The reason that `writeReason` wrote; null for any other text. */
export function readReason(text: string | null): ZeroReason | null {
  if (text === null) return null
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null // Not JSON: no reason that we wrote.
  }
  if (!isRecord(read)) return null
  const { cells, told, printsZero } = read
  const isRead = Array.isArray(cells) && cells.every(isCellValue) && typeof printsZero === 'boolean'
  return isRead && (told === null || typeof told === 'number') ? { cells, told, printsZero } : null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isCellValue = (value: unknown): value is CellValue =>
  isRecord(value) && typeof value['cell'] === 'string' && typeof value['value'] === 'number'
