import { describe, expect, test } from 'vitest'
import {
  ALL_CELLS,
  cellLabel,
  cellsOf,
  channelCells,
  flowCells,
  formUnit,
  hasCell,
  isMoney,
  natureOf,
  outcomeRows,
  rowCells,
  tableOf,
} from '../../../src/domain/forms/cells.ts'
import { CN_2019 } from '../../../src/domain/forms/cn2019.ts'
import { CN_2021 } from '../../../src/domain/forms/cn2021.ts'
import { equationsOf } from '../../../src/domain/forms/equations.ts'
import { OUTCOME_GROUPS } from '../../../src/domain/forms/form.ts'
import type { Form } from '../../../src/domain/forms/form.ts'
import { FORMS, formOf } from '../../../src/domain/forms/forms.ts'
import { REAL_HEADER } from '../realReports.ts'

describe('cells', () => {
  // 2021: table 2 has 2×3 + 1 + 2 + 1 = 10, table 3 25 rows × 7, table 4 3 channels × 5.
  // 2019: table 2 has 2×3 + 2×3 + 2×3 + 2 + 2 = 22, table 3 23 rows × 7 = 161, table 4 15.
  test('the 2021 form has 200, the 2019 form 198, each once', () => {
    expect(cellsOf(CN_2021)).toHaveLength(200)
    expect(cellsOf(CN_2019)).toHaveLength(198)
    for (const form of FORMS) expect(new Set(cellsOf(form)).size).toBe(cellsOf(form).length)
  })

  // Shared: 3 decisions of table 2, 22 rows × 7 of table 3, 15 of table 4 = 172; 200 + 198 − 172 = 226.
  test('both together have 226, and the embedded dataset has a column for each and no other', () => {
    expect(ALL_CELLS).toHaveLength(226)
    const columns = REAL_HEADER.filter((name) => name.includes('.') && !name.startsWith('text.'))
    expect(columns.toSorted()).toEqual(ALL_CELLS.toSorted())
  })

  test('a mixed, empty or unknown form may have the cells of either edition, but no invented one', () => {
    for (const id of ['mixed', '', 'cn-2035']) {
      expect(hasCell(id, 'fees.amount')).toBe(true)
      expect(hasCell(id, 'fees.items_before')).toBe(true)
      expect(hasCell(id, 'fees.colour')).toBe(false)
    }
    expect(hasCell('cn-2021', 'fees.items_before')).toBe(false)
    expect(hasCell('cn-2019', 'app.other.total')).toBe(true)
    expect(formOf('cn-2019')).toBe(CN_2019)
    expect(formOf('mixed')).toBeNull()
  })

  test('labels are the printed words, with the head where 其他 or 总计 alone would say too little', () => {
    expect(cellLabel('app.received.person')).toEqual({
      zh: '本年新收政府信息公开申请数量/自然人',
      en: 'Applications received in the year / Natural persons',
    })
    expect(cellLabel('app.other.misc.total').zh).toBe('其他处理/其他/总计')
    expect(cellLabel('app.decided.other').zh).toBe('本年度办理结果/总计/其他')
    expect(cellLabel('normative.new').zh).toBe('规范性文件/本年新制作数量')
    expect(cellLabel('licensing.decisions').zh).toBe('行政许可/本年处理决定数量')
    expect(cellLabel('licensing.decisions', 'cn-2019').zh).toBe('行政许可/处理决定数量')
    expect(cellLabel('nothing.known')).toEqual({ zh: 'nothing.known', en: 'nothing.known' })
  })

  test('every label is there in both languages and names one cell of its form', () => {
    for (const form of FORMS) {
      for (const lang of ['zh', 'en'] as const) {
        const labels = cellsOf(form).map((cell) => cellLabel(cell, form.id)[lang])
        expect(new Set(labels).size).toBe(labels.length)
        expect(labels.every((label) => label.trim() !== '')).toBe(true)
      }
    }
  })

  test('money and its printed unit: fees in 万元, procurement without a unit', () => {
    expect(ALL_CELLS.filter(isMoney)).toEqual(['fees.amount', 'procurement.amount'])
    expect(formUnit('fees.amount')).toBe('万元')
    expect(formUnit('procurement.amount')).toBeNull()
  })

  test('flows of the year are told from stocks and changes', () => {
    expect(flowCells(CN_2021)).toEqual([
      'rules.made',
      'rules.repealed',
      'normative.made',
      'normative.repealed',
      'licensing.decisions',
      'penalties.decisions',
      'coercion.decisions',
      'fees.amount',
    ])
    expect(flowCells(CN_2019)).toEqual([
      'rules.new',
      'rules.disclosed',
      'normative.new',
      'normative.disclosed',
      'licensing.decisions',
      'services.decisions',
      'penalties.decisions',
      'coercion.decisions',
      'procurement.items',
      'procurement.amount',
    ])
    // 8 + 10, less the three decisions that both print.
    expect(flowCells(null)).toHaveLength(15)
    expect(natureOf('rules.in_force')).toBe('stock')
    expect(natureOf('fees.items_change')).toBe('change')
    expect(natureOf('app.carried_in.total')).toBe('stock')
    expect(natureOf('app.received.total')).toBe('flow')
  })

  test('rows, groups and channels give their parts', () => {
    expect(rowCells('received').parts).toHaveLength(6)
    expect(rowCells('received').total).toBe('app.received.total')
    expect(channelCells('review').parts).toEqual([
      'review.upheld',
      'review.corrected',
      'review.other',
      'review.pending',
    ])
    expect(OUTCOME_GROUPS.map(({ key }) => outcomeRows(CN_2021, key).length)).toEqual([1, 1, 8, 3, 5, 3])
    expect(OUTCOME_GROUPS.map(({ key }) => outcomeRows(CN_2019, key).length)).toEqual([1, 1, 8, 3, 5, 1])
    expect([tableOf('fees.amount'), tableOf('app.other.total'), tableOf('review.total')]).toEqual([2, 3, 4])
  })
})

