import { expect, test } from 'vitest'
import { readRosterList, rosterTable } from '../../src/data/rosterList.ts'
import { toCsv } from '../../src/domain/csv.ts'

const read = (text: string) => readRosterList({ name: 'list.csv', bytes: new TextEncoder().encode(text) })

test('heads in English and Chinese; what was read reads back as what it is', () => {
  const chinese = read(
    '机关名称,区划代码,省,市,县,层级,类别,上级,起始年,截止年,现名\n甲镇,610502114,陕西省,渭南市,临渭区,乡级,政府,临渭区,2019,2021年,乙镇\n',
  )
  const english = read(
    'agency,code,province,city,county,level,kind,parent,from,to,successor\n甲镇,610502114,陕西省,渭南市,临渭区,township,政府,临渭区,2019,2021,乙镇\n',
  )
  expect(chinese).toMatchObject({ ok: true, list: { rejected: [] } })
  if (!chinese.ok || !english.ok) throw new Error('a list was not read')
  expect(chinese.list.entries).toEqual([
    {
      name: '甲镇',
      code: '610502114',
      province: '陕西省',
      city: '渭南市',
      county: '临渭区',
      level: 'township',
      kind: '政府',
      parent: '临渭区',
      from: 2019,
      to: 2021,
      successor: '乙镇',
    },
  ])
  expect(english.list.entries).toEqual(chinese.list.entries)
  const again = read(toCsv(rosterTable(chinese.list.entries)))
  expect(again.ok && again.list.entries).toEqual(chinese.list.entries)
})

test('what is wrong with a line is told with line, column and what stands there; the others are taken', () => {
  const list = read('agency,level,from,to\n甲,,,\n乙,大,,\n丙,,20x4,\n丁,,2022,2020\n甲,,,\n,,2020,\n')
  expect(list.ok && list.list.entries.map(({ name }) => name)).toEqual(['甲'])
  expect(list.ok && list.list.rejected).toEqual([
    { line: 3, column: 'level', reason: 'badLevel', found: '大' },
    { line: 4, column: 'from', reason: 'badYear', found: '20x4' },
    { line: 5, column: 'to', reason: 'yearsReversed', found: '2020' },
    { line: 6, column: 'agency', reason: 'repeated', found: '甲' },
    { line: 7, column: 'agency', reason: 'noAgency', found: '' },
  ])
})

test('a file without a column of agencies, and an empty one, are no list', () => {
  expect(read('a,b\n1,2\n')).toMatchObject({ ok: false, problem: { kind: 'noAgencyColumn', header: ['a', 'b'] } })
  expect(read('')).toMatchObject({ ok: false, problem: { kind: 'unreadable', reason: 'empty' } })
})
