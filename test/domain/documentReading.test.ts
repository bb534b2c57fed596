import { expect, test } from 'vitest'
import { corrected } from '../../src/domain/corrections.ts'
import { documentReading, doubtsOf } from '../../src/domain/documentReading.ts'

const record = (texts: Readonly<Record<string, string>>) => ({
  header: Object.keys(texts),
  values: Object.values(texts),
})

const DECIDED = {
  'app.decided.person': '3',
  'app.decided.company': '0',
  'app.decided.research': '0',
  'app.decided.charity': '0',
  'app.decided.legal': '0',
  'app.decided.other': '0',
  'app.decided.total': '4',
}

test('a document is doubtful by its uncertain texts, its broken equations, and what it does not tell of itself', () => {
  const read = record({ agency: '', year: '2023', 'review.total': '1？', ...DECIDED })
  const reading = documentReading(read)
  expect(reading.uncertain).toEqual(['review.total'])
  // Six applicants add up to 3, the total prints 4.
  expect(reading.flags).toMatchObject([{ equation: 'row:decided', leftSum: 3, rightSum: 4 }])
  expect(reading.lacking).toEqual(['agency'])
  expect(doubtsOf(reading)).toBe(3)
  const after = documentReading(corrected(read, { agency: '甲镇', 'app.decided.person': '4', 'review.total': '1' }))
  expect(doubtsOf(after)).toBe(0)
})

test('an uncertain text is a mark, a cell that is not found is absent, and the form is told by what is printed', () => {
  const reading = documentReading(record({ 'review.total': '1？', 'review.other': '', 'rules.made': '2' }))
  expect(reading.form).toBe('cn-2021')
  expect(['review.total', 'review.other', 'rules.made', 'rules.new'].map((id) => reading.cell(id).state)).toEqual([
    'mark',
    'blank',
    'number',
    'absent',
  ])
  expect(reading.cells).toBe(3)
})

test('a year is one of four digits', () => {
  const lacking = (year: string) => documentReading(record({ agency: '甲镇', year })).lacking
  expect(['2023', '2023年', '23', '', '2023？'].map((year) => lacking(year).length)).toEqual([0, 0, 1, 1, 1])
})