const count = (kind: string) => FORMS.map((form) => equationsOf(form).filter((one) => one.kind === kind).length)
const equation = (id: string) => equationsOf(CN_2021).find((one) => one.id === id)

describe('equations', () => {
  test('25 + 7 + 7 + 3 on the 2021 form, 23 + 7 + 7 + 3 on that of 2019', () => {
    expect(count('row')).toEqual([25, 23])
    expect(count('column')).toEqual([7, 7])
    expect(count('official')).toEqual([7, 7])
    expect(count('channel')).toEqual([3, 3])
  })

  test('each names only cells of its form', () => {
    for (const form of FORMS) {
      const cells = equationsOf(form).flatMap(({ left, right }) => [...left, ...right])
      expect(cells.filter((cell) => !hasCell(form.id, cell))).toEqual([])
    }
  })

  test('the official one reads as printed, and a column adds all its outcomes', () => {
    expect(equation('official:total')).toEqual({
      id: 'official:total',
      kind: 'official',
      left: ['app.received.total', 'app.carried_in.total'],
      right: ['app.decided.total', 'app.carried_out.total'],
    })
    // 1 + 1 + 8 + 3 + 5 + 3
    expect(equation('column:person')?.left).toHaveLength(21)
    expect(equation('column:person')?.right).toEqual(['app.decided.person'])
    expect(equation('channel:review')?.right).toEqual(['review.total'])
  })

  test('of an edition that is only a file, cells and equations follow by themselves', () => {
    const rows = CN_2021.applicationRows.flatMap((row) =>
      row.key === 'granted' ? [row, { ...row, key: 'granted.late' }] : [row],
    )
    const later: Form = { ...CN_2021, id: 'cn-2030', applicationRows: rows }
    expect(cellsOf(later)).toHaveLength(207)
    expect(equationsOf(later).filter((one) => one.kind === 'row')).toHaveLength(26)
    expect(equationsOf(later).find((one) => one.id === 'column:total')?.left).toContain('app.granted.late.total')
  })
})
