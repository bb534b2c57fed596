import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toCsv } from '../../src/domain/csv.ts'
import { rejectedExport } from '../../src/views/data/rejectedExport.ts'
import { TEMPLATE_HEADER } from '../../src/views/data/template.ts'
import { DATA_TEXTS } from '../../src/views/data/texts.ts'
import { columnChoices, chosenUse } from '../../src/views/data/uses.ts'
import { FILE_PROBLEMS } from '../../src/ui/text/fileProblems.ts'

test('the list of rejected records gives the reason, and what to do, in both languages', () => {
  const { badYear, fieldCount } = FILE_PROBLEMS.en.rejection
  const table = rejectedExport([
    { file: 'units.csv', line: 3, reason: 'badYear', found: '20x4', raw: '君山片区,20x4,3' },
    { file: 'units.csv', line: 4, column: '新收', reason: 'fieldCount', raw: '=1+1' },
  ])
  expect(toCsv(table)).toBe(
    '\uFEFF文件 file,行 line,列 column,代号 code,原因,reason,处理办法,what to do,所见 found,原文 original text\r\n' +
      `units.csv,3,,badYear,年份无法识别,${badYear.why},改为四位数年份。,${badYear.next},20x4,"君山片区,20x4,3"\r\n` +
      `units.csv,4,新收,fieldCount,字段数与列名数不符,${fieldCount.why},检查该行的分隔符和引号。,${fieldCount.next},,'=1+1\r\n`,
  )
})

test('the template has the columns of the embedded dataset', () => {
  const [header = ''] = readFileSync('data/reports.csv', 'utf8').split(/\r?\n/)
  expect(TEMPLATE_HEADER).toHaveLength(246)
  // The transcribed reports have their sentences, and what these tell of outcomes, in no column.
  const more = ['text.granted', 'text.denied', 'text.sentences']
  expect(TEMPLATE_HEADER.toSorted()).toEqual([...header.split(','), ...more].toSorted())
})

test('every cell of both editions can be chosen, by its label or its standard name', () => {
  for (const lang of ['zh', 'en'] as const) {
    const choices = columnChoices(DATA_TEXTS[lang], lang)
    // 16 identity fields, unused, 5 told figures, 4 columns of the long form, 226 cells.
    expect(choices).toHaveLength(16 + 1 + 5 + 4 + 226)
    const received = choices.find(({ note }) => note === 'app.received.total')
    expect(chosenUse(received?.value ?? '')).toEqual({ use: 'cell', cell: 'app.received.total' })
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length)
  }
})
