import { expect, test } from 'vitest'
import { measureOf, measuresOf } from '../../src/domain/measured.ts'
import { cellsOfMeasure, measure, MEASURES } from '../../src/domain/measures.ts'
import { CN_2019 } from '../../src/domain/forms/cn2019.ts'
import { ABSENT } from '../../src/domain/cell.ts'
import { EMBEDDED, embedded } from './embeddedReports.ts'
import { printed } from './printedReport.ts'

test('a measure of each name: eleven of table 3 and its twenty reasons, five of each channel', () => {
  expect(MEASURES).toHaveLength(11 + 20 + 15)
  expect(measure('suit_after.pending')).toMatchObject({ symbol: 'p', zh: '复议后起诉·尚未审结' })
  expect(measure('nothing')).toBeNull()
})

test('宿迁 2023 by groups adds up to its 总计', () => {
  const report = embedded('宿迁市人民政府', 2023)
  const groups = (['granted', 'partial', 'denied', 'unable', 'refused', 'other'] as const).map(
    (id) => measureOf(report, id).value ?? Number.NaN,
  )
  expect(groups.reduce((sum, value) => sum + value)).toBe(measureOf(report, 'decided').value)
  expect(measureOf(report, 'decided').doubt).toBeNull()
})

test('其他处理 is one row of the 2019 form and three of the 2021 form', () => {
  expect(cellsOfMeasure('other', CN_2019)).toHaveLength(7)
  expect(cellsOfMeasure('other')).toHaveLength(28)
  const of2019 = printed({ 'app.other.total': '4' }, { form: 'cn-2019' })
  const of2021 = printed({
    'app.other.uncorrected.total': '1',
    'app.other.unpaid.total': '0',
    'app.other.misc.total': '2',
  })
  expect(measureOf(of2019, 'other')).toEqual({ value: 4, doubt: null })
  expect(measureOf(of2021, 'other')).toEqual({ value: 3, doubt: null })
  expect(measureOf(embedded('洪泽区人民政府', 2023), 'other')).toEqual({ value: 0, doubt: null })
})

test('a report that prints the rows of both editions is not counted twice', () => {
  const cells = {
    'app.other.total': '3',
    'app.other.uncorrected.total': '1',
    'app.other.unpaid.total': '0',
    'app.other.misc.total': '2',
  }
  expect(measureOf(printed(cells, { form: 'mixed' }), 'other').value).toBe(3)
})

test('a blank row is left out of its group and said; a group of blanks is null, not 0', () => {
  const report = printed({ 'app.unable.not_held.total': '4', 'app.unable.create.total': '0' })
  expect(measureOf(report, 'unable')).toEqual({ value: 4, doubt: 'incomplete' })
  expect(measureOf(report, 'refused')).toEqual({ value: null, doubt: null })
})

test('平潭 2020: the outcomes add to 27 where 总计 prints 21; 21 is kept and doubted', () => {
  expect(measureOf(embedded('平潭综合实验区', 2020), 'decided')).toEqual({ value: 21, doubt: 'outcomesDiffer' })
})

test('a doubt about the total itself goes before that about its outcomes: 农业农村局 2025', () => {
  expect(measureOf(embedded('农业农村局', 2025), 'decided')).toEqual({ value: 1, doubt: 'partsDiffer' })
})

test('outcomes that are partly blank may fall short of 总计 but not exceed it', () => {
  const decided = { 'app.decided.total': '5' }
  expect(measureOf(printed({ ...decided, 'app.granted.total': '3' }), 'decided').doubt).toBeNull()
  expect(measureOf(printed({ ...decided, 'app.granted.total': '7' }), 'decided').doubt).toBe('outcomesDiffer')
})

