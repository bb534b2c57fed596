import type { CellId } from '../cell.ts'
import { APPLICANT_COLUMNS, APPLICANT_TOTAL, APPLICANTS, CHANNELS, OUTCOME_GROUPS, OUTCOMES } from './form.ts'
import { RESULT_COLUMNS, RESULT_TOTAL, RESULTS } from './form.ts'
import type { ApplicationRow, Channel, Form, Label, Nature, OutcomeGroup, Result } from './form.ts'
import { FORMS } from './forms.ts'

/** Cells that add up: `sum(parts) = total`, as the form means it. */
export interface CellSum {
  readonly parts: readonly CellId[]
  readonly total: CellId
}

interface CellFacts {
  readonly id: CellId
  readonly table: 2 | 3 | 4
  /** From the outside in: group where the row's own words do not tell it, row, column. */
  readonly path: readonly Label[]
  readonly nature: Nature
  readonly unit: string | null
  readonly money: boolean
}

/** The name of a cell of table 3. */
export function applicationCell(row: string, applicant: string): CellId {
  return `app.${row}.${applicant}`
}

/** The name of a cell of table 4. */
export function channelCell(channel: Channel, result: Result): CellId {
  return `${channel}.${result}`
}

function walk(form: Form): CellFacts[] {
  const proactive = form.proactive.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column): CellFacts => {
        const { nature, unit = null, money = false } = column
        return { id: `${row.key}.${column.key}`, table: 2, path: [row, column], nature, unit, money }
      }),
    ),
  )
  const plain = { unit: null, money: false }
  const applications = form.applicationRows.flatMap((row) =>
    APPLICANT_COLUMNS.map((column): CellFacts => {
      // What was left over stood at the turn of the year; everything else happened in it.
      const nature = row.role === 'carried_in' || row.role === 'carried_out' ? 'stock' : 'flow'
      const path = [...rowPath(row), column]
      return { id: applicationCell(row.key, column.key), table: 3, path, nature, ...plain }
    }),
  )
  const channels = CHANNELS.flatMap((channel) =>
    RESULT_COLUMNS.map((result): CellFacts => {
      const nature = result.key === 'pending' ? 'stock' : 'flow'
      return { id: channelCell(channel.key, result.key), table: 4, path: [channel, result], nature, ...plain }
    }),
  )
  return [...proactive, ...applications, ...channels]
}

/** 其他 and 总计 alone would also be columns: their head stands before them. */
function rowPath(row: ApplicationRow): Label[] {
  const isColumnToo = APPLICANT_COLUMNS.some((column) => column.zh === row.zh)
  if (!isColumnToo) return [row]
  return [OUTCOME_GROUPS.find((group) => group.key === row.group) ?? OUTCOMES, row]
}

const FACTS = new Map(FORMS.map((form) => [form.id, new Map(walk(form).map((facts) => [facts.id, facts]))]))
const ALL_FACTS = new Map<CellId, CellFacts>()
for (const cells of FACTS.values()) {
  for (const facts of cells.values()) if (!ALL_FACTS.has(facts.id)) ALL_FACTS.set(facts.id, facts)
}
const CELLS = new Map([...FACTS].map(([id, cells]) => [id, [...cells.keys()]]))

/** The cells of any known edition, each once, in an order that a later edition only adds to. */
export const ALL_CELLS: readonly CellId[] = [...ALL_FACTS.keys()]

/** The cells of an edition in the order in which it prints them. */
export function cellsOf(form: Form): readonly CellId[] {
  return CELLS.get(form.id) ?? walk(form).map((facts) => facts.id)
}

/** Whether a form has a cell. A `mixed` form, or one that is not known, may have the cells of every edition. */
export function hasCell(formId: string, cell: CellId): boolean {
  return (FACTS.get(formId) ?? ALL_FACTS).has(cell)
}

const factsOf = (cell: CellId, formId = '') => FACTS.get(formId)?.get(cell) ?? ALL_FACTS.get(cell)

/** 行/列 in both languages, such as 本年新收政府信息公开申请数量/自然人; in the words of one edition where its id is given. */
export function cellLabel(cell: CellId, formId = ''): Label {
  const path = factsOf(cell, formId)?.path
  if (!path) return { zh: cell, en: cell }
  return { zh: path.map((label) => label.zh).join('/'), en: path.map((label) => label.en).join(' / ') }
}

/** The table of the form, 2 to 4, in which a cell stands. */
export function tableOf(cell: CellId): 2 | 3 | 4 | null {
  return factsOf(cell)?.table ?? null
}

/** True for sums of money, which are never added across unlike or unprinted units. */
export function isMoney(cell: CellId): boolean {
  return factsOf(cell)?.money ?? false
}

/** Flow, stock or change; an unknown cell counts as a stock, which is never summed. */
export function natureOf(cell: CellId): Nature {
  return factsOf(cell)?.nature ?? 'stock'
}

/** The unit printed in the form's own head over a cell. */
export function formUnit(cell: CellId): string | null {
  return factsOf(cell)?.unit ?? null
}

/** The six applicants and the printed total of a row of table 3. */
export function rowCells(rowKey: string): CellSum {
  return {
    parts: APPLICANTS.map((applicant) => applicationCell(rowKey, applicant.key)),
    total: applicationCell(rowKey, APPLICANT_TOTAL.key),
  }
}

/** The rows that say how applications ended, of all groups or of one. */
export function outcomeRows(form: Form, group?: OutcomeGroup): readonly ApplicationRow[] {
  return form.applicationRows.filter((row) => row.role === 'outcome' && (group === undefined || row.group === group))
}

/** The four results and the printed total of a channel of table 4. */
export function channelCells(channel: Channel): CellSum {
  return { parts: RESULTS.map(({ key }) => channelCell(channel, key)), total: channelCell(channel, RESULT_TOTAL.key) }
}

/** What happened in the year in table 2; with no form, of every edition. */
export function flowCells(form: Form | null): readonly CellId[] {
  const cells = form === null ? ALL_FACTS : new Map(walk(form).map((facts) => [facts.id, facts]))
  return [...cells.values()].filter((facts) => facts.table === 2 && facts.nature === 'flow').map((facts) => facts.id)
}
