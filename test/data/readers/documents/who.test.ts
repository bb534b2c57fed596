import { expect, test } from 'vitest'
import { readText } from '../../../../src/data/readers/documents/text.ts'
import { whoOf } from '../../../../src/data/readers/documents/who.ts'

const who = (...lines: string[]) => whoOf(readText(lines.join('\n')))

test.each([
  ['甲县乙镇人民政府', '2023 年政府信息公开工作年度报告'],
  ['甲县乙镇人民政府2023年政府信息公开工作年度报告'],
  ['2023年甲县乙镇人民政府政府信息公开工作年度报告'],
  ['甲县乙镇人民政府关于 2023 年度政府信息公开工作报告'],
  ['甲县乙镇人民政府', '政府信息公开工作年度报告', '（2023年）'],
  ['甲县乙镇人民政府二〇二三年政府信息公开年度报告'],
  ['甲县乙镇人民政府信息公开工作2023年度报告', '2023年1月1日至2023年12月31日'],
])('the title tells the agency and the year: %s', (...lines) => {
  expect(who('网站首页', ...lines, '一、总体情况')).toMatchObject({
    agency: '甲县乙镇人民政府',
    year: 2023,
    level: 'township',
    kind: 'government',
  })
})

test('without a year in the title the period of the figures tells it; two periods tell none', () => {
  const title = ['甲市财政局', '政府信息公开工作年度报告']
  const period = '本报告所列数据统计期限自2022年1月1日起至2022年12月31日止'
  expect(who(...title, period)).toMatchObject({ agency: '甲市财政局', year: 2022, level: '', kind: 'department' })
  expect(who(...title, period, period.replaceAll('2022', '2021')).year).toBeNull()
})

test('the day under the text is the day of publication; a text that is no report tells nothing', () => {
  expect(who('甲市财政局2022年政府信息公开工作年度报告', '正文', '甲市财政局', '2023年1月9日').published).toBe(
    '2023-01-09',
  )
  expect(who('关于召开会议的通知', '各单位：')).toEqual({ agency: '', year: null, level: '', kind: '', published: '' })
})
