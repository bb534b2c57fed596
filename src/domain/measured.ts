import { balanceCells, breaksBalance } from './balance.ts'
import type { CellId } from './cell.ts'
import { outcomeRows, rowCells } from './forms/cells.ts'
import type { Form } from './forms/form.ts'
import { FORMS, formOf } from './forms/forms.ts'
import { MEASURES, sumsOf, type MeasureId, type MeasureValue, type Sum } from './measures.ts'
import { reasonsOf } from './reasons.ts'
import type { Report } from './report.ts'
import { isSame, settle, sumOf, type Settled, type TotalDoubt } from './totals.ts'

const OUTCOME_SUMS = new Map(FORMS.map((form) => [form.id, outcomeRows(form).map((outcome) => rowCells(outcome.key))]))
const outcomeSumsOf = (form: Form) => OUTCOME_SUMS.get(form.id) ?? []

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

/** The cells that a measure rests on, in whichever edition: its own, those it is held against, and those that choose among editions. */
export function cellsBehind(id: MeasureId): readonly CellId[] {
  const choosing = chooserOf(id)
  const sums = FORMS.flatMap((form) => [
    ...sumsOf(form, id),
    ...(choosing ? choosing(form) : []),
    ...(id === 'decided' ? outcomeSumsOf(form) : []),
  ])
  const balanced = BALANCED.has(id) ? balanceCells() : []
  return [...new Set([...sums.flatMap(({ total, parts }) => [total, ...parts]), ...balanced])]
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
const BALANCED: ReadonlySet<MeasureId> = new Set<MeasureId>(['received', 'carried_in', 'decided', 'carried_out'])

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