test('blank applicants of an outcome may hold what it falls short of 总计', () => {
  const otherwise = '0'
  const granted = { 'app.granted.total': '', 'app.granted.person': '3', 'app.granted.company': '' }
  const both = {
    'app.received.total': '5',
    'app.received.person': '5',
    'app.decided.total': '5',
    'app.decided.person': '5',
  }
  const report = printed({ ...both, ...granted }, { otherwise })
  expect(measureOf(report, 'granted')).toEqual({ value: 3, doubt: 'incomplete' })
  expect(measureOf(report, 'decided')).toEqual({ value: 5, doubt: null })
  const complete = printed({ ...both, 'app.granted.total': '3' }, { otherwise })
  expect(measureOf(complete, 'decided').doubt).toBe('outcomesDiffer')
})

test('农业农村局 2023 booked 7 new applications as carried in: received 7, carried in 0', () => {
  // Its 总计 column prints 0 and 7, its 自然人 column 7 and 0.
  const report = embedded('农业农村局', 2023)
  expect(measureOf(report, 'received')).toEqual({ value: 7, doubt: 'partsDiffer' })
  expect(measureOf(report, 'carried_in')).toEqual({ value: 0, doubt: 'partsDiffer' })
})

test('reviews of 洪泽区 2023: 10 upheld, 1 corrected, 11 in all where 0 is printed', () => {
  const all = measuresOf(embedded('洪泽区人民政府', 2023))
  expect(all.get('review.upheld')).toEqual({ value: 10, doubt: null })
  expect(all.get('review.corrected')).toEqual({ value: 1, doubt: null })
  expect(all.get('review.total')).toEqual({ value: 11, doubt: 'partsDiffer' })
})

test('one at a time and all at once give the same', () => {
  for (const report of EMBEDDED) {
    const all = measuresOf(report)
    for (const { id } of MEASURES) expect(all.get(id)).toEqual(measureOf(report, id))
  }
})

test('a report without table 3 has no measures of it', () => {
  const report = { form: 'cn-2021', cell: () => ABSENT }
  expect([...measuresOf(report).values()].every(({ value, doubt }) => value === null && doubt === null)).toBe(true)
})

test('公安局 2021: 1 + 0 is not 1 + 1, and each of the four is marked, none replaced', () => {
  const report = embedded('公安局', 2021)
  const four = (['received', 'carried_in', 'decided', 'carried_out'] as const).map((id) => measureOf(report, id))
  expect(four).toEqual([1, 0, 1, 1].map((value) => ({ value, doubt: 'unbalanced' })))
  expect(measureOf(report, 'received_person').doubt).toBeNull()
  expect(measureOf(report, 'granted').doubt).toBeNull()
})

test('平潭 2020: the four balance, 21 + 0 = 21 + 0, so that only its outcomes are held against 办结', () => {
  const report = embedded('平潭综合实验区', 2020)
  expect(measureOf(report, 'received')).toEqual({ value: 21, doubt: null })
  expect(measureOf(report, 'decided').doubt).toBe('outcomesDiffer')
})

test('six reports break the balance of 总计, and no other is marked so', () => {
  const found = EMBEDDED.filter((report) => measureOf(report, 'carried_in').doubt === 'unbalanced')
  expect(found.map(({ name, year }) => `${name.replace('平潭综合实验区', '')} ${year}`).toSorted()).toEqual([
    '公安局 2021',
    '君山片区管理局 2020',
    '海坛片区管理局 2022',
    '经济发展局 2023',
    '经济发展局 2024',
    '经济发展局 2025',
  ])
})

test('what is doubted of a figure itself goes before the balance; a blank that could mend it breaks nothing', () => {
  const rest = { 'app.carried_in.total': '0', 'app.decided.total': '3' }
  const parts = printed({ ...rest, 'app.received.total': '', 'app.received.person': '2', 'app.carried_out.total': '0' })
  expect(measureOf(parts, 'received').doubt).toBe('incomplete')
  const mended = printed({ ...rest, 'app.received.total': '4', 'app.carried_out.total': '' })
  expect(measureOf(mended, 'received').doubt).toBeNull()
  const broken = printed({ ...rest, 'app.received.total': '4', 'app.carried_out.total': '0' })
  expect(measureOf(broken, 'received').doubt).toBe('unbalanced')
  expect(measureOf(broken, 'carried_in')).toEqual({ value: 0, doubt: 'unbalanced' })
})
