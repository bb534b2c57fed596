import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/domain/cell.ts'
import { ALL_CELLS } from '../../src/domain/forms/cells.ts'
import { parseCell } from '../../src/domain/parseCell.ts'
import { realRecord, REAL_RECORDS } from './realReports.ts'

const COUNT = 'app.received.total'
const parse = (text: string) => parseCell(text, COUNT)
const real = (agency: string, year: number, cell: string) => parseCell(realRecord(agency, year)[cell] ?? '', cell)
const number = (value: number): Cell => ({ state: 'number', value })

test.each(['', ' ', '\t\r\n', '\u3000', '\u00a0', '\ufeff', '\u200b'])('%j is blank', (text) => {
  expect(parse(text)).toEqual({ state: 'blank' })
})

test.each([
  ['0', 0],
  ['0.0', 0],
  ['-0', 0],
  [' 12 ', 12],
  ['007', 7],
  ['1,234', 1234],
  ['1，234', 1234],
  ['12,345,678.9', 12345678.9],
  ['１２３', 123],
  ['-5', -5],
  ['－5', -5],
  ['−5', -5],
  ['12.34', 12.34],
  ['9007199254740991', 9007199254740991],
])('%j is the number %d and no more', (text, value) => {
  expect(parse(text)).toEqual(number(value))
})

test.each<[string, number, string | undefined]>([
  ['+1', 1, undefined],
  ['＋1', 1, undefined],
  ['251000元', 251000, '元'],
  ['75394432.52元', 75394432.52, '元'],
  ['1767.06万元', 1767.06, '万元'],
  ['3亿元', 3, '亿元'],
  ['1767.06（万元）', 1767.06, '万元'],
  ['人民币 5,000元整', 5000, '元'],
  ['￥5000', 5000, '元'],
  ['00元', 0, '元'],
  ['2笔', 2, '笔'],
  ['1个', 1, '个'],
  ['共22件', 22, '件'],
  ['收到4件', 4, '件'],
  ['本年共收到政府信息公开申请 4 件', 4, '件'],
  ['22（其中修订16件）', 22, undefined],
  ['22件（其中修订16件）', 22, '件'],
  ['22件，其中修订16件', 22, '件'],
  ['55(含自然失效29件)', 55, undefined],
  ['减12', -12, undefined],
  ['减少12项', -12, '项'],
  ['增3', 3, undefined],
  ['增加 3', 3, undefined],
  ['1e3', 1000, undefined],
  ['1.2E+4', 12000, undefined],
])('%j is %d with its text kept', (text, value, unit) => {
  expect(parse(text)).toEqual({ state: 'number', value, raw: text, ...(unit === undefined ? {} : { unit }) })
})

test.each([
  ['/', '-', '—', '——', '－', '无', 'N/A', 'NaN', 'null', 'Infinity', '#REF!'],
  [
    '约20',
    '20左右',
    '10-20',
    '10—20',
    '10~20',
    '<5',
    '≥3',
    '十余件',
    '3余件',
    '近30',
    '22（约）',
    '不足5',
    '5以上',
    '0（实际5件）',
    '0（另有5件）',
    '未收到5',
    '收到约4件',
    '20?',
  ],
  [
    '1/2',
    '2021-03-04',
    '2021/3/4',
    '2021年',
    '3月',
    '½',
    '①',
    '5²',
    '3（2）',
    '(5)',
    '12,5',
    '1,23,456',
    '1 234',
    '1.234,5',
  ],
  [
    '9007199254740992',
    '123456789012345678',
    '1e999',
    '1e-999',
    '3%',
    '第5',
    '减-12',
    '1亿2000万元',
    '2万',
    '0x10',
    '--5',
    '12 13',
  ],
])('%j and its like are marks, shown as printed', (...texts) => {
  for (const text of texts) expect(parse(text)).toEqual({ state: 'mark', raw: text })
})

test('a dash before a number is a minus only where the form asks for a change', () => {
  expect(parseCell('—5', 'fees.items_change')).toEqual({ state: 'number', value: -5, raw: '—5' })
  expect(parseCell('—5', COUNT)).toEqual({ state: 'mark', raw: '—5' })
  expect(parseCell('—', 'fees.items_change')).toEqual({ state: 'mark', raw: '—' })
})

test('every text of the 128 real reports is a number or blank, none of which is lost', () => {
  const states = new Map<string, number>()
  let printed = 0
  for (const record of REAL_RECORDS) {
    for (const cell of ALL_CELLS) {
      const text = record[cell] ?? ''
      if (text !== '') printed += 1
      const { state } = parseCell(text, cell)
      states.set(state, (states.get(state) ?? 0) + 1)
    }
  }
  expect(states.get('mark')).toBeUndefined()
  expect(states.get('number')).toBe(printed)
})

test('real texts: an amount in 元, one in 万元, a decrease and an increase', () => {
  expect(real('上海市人民政府办公厅', 2019, 'procurement.amount')).toEqual({
    state: 'number',
    value: 251000,
    raw: '251000元',
    unit: '元',
  })
  expect(real('交通与建设局', 2019, 'procurement.amount')).toMatchObject({ value: 47.9659, unit: '万元' })
  expect(real('农业农村局', 2019, 'fees.items_change')).toEqual({ state: 'number', value: -12, raw: '减12' })
  expect(real('管委会办公室', 2019, 'licensing.items_change')).toEqual({ state: 'number', value: 1, raw: '+1' })
})

test('any whole number written plainly comes back, in any cell', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...ALL_CELLS), (value, cell) => {
      expect(parseCell(String(value), cell)).toEqual(number(value))
      expect(parseCell(value.toLocaleString('en-US'), cell)).toEqual(number(value))
    }),
  )
})

const allowed = (text: string, parsed: Cell) => {
  if (text.trim() === '') return parsed.state === 'blank'
  return parsed.state !== 'number' || (Number.isFinite(parsed.value) && /[0-9０-９]/.test(text))
}

test('a text without a digit is never a number, white space is blank, and no number is beyond what is exact', () => {
  const letters = ' \u3000\t\u200b\u00a0-−－—+减增约0123456789０９,，.。元万件（）()其中eE/²①½٣无'.split('')
  const someText = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })
  fc.assert(
    fc.property(someText, fc.constantFrom(...ALL_CELLS), (text, cell) => {
      expect(allowed(text, parseCell(text, cell))).toBe(true)
    }),
  )
})

test('a hostile text is done with at once', () => {
  for (const piece of [' ', '1', '1,', '（', '1（', '其中1', '\u200b'])
    expect(parseCell(`1${piece.repeat(200_000)}x`, COUNT).state).toBe('mark')
})
