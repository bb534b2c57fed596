import { applicationCell, channelCells, outcomeRows, rowCells } from './cells.ts'
import { APPLICANT_COLUMNS, CHANNELS } from './form.ts'
import type { Equation, Form, RowRole } from './form.ts'

const EQUATIONS = new WeakMap<Form, readonly Equation[]>()

/** What must add up in a report of this form (勾稽关系), found by walking its rows and columns. */
export function equationsOf(form: Form): readonly Equation[] {
  const known = EQUATIONS.get(form)
  if (known) return known
  const equations = [...rowSums(form), ...columnSums(form), ...officialEquations(form), ...channelSums()]
  EQUATIONS.set(form, equations)
  return equations
}

const COLUMNS = APPLICANT_COLUMNS.map((applicant) => applicant.key)

function rowSums(form: Form): Equation[] {
  return form.applicationRows.map((row) => {
    const { parts, total } = rowCells(row.key)
    return { id: `row:${row.key}`, kind: 'row', left: parts, right: [total] }
  })
}

function columnSums(form: Form): Equation[] {
  return COLUMNS.map((column) => ({
    id: `column:${column}`,
    kind: 'column',
    left: outcomeRows(form).map((row) => applicationCell(row.key, column)),
    right: inRole(form, column, 'decided'),
  }))
}

/** 第一项加第二项之和，等于第三项加第四项之和. */
function officialEquations(form: Form): Equation[] {
  return COLUMNS.map((column) => ({
    id: `official:${column}`,
    kind: 'official',
    left: [...inRole(form, column, 'received'), ...inRole(form, column, 'carried_in')],
    right: [...inRole(form, column, 'decided'), ...inRole(form, column, 'carried_out')],
  }))
}

function channelSums(): Equation[] {
  return CHANNELS.map(({ key }) => {
    const { parts, total } = channelCells(key)
    return { id: `channel:${key}`, kind: 'channel', left: parts, right: [total] }
  })
}

function inRole(form: Form, column: string, role: RowRole) {
  return form.applicationRows.filter((row) => row.role === role).map((row) => applicationCell(row.key, column))
}
