import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { splitDigits } from '../../../../src/data/readers/documents/splitDigits.ts'
import { ALL_CELLS, cellsOf, hasCell } from '../../../../src/domain/forms/cells.ts'
import { FORMS } from '../../../../src/domain/forms/forms.ts'
import { numberOf } from '../../../../src/domain/cell.ts'
import { EMBEDDED } from '../../../domain/embeddedReports.ts'
import { officialTables, PLAIN } from './official.ts'
import { asRunOn } from './written.ts'

describe('digits that ran together are split where the sum of the row leaves one way', () => {
  test.each([
    [
      ['6', '8', '5', '0', '0', '019'],
      ['6', '8', '5', '0', '0', '0', '19'],
    ],
    [
      ['21000', '0021'],
      ['21', '0', '0', '0', '0', '0', '21'],
    ],
    [['1', '10', '0', '0', '0', '12'], null],
    [
      ['100', '0001'],
      ['1', '0', '0', '0', '0', '0', '1'],
    ],
    [['1', '2', '3', '4', '5', '6', '21'], null],
    [['12', '3'], null],
    [['4', '0', '0', '/', '0', '04'], null],
  ])('%j', (figures, expected) => {
    expect(splitDigits(figures, 7)).toEqual(expected)
  })

  test('whatever was joined, what is split adds up, and is what it was or nothing', () => {
    const row = fc.array(fc.nat(40), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 5 }), (parts, at) => {
        const figures = [...parts, parts.reduce((a, b) => a + b, 0)].map(String)
        const joined = figures.toSpliced(at, 2, figures.slice(at, at + 2).join(''))
        const split = splitDigits(joined, 7)
        expect(split === null || split.join() === figures.join()).toBe(true)
      }),
    )
  })
})

/** Reports of one edition that print a bare number in each of its cells. */
const whole = EMBEDDED.filter((report) => {
  const form = FORMS.find(({ id }) => id === report.form)
  return form !== undefined && cellsOf(form).every((id) => /^\d+$/u.test(String(numberOf(report.cell(id)) ?? '')))
})

test('reports as run-on text read back equal where each cell holds a number', async () => {
  expect(whole.length).toBeGreaterThan(40)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      async (report, above) => {
        const form = FORMS.find(({ id }) => id === report.form) ?? FORMS[0]
        if (!form) throw new Error('no form')
        const tables = officialTables(form, (id) => String(numberOf(report.cell(id))), PLAIN)
        const paragraphs = ['一、总体情况', '本机关按时公开。']
        const text = asRunOn(
          { title: [report.name, `${report.year}年政府信息公开工作年度报告`], paragraphs, tables },
          (row) => above[row] ?? false,
        )
        const result = await readTable({ name: 'report.txt', bytes: new TextEncoder().encode(text) })
        if (!result.ok) throw new Error(result.problem.reason)
        const { header, columns } = result.table
        const read = (id: string) => columns[header.indexOf(id)]?.[0]
        const wrong = ALL_CELLS.filter((id) => hasCell(form.id, id) && read(id) !== String(numberOf(report.cell(id))))
        expect(wrong.map((id) => [id, read(id)])).toEqual([])
      },
    ),
    { numRuns: 120, seed: 7 },
  )
}, 60_000)

test('rows whose digits were split are named, in table 3 and in table 4', async () => {
  const [form] = FORMS
  if (!form) throw new Error('no form')
  const tables = officialTables(form, (id) => (/total|person/u.test(id) ? '3' : '0'), PLAIN)
  const text = asRunOn({ title: ['甲局', '2023年政府信息公开工作年度报告'], paragraphs: [], tables }, () => false)
  const joined = text
    .replace('一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3', '一、本年新收政府信息公开申请数量 3000 0 03')
    .replace('0 0 0 0 3 0 0 0 0 3 0 0 0 0 3', '2 1 00 3 1110 3 0 0 2 1 3')
  expect(joined).not.toBe(text)
  const result = await readTable({ name: 'report.txt', bytes: new TextEncoder().encode(joined) })
  if (!result.ok) throw new Error(result.problem.reason)
  const { header, columns, problems } = result.table
  const read = (ids: readonly string[]) => ids.map((id) => columns[header.indexOf(id)]?.[0])
  const results = ['upheld', 'corrected', 'other', 'pending', 'total']
  expect(read(['person', 'company', 'other', 'total'].map((one) => `app.received.${one}`))).toEqual([
    '3',
    '0',
    '0',
    '3',
  ])
  expect(
    ['review', 'suit_direct', 'suit_after'].map((channel) => read(results.map((one) => `${channel}.${one}`))),
  ).toEqual([
    ['2', '1', '0', '0', '3'],
    ['1', '1', '1', '0', '3'],
    ['0', '0', '2', '1', '3'],
  ])
  expect(problems?.map((one) => ('rows' in one ? [one.kind, one.rows.map(({ zh }) => zh)] : one.kind))).toEqual([
    ['digitsSplit', ['本年新收政府信息公开申请数量', '行政复议', '未经复议直接起诉', '复议后起诉']],
  ])
})

test('a row too few, or rows in another order, are refused', async () => {
  const [form] = FORMS
  if (!form) throw new Error('no form')
  const tables = officialTables(form, () => '1', PLAIN)
  const applications = tables.at(-2) ?? []
  const written = (rows: typeof applications) =>
    asRunOn(
      {
        title: ['甲局', '2023年政府信息公开工作年度报告'],
        paragraphs: [],
        tables: [...tables.slice(0, -2), rows, ...tables.slice(-1)],
      },
      () => false,
    )
  const read = (text: string) => readTable({ name: 'report.txt', bytes: new TextEncoder().encode(text) })
  expect(await read(written(applications))).toMatchObject({ ok: true })
  expect(await read(written(applications.toSpliced(8, 1)))).toMatchObject({
    ok: false,
    problem: { reason: 'notAReport' },
  })
  const [one, other] = [applications[8] ?? [], applications[9] ?? []]
  expect(await read(written(applications.toSpliced(8, 2, other, one)))).toMatchObject({ ok: false })
})
