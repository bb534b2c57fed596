import { describe, expect, test } from 'vitest'
import { changing, corrected, NOT_PRINTED, readCorrected } from '../../src/domain/corrections.ts'

const read = {
  header: ['agency', 'year', 'app.received.total', 'app.decided.total'],
  values: ['甲 镇', '2023', '7？', '3'],
}

describe('a record that its reader corrects', () => {
  test('says the new text, keeps the rest, and says what was read', () => {
    expect(corrected(read, { 'app.received.total': '7', 'app.decided.total': '' })).toEqual({
      header: ['agency', 'year', 'app.received.total', 'app.decided.total', 'corrected'],
      values: ['甲 镇', '2023', '7', '', 'app.received.total=7？ app.decided.total=3'],
    })
  })

  test('gains a cell that was not found, and loses one that is not printed', () => {
    expect(corrected(read, { 'app.decided.total': NOT_PRINTED, 'review.total': '0' })).toEqual({
      header: ['agency', 'year', 'app.received.total', 'review.total', 'corrected'],
      values: ['甲 镇', '2023', '7？', '0', 'app.decided.total=3 review.total'],
    })
  })

  test('is as it was where nothing is changed, and by a name that no record has', () => {
    expect(corrected(read, { 'app.decided.total': '3', 'review.total': NOT_PRINTED })).toBe(read)
    expect(corrected(read, JSON.parse('{"__proto__": "1", "absent": "app.decided.total", "form": "x"}'))).toBe(read)
    expect(changing(read, { year: '2023', agency: '乙镇' })).toEqual({ agency: '乙镇' })
  })
})

test('what was read is told again from what a dataset says, with the spaces in it', () => {
  const { header, values } = corrected(read, { agency: '乙镇', 'app.received.total': '100%', 'review.total': '' })
  const told = values[header.indexOf('corrected')] ?? ''
  expect(told).toBe('agency=甲%20镇 app.received.total=7？ review.total')
  expect([...readCorrected(told)]).toEqual([
    ['agency', '甲 镇'],
    ['app.received.total', '7？'],
    ['review.total', null],
  ])
  expect([...readCorrected(' a=100%  b= ')]).toEqual([
    ['a', '100%'],
    ['b', ''],
  ])
})
