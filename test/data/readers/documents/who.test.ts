import { expect, test } from 'vitest'
import { readHtml } from '../../../../src/data/readers/documents/html.ts'
import { readText } from '../../../../src/data/readers/documents/text.ts'
import { whoOf } from '../../../../src/data/readers/documents/who.ts'
import type { Who } from '../../../../src/domain/reportDocument.ts'
import { DIVISIONS } from '../../../domain/divisions/list.ts'

const who = (...lines: string[]) => whoOf(readText(lines.join('\n')), 'report.txt', null).who
const values = ({ agency, year, level, kind }: Who) => [agency.value, year.value, level.value, kind.value]

test.each([
  ['甲县乙镇人民政府', '2023 年政府信息公开工作年度报告'],
  ['甲县乙镇人民政府2023年政府信息公开工作年度报告'],
  ['2023年甲县乙镇人民政府政府信息公开工作年度报告'],
  ['甲县乙镇人民政府关于 2023 年度政府信息公开工作报告'],
  ['甲县乙镇人民政府', '政府信息公开工作年度报告', '（2023年）'],
  ['甲县乙镇人民政府二〇二三年政府信息公开年度报告'],
  ['甲县乙镇人民政府信息公开工作2023年度报告', '2023年1月1日至2023年12月31日'],
])('the title tells the agency and the year: %s', (...lines) => {
  expect(values(who('网站首页', ...lines, '一、总体情况'))).toEqual([
    '甲县乙镇人民政府',
    2023,
    'township',
    'government',
  ])
})

test('without a year in the title the period of the figures tells it; two periods tell none', () => {
  const title = ['甲市财政局', '政府信息公开工作年度报告']
  const period = '本报告所列数据统计期限自2022年1月1日起至2022年12月31日止'
  expect(values(who(...title, period))).toEqual(['甲市财政局', 2022, '', 'department'])
  const { year } = who(...title, period, period.replaceAll('2022', '2021'))
  expect([year.value, year.confidence, year.evidence.map(({ at }) => at)]).toEqual([null, 'unsure', [2, 3]])
})

test('the day under the text is the day of publication; a text that is no report tells nothing', () => {
  expect(who('甲市财政局2022年政府信息公开工作年度报告', '正文', '甲市财政局', '2023年1月9日').published).toEqual({
    value: '2023-01-09',
    confidence: 'likely',
    evidence: [{ text: '2023年1月9日', at: 3 }],
  })
  const { agency, year, level, kind, published } = who('关于召开会议的通知', '各单位：')
  expect([agency.value, year.value, level.value, kind.value, published.value]).toEqual(['', null, '', '', ''])
})

test('the title alone is likely; with the period and the signature certain, and each says where it stands', () => {
  const title = '甲县乙镇人民政府2023年政府信息公开工作年度报告'
  expect([who(title).agency.confidence, who(title).year.confidence]).toEqual(['likely', 'likely'])
  const { agency, year } = who(
    title,
    '所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
    '正文',
    '乙镇人民政府',
    '2024年1月20日',
  )
  expect([agency.confidence, agency.evidence.map(({ at }) => at)]).toEqual(['certain', [0, 3]])
  expect([year.confidence, year.evidence.map(({ at }) => at)]).toEqual(['certain', [0, 1]])
})

test('a sentence that begins with the year agrees with the title; one of what is planned does not speak against it', () => {
  const title = '甲县乙镇人民政府2023年政府信息公开工作年度报告'
  expect(who(title, '2023年，我镇收到申请3件。').year.confidence).toBe('certain')
  const planned = ['2024年，我镇将加强培训。', '2024年，我镇计划改版网站。']
  expect(who(title, ...planned).year).toMatchObject({ value: 2023, confidence: 'likely' })
})

test('who is to be asked, or has put it on the page, agrees with the title and never contradicts it', () => {
  const title = '甲县教育局2023年政府信息公开工作年度报告'
  for (const line of [
    '如对本报告有疑问，请与甲县教育局办公室联系（地址：甲县）。',
    '本报告由甲县教育局根据条例编制。',
    '来源：甲县教育局 时间：2024-01-12 08:58',
  ])
    expect(who(title, line).agency.confidence).toBe('certain')
  expect(who(title, '来源：县融媒体中心').agency.confidence).toBe('likely')
  expect(who(title, '来源：甲县教育局 时间：2024-01-12 08:58').published.value).toBe('2024-01-12')
})

test('behind menus longer than a report the title is the line with which the title of the page begins', () => {
  const title = '甲县教育局2023年政府信息公开工作年度报告'
  const menu = Array.from({ length: 150 }, (_, i) => `<li>栏目${i}</li>`).join('')
  const other = '<li>甲县民政局2021年政府信息公开工作年度报告</li>'
  const page = readHtml(`<head><title>${title}_政府信息公开年报_甲县人民政府</title></head>
    <ul>${menu}${other}</ul><h1>${title}</h1><p>来源：甲县教育局 时间：2024-01-12 08:58</p>`)
  const { agency, year, published } = whoOf(page, 'page.html', DIVISIONS).who
  expect([agency.value, agency.confidence]).toEqual(['甲县教育局', 'certain'])
  expect([year.value, published.value]).toEqual([2023, '2024-01-12'])
})

