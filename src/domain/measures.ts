import type { CellId } from './cell.ts'
import { applicationCell, channelCell, channelCells, outcomeRows, rowCells } from './forms/cells.ts'
import { APPLICANTS, CHANNELS, OUTCOME_GROUPS, RESULT_COLUMNS } from './forms/form.ts'
import type { Channel, Form, Label, OutcomeGroup, Result } from './forms/form.ts'
import { FORMS } from './forms/forms.ts'
import { REASONS, rowOfReason, type Reason } from './reasons.ts'
import type { TotalDoubt } from './totals.ts'

type RowMeasure = 'received' | 'carried_in' | 'decided' | 'carried_out'

/** A named figure of a report, such as `received` or `review.corrected`. */
export type MeasureId = RowMeasure | OutcomeGroup | Reason | 'received_person' | `${Channel}.${Result}`

/**
 * What is wrong with a measure, the first that holds. A measure rests on the totals that it adds up and on their parts
 * (`TotalDoubt`); `decided` also on the outcomes, whose 总计 must add up to its own (`outcomesDiffer`); and the four
 * counts also on each other, for new and carried in must be decided or carried out (`unbalanced`). Sums of the other
 * columns touch no measure but through these: where they fail and the 总计 column holds, the figure is what it says.
 * Neither `outcomesDiffer` nor `unbalanced` tells which figure is wrong: they mark, and replace nothing.
 */
export type MeasureDoubt = TotalDoubt | 'outcomesDiffer' | 'unbalanced'

/** A measure of one report; null where nothing is printed. */
export interface MeasureValue {
  readonly value: number | null
  readonly doubt: MeasureDoubt | null
}

/** A total with its parts; without parts it is a single cell. */
export interface Sum {
  readonly total: CellId
  readonly parts: readonly CellId[]
}

export interface Measure extends Label {
  readonly id: MeasureId
  /** The letter that stands for it in the formulas; a reason has none. */
  readonly symbol: string
  /** The sums it adds up, in the words of one edition. */
  readonly sums: (form: Form) => readonly Sum[]
}

const single = (total: CellId): Sum => ({ total, parts: [] })

function row(id: RowMeasure, symbol: string, zh: string, en: string): Measure {
  return { id, symbol, zh, en, sums: () => [rowCells(id)] }
}

const GROUP_SYMBOLS: Readonly<Record<OutcomeGroup, string>> = {
  granted: 'G',
  partial: 'P',
  denied: 'R',
  unable: 'U',
  refused: 'X',
  other: 'O',
}
const RESULT_SYMBOLS: Readonly<Record<Result, string>> = {
  upheld: 'u',
  corrected: 'k',
  other: 'o',
  pending: 'p',
  total: 't',
}

function channelMeasures(channel: Label & { readonly key: Channel }): Measure[] {
  return RESULT_COLUMNS.map((result) => {
    const { key } = result
    const sum = key === 'total' ? channelCells(channel.key) : single(channelCell(channel.key, key))
    return {
      id: `${channel.key}.${key}` as const,
      symbol: RESULT_SYMBOLS[key],
      zh: `${channel.zh}·${result.zh}`,
      en: `${channel.en}: ${result.en.toLowerCase()}`,
      sums: () => [sum],
    }
  })
}

/** A single row of table 3 that says why; where an edition has no such row, it has no figure. */
function reasonMeasure(id: Reason): Measure {
  const key = rowOfReason(id)
  const rows = FORMS.flatMap((form) => form.applicationRows.filter((one) => one.key === key))
  const name = NAMED[id] ?? rows[0] ?? { zh: id, en: id }
  const has = (form: Form) => form.applicationRows.some((one) => one.key === key)
  return { id, symbol: '', zh: name.zh, en: name.en, sums: (form) => (has(form) ? [rowCells(key)] : []) }
}

/** Rows whose label says nothing outside of their group. */
const NAMED: Partial<Readonly<Record<Reason, Label>>> = {
  'other.misc': { zh: '其他（其他处理）', en: 'Other (other handling)' },
  'other.undivided': { zh: '其他处理（2019年版不分项）', en: 'Other handling (undivided in the 2019 form)' },
}

const [person] = APPLICANTS

/** Every measure, in the order of the form. */
export const MEASURES: readonly Measure[] = [
  row('received', 'N', '新收申请', 'Received'),
  {
    id: 'received_person',
    symbol: 'Nₚ',
    zh: '自然人新收申请',
    en: 'Received from natural persons',
    sums: () => (person ? [single(applicationCell('received', person.key))] : []),
  },
  row('carried_in', 'C', '上年结转', 'Carried in'),
  ...OUTCOME_GROUPS.map(({ key, zh, en }) => ({
    id: key,
    symbol: GROUP_SYMBOLS[key],
    zh,
    en,
    sums: (form: Form) => outcomeRows(form, key).map((outcome) => rowCells(outcome.key)),
  })),
  ...REASONS.map(reasonMeasure),
  row('decided', 'D', '办结', 'Decided'),
  row('carried_out', 'F', '结转下年', 'Carried out'),
  ...CHANNELS.flatMap(channelMeasures),
]

const BY_ID = new Map<string, Measure>(MEASURES.map((one) => [one.id, one]))

/** The measure of this id; null for a name that is none. */
export function measure(id: string): Measure | null {
  return BY_ID.get(id) ?? null
}

/** What each edition adds up for each measure: built once, read for every report. */
const SUMS = new Map(FORMS.map((form) => [form.id, new Map(MEASURES.map(({ id, sums }) => [id, sums(form)]))]))

/** What an edition adds up for a measure. */
export const sumsOf = (form: Form, id: MeasureId): readonly Sum[] => SUMS.get(form.id)?.get(id) ?? []

/** The cells a measure reads, of one edition or, without one, of all. */
export function cellsOfMeasure(id: MeasureId, form: Form | null = null): readonly CellId[] {
  const sums = (form ? [form] : FORMS).flatMap((edition) => sumsOf(edition, id))
  return [...new Set(sums.flatMap(({ total, parts }) => [...parts, total]))]
}
