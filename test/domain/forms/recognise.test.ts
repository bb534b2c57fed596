import { expect, test } from 'vitest'
import { ALL_CELLS, cellsOf } from '../../../src/domain/forms/cells.ts'
import { CN_2019 } from '../../../src/domain/forms/cn2019.ts'
import { absentCells, recogniseForm } from '../../../src/domain/forms/recognise.ts'
import { printedCells, REAL_RECORDS, realRecord } from '../realReports.ts'

const recognised = (agency: string, year: number) => recogniseForm(printedCells(realRecord(agency, year)))

test('the 2019 form is known by its layout in reports for 2021 and 2022', () => {
  expect(recognised('海坛片区管理局', 2021)).toBe('cn-2019')
  expect(recognised('海坛片区管理局', 2022)).toBe('cn-2019')
})

test('two reports that print cells of both editions are mixed', () => {
  // 2021's table 2 with the one 其他处理 row of 2019; and the reverse.
  expect(recognised('洪泽区人民政府', 2023)).toBe('mixed')
  expect(recognised('社会事业局', 2021)).toBe('mixed')
})

test('the third mixed one shows it in its empty frame alone, so that its cells look like the 2021 form', () => {
  expect(realRecord('海坛片区管理局', 2023)['form']).toBe('mixed')
  expect(recognised('海坛片区管理局', 2023)).toBe('cn-2021')
})

test('all other real reports are recognised as transcribed', () => {
  const differing = REAL_RECORDS.filter((record) => recogniseForm(printedCells(record)) !== record['form'])
  expect(differing.map((record) => `${record['agency']} ${record['year']}`)).toEqual([
    '平潭综合实验区海坛片区管理局 2023',
  ])
})

test('what both editions print tells nothing', () => {
  expect(recogniseForm(new Set())).toBe('')
  expect(recogniseForm(new Set(['app.received.total', 'review.total', 'licensing.decisions']))).toBe('')
})

test('a known form lacks what the other one prints', () => {
  // 226 − 198
  expect(absentCells('cn-2019', new Set()).size).toBe(28)
  expect(absentCells('cn-2019', new Set(cellsOf(CN_2019))).has('fees.amount')).toBe(true)
})

test('a mixed report has the rows of which it prints something, and their empty cells are blank', () => {
  const printed = new Set(['rules.made', 'licensing.items_before', 'app.other.person', 'app.received.total'])
  const absent = absentCells('mixed', printed)
  expect(absent.has('rules.in_force')).toBe(false)
  expect(absent.has('rules.new')).toBe(true)
  expect(absent.has('licensing.items_change')).toBe(false)
  expect(absent.has('penalties.items_change')).toBe(true)
  expect(absent.has('app.other.total')).toBe(false)
  expect(absent.has('app.other.misc.total')).toBe(true)
})

test('a row that both editions have is never absent for being empty', () => {
  const absent = absentCells('', new Set())
  expect(absent.has('app.received.person')).toBe(false)
  expect(absent.has('licensing.decisions')).toBe(false)
  // 226 less the 172 that both have
  expect(absent.size).toBe(54)
  expect(ALL_CELLS.length - absent.size).toBe(172)
})

test('洪泽区 2023 has no 2019 table 2 and no three rows of other handling', () => {
  const record = realRecord('洪泽区人民政府', 2023)
  const absent = absentCells('mixed', printedCells(record))
  expect(absent.has('procurement.amount')).toBe(true)
  expect(absent.has('app.other.misc.person')).toBe(true)
  expect(absent.has('fees.amount')).toBe(false)
  expect(absent.has('app.other.person')).toBe(false)
  // 19 cells of the 2019 table 2 and 3 × 7 of other handling
  expect(absent.size).toBe(40)
})