test('what began in an earlier year, and a day that nobody signed, do not speak against the title', () => {
  const title = '甲县教育局2023年政府信息公开工作年度报告'
  const since = ['2021年以来，我局加强公开。', '2021年以来，我局完善制度。']
  expect(who(title, ...since).year).toMatchObject({ value: 2023, confidence: 'likely' })
  expect(who(title, '正文', '相关新闻', '2025年6月1日').year.confidence).toBe('likely')
  expect(who(title, '正文', '甲县教育局', '2025年6月1日').year.confidence).toBe('unsure')
})

test('what differs is unsure, with both', () => {
  const { year, agency } = who(
    '甲县乙镇人民政府2022年政府信息公开工作年度报告',
    '统计期限自2023年1月1日起至2023年12月31日止。',
    '正文',
    '甲县丙镇人民政府',
    '2024年1月20日',
  )
  expect(year).toMatchObject({ value: 2022, confidence: 'unsure', evidence: [{ at: 0 }, { at: 1 }] })
  expect(agency).toMatchObject({ value: '甲县乙镇人民政府', confidence: 'unsure', evidence: [{ at: 0 }, { at: 3 }] })
})

test('the name of the file is the last resort, and unsure', () => {
  const read = (file: string) => whoOf(readText('一、总体情况'), file, DIVISIONS).who
  const { agency, year, code } = read('临渭区阎村镇2021年政府信息公开工作年度报告.docx')
  expect([agency.value, year.value, code.value]).toEqual(['临渭区阎村镇', 2021, '610502114'])
  expect([agency.confidence, year.confidence, code.confidence]).toEqual(['unsure', 'unsure', 'unsure'])
  expect(agency.evidence).toMatchObject([{ at: 'file name' }])
  expect(read('阎村镇2021.txt').year.value).toBe(2021)
  // What puts files in their order is no part of a name; a year is not such a number.
  const named = ['09 甲县', '（3）甲县', '12、甲县', '2023年甲县'].map(
    (name) => read(`${name}政府信息公开工作年度报告.docx`).agency.value,
  )
  expect(named).toEqual(['甲县', '甲县', '甲县', '甲县'])
})

test('the place comes from the title, the site of the page, or the text; the address from the page itself', () => {
  const page = (site: string, text: string) =>
    readHtml(`<head><title>城关镇人民政府2023年政府信息公开工作年度报告</title>
      <meta name="SiteName" content="${site}"><meta name="PubDate" content="2024-01-20 10:00">
      <link rel="canonical" href="https://www.example.cn/zwgk/1.html"></head>
      <h1>城关镇人民政府2023年政府信息公开工作年度报告</h1><p>${text}</p>`)
  const read = (site: string, text: string) => whoOf(page(site, text), 'page.html', DIVISIONS)
  const bySite = read('陇县人民政府', '')
  expect(bySite.who.code).toMatchObject({ value: '610327100', confidence: 'certain' })
  expect(bySite.who.code.evidence).toContainEqual({ text: '陇县人民政府', at: 'page head' })
  expect(bySite.who.source.value).toBe('https://www.example.cn/zwgk/1.html')
  expect(bySite.who.published).toMatchObject({ value: '2024-01-20', confidence: 'likely' })
  const byText = read('', '联系地址：宝鸡市陇县东大街1号')
  expect(byText.who.code).toMatchObject({ value: '610327100', confidence: 'likely' })
  expect(byText.who.county.value).toBe('陇县')
  const byNone = read('', '')
  expect([byNone.who.code.value, byNone.who.code.confidence, byNone.placed?.candidates.length]).toEqual([
    '',
    'unsure',
    88,
  ])
})

test('links to other reports above the title tell neither agency nor year', () => {
  const title = '甲县民政局2023年政府信息公开工作年度报告'
  expect(values(who('相关链接：甲县教育局2022年政府信息公开工作年度报告', title))).toEqual([
    '甲县民政局',
    2023,
    '',
    'department',
  ])
  const list = [2021, 2022, 2023].map((year) => `甲县民政局${year}年政府信息公开工作年度报告`)
  expect(who(...list).year).toMatchObject({ value: 2021, confidence: 'unsure' })
  expect(who(...list).year.evidence).toHaveLength(3)
  const period = '所列数据的统计期限自2023年1月1日起至2023年12月31日止。'
  expect(who(...list, period).year).toMatchObject({ value: 2023, confidence: 'certain' })
  expect(who(...list, '2022年，我局收到申请3件。').year).toMatchObject({ value: 2022, confidence: 'certain' })
})

test('a year in brackets and the words of a cover letter are no part of the name', () => {
  expect(values(who('甲县人民政府（2023年）政府信息公开工作年度报告')).slice(0, 2)).toEqual(['甲县人民政府', 2023])
  expect(who('关于报送甲县乙镇2023年政府信息公开工作年度报告的报告').agency.value).toBe('甲县乙镇')
})
