import { breaksBalance } from './balance.ts'
import type { CellId } from './cell.ts'
import { applicationCell, channelCell, channelCells, outcomeRows, rowCells } from './forms/cells.ts'
import { APPLICANTS, CHANNELS, OUTCOME_GROUPS, RESULT_COLUMNS } from './forms/form.ts'
import type { Channel, Form, Label, OutcomeGroup, Result } from './forms/form.ts'
import { FORMS, formOf } from './forms/forms.ts'
import { REASONS, reasonsOf, rowOfReason, type Reason } from './reasons.ts'
import type { Report } from './report.ts'
import { isSame, settle, sumOf, type Settled, type TotalDoubt } from './totals.ts'

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
interface Sum {
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
const OUTCOME_SUMS = new Map(FORMS.map((form) => [form.id, outcomeRows(form).map((outcome) => rowCells(outcome.key))]))

const sumsOf = (form: Form, id: MeasureId) => SUMS.get(form.id)?.get(id) ?? []
const outcomeSumsOf = (form: Form) => OUTCOME_SUMS.get(form.id) ?? []

/** The cells a measure reads, of one edition or, without one, of all. */
export function cellsOfMeasure(id: MeasureId, form: Form | null = null): readonly CellId[] {
  const sums = (form ? [form] : FORMS).flatMap((edition) => sumsOf(edition, id))
  return [...new Set(sums.flatMap(({ total, parts }) => [...parts, total]))]
}

type Printed = Pick<Report, 'form' | 'cell'>

/** A measure of a report by the totals policy; a group is the sum of its rows, those without a figure left out and said. */
export function measureOf(report: Printed, id: MeasureId): MeasureValue {
  return measureIn(settling(report), id)
}

/** Every measure of a report, each row settled once. */
export function measuresOf(report: Printed): ReadonlyMap<MeasureId, MeasureValue> {
  const settled = settling(report)
  return new Map(MEASURES.map(({ id }) => [id, measureIn(settled, id)]))
}

/** One report's sums, each settled when it is first asked for. */
interface Settling {
  /** The editions whose words the report may use. */
  readonly forms: readonly Form[]
  of(sum: Sum): Settled
  /** Whether the four 总计 break the official equation. */
  isUnbalanced(): boolean
}

function settling(report: Printed): Settling {
  const form = formOf(report.form)
  const known = new Map<CellId, Settled>()
  let unbalanced: boolean | null = null
  return {
    forms: form ? [form] : FORMS,
    isUnbalanced: () => (unbalanced ??= breaksBalance(report)),
    of({ total, parts }) {
      // A single cell is a sum without parts: it must not be taken for the total of the same name.
      const key = parts.length === 0 ? `=${total}` : total
      const found = known.get(key)
      if (found) return found
      const settled = settle(
        report.cell(total),
        parts.map((part) => report.cell(part)),
      )
      known.set(key, settled)
      return settled
    },
  }
}

function measureIn(settled: Settling, id: MeasureId): MeasureValue {
  const { value, doubt } = bestOf(settled, (form) => sumsOf(form, id), chooserOf(id))
  if (doubt !== null || value === null || !BALANCED.has(id)) return { value, doubt }
  if (id === 'decided' && !outcomesFit(value, bestOf(settled, outcomeSumsOf))) return { value, doubt: 'outcomesDiffer' }
  return { value, doubt: settled.isUnbalanced() ? 'unbalanced' : null }
}

/** The counts that the official equation holds against each other. */
const BALANCED: ReadonlySet<MeasureId> = new Set<RowMeasure>(['received', 'carried_in', 'decided', 'carried_out'])

/** The three rows of 其他处理 and the one row it was before are one choice: a report that prints both has each case once. */
const OTHER = new Set<MeasureId>(reasonsOf('other'))
const chooserOf = (id: MeasureId): SumsIn | undefined => (OTHER.has(id) ? (form) => sumsOf(form, 'other') : undefined)

type SumsIn = (form: Form) => readonly Sum[]

interface Added extends MeasureValue {
  /** Sums that hold no figure. */
  readonly missing: number
}

/** Outcomes with blanks may fall short of 总计, for what is blank may hold the rest; they may never exceed it. */
function outcomesFit(decided: number, outcomes: Added): boolean {
  if (outcomes.value === null || isSame(outcomes.value, decided)) return true
  return outcomes.doubt === 'incomplete' && outcomes.value < decided
}

/** The sums of the report's own form; of a mixed or unknown form, those of the edition in which `choosing` is printed most completely. */
function bestOf(settled: Settling, sums: SumsIn, choosing: SumsIn = sums): Added {
  const addedIn = (form: Form, which: SumsIn) => add(which(form).map((sum) => settled.of(sum)))
  const ways = settled.forms.map((form) => ({ form, added: addedIn(form, choosing) }))
  const best = ways.reduce((fullest, way) => (isFuller(way.added, fullest.added) ? way : fullest))
  return sums === choosing ? best.added : addedIn(best.form, sums)
}

function isFuller(a: Added, b: Added): boolean {
  if ((a.value === null) !== (b.value === null)) return b.value === null
  return a.missing < b.missing
}

/** What is missing weighs most: the figure is then only the least it can be. */
const DOUBTS: readonly TotalDoubt[] = ['incomplete', 'partsExceed', 'partsDiffer']

function add(sums: readonly Settled[]): Added {
  const value = sumOf(sums.map((sum) => sum.value))
  const missing = sums.filter((sum) => sum.value === null).length
  if (value !== null && missing > 0) return { value, doubt: 'incomplete', missing }
  const doubt = DOUBTS.find((kind) => sums.some((sum) => sum.doubt === kind)) ?? null
  return { value, doubt, missing }
}
