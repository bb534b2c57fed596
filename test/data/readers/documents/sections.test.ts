import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../../src/data/load.ts'
import { readText } from '../../../../src/data/readers/documents/text.ts'
import { sectionsOf } from '../../../../src/data/readers/documents/sections.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { embedded, load, rowsOf, SETTINGS } from '../../reports.ts'
import { officialTables, PLAIN } from './official.ts'
import { asDocx, asHtml, asText, type PrintedReport } from './written.ts'

const TABLES = officialTables(CN_2021, () => '0', PLAIN)
const REPORT: PrintedReport = {
  title: ['甲县东岭镇人民政府', '2023年政府信息公开工作年度报告'],
  paragraphs: [
    '根据有关规定，东岭镇编制本报告。',
    '一、总体情况',
    '（一）主动公开情况',
    '本年在宣传栏张贴通知12份。',
    '二、主动公开政府信息情况',
    '数据见下表。',
  ],
  tables: TABLES,
  ending: [
    '五、存在的主要问题及改进情况',
    '（一）存在的主要问题',
    '目录更新不够及时。',
    '（二）改进情况',
    '明年每月核对一次。',
    '六、其他需要报告的事项',
    '本年未收取信息处理费。',
  ],
}
const SAID = [
  ['overview', '根据有关规定，东岭镇编制本报告。\n（一）主动公开情况\n本年在宣传栏张贴通知12份。'],
  ['problems', '（一）存在的主要问题\n目录更新不够及时。\n（二）改进情况\n明年每月核对一次。'],
  ['other', '本年未收取信息处理费。'],
]

const utf8 = (text: string) => new TextEncoder().encode(text)
const sectionRows = async (name: string, bytes: Uint8Array) => {
  const loaded = await loadDataset([{ name, bytes, settings: {} }], SETTINGS)
  expect(loaded.dataset.reports).toBe(1)
  return rowsOf(loaded, 'section')
}

describe('the words of a document by section', () => {
  test.each([
    ['HTML', 'a.html', utf8(asHtml(REPORT))],
    ['DOCX', 'a.docx', asDocx(REPORT)],
    ['text', 'a.txt', utf8(asText(REPORT))],
  ])('%s: overview with the words before it, problems, other; no tables, no menus, no foot', async (_, name, bytes) => {
    const rows = await sectionRows(name, bytes)
    expect(rows.map(({ section, text }) => [section, text])).toEqual(SAID)
    expect(rows.map(({ report, cut }) => [report, cut])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })

  test('tables of figures have no words', async () => {
    expect(rowsOf(await load(embedded()), 'section')).toEqual([])
  })
})

const texts = (...lines: readonly string[]) =>
  sectionsOf(readText(lines.join('\n')).blocks).map(({ section, text }) => [section, text])

describe('headings as they are written', () => {
  test.each([
    ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'],
    ['１．总体情况', '５．存在的主要问题及改进情况', '６．其他需要报告的事项'],
    ['一 、 总体情况', '五 、存在的问题和改进情况', '六、其他需报告事项'],
    ['总体情况', '存在的主要问题及改进情况', '其他需要报告的事项'],
    ['第一部分 基本情况', '四、存在的主要问题和改进措施', '五、其他需要报告的情况'],
  ])('%s · %s · %s', (overview, problems, other) => {
    const said = texts(
      '甲镇2023年政府信息公开工作年度报告',
      overview,
      '全年开会。',
      problems,
      '人手少。',
      other,
      '无。',
    )
    expect(said).toEqual([
      ['overview', '全年开会。'],
      ['problems', '人手少。'],
      ['other', '无。'],
    ])
  })

  test('a heading in one line with its text', () => {
    expect(texts('一、总体情况。全年开会两次，人人到会。', '五、存在的主要问题及改进情况：人手少。')).toEqual([
      ['overview', '全年开会两次，人人到会。'],
      ['problems', '人手少。'],
    ])
  })

  test('what begins as a heading and goes on is no heading; none goes back', () => {
    const lines = [
      '（二）存在的主要问题：人手少',
      '一、总体情况不够清楚',
      '总体情况是好的，但是仍然不够，明年还要再做。',
    ]
    expect(texts('五、存在的主要问题及改进情况', ...lines)).toEqual([['problems', lines.join('\n')]])
  })

  test('menus before the title and lines below the report are the page’s', () => {
    const said = texts(
      '基本情况',
      '欢迎您。',
      '甲镇2023年政府信息公开工作年度报告',
      '字号：大 中 小',
      '甲镇编制本报告。',
      '二、主动公开政府信息情况',
      ...Array.from({ length: 6 }, () => '规章\t0'),
      '五、存在的主要问题及改进情况',
      '人手少。',
      '版权所有：甲镇',
      '友情链接。',
    )
    expect(said).toEqual([
      ['overview', '甲镇编制本报告。'],
      ['problems', '人手少。'],
    ])
  })

  test('a line of a sentence that names a report is no title, and numbers of pages are no words', () => {
    const lines = ['甲镇按照有关条款和《', '政府信息公开工作年度报告格式》编制本报告，', '并已公布。']
    expect(texts('甲镇2023年政府信息公开工作年度报告', '甲镇开会。', ...lines, '- 2 -', '第 3 页')).toEqual([
      ['overview', ['甲镇开会。', ...lines].join('\n')],
    ])
  })

  test('a section of more than 20,000 characters is cut, and says so', () => {
    const [cut] = sectionsOf(readText(`一、总体情况\n${'字'.repeat(20_001)}`).blocks)
    const [full] = sectionsOf(readText(`一、总体情况\n${'字'.repeat(20_000)}`).blocks)
    expect([cut?.text.length, cut?.isCut, full?.text.length, full?.isCut]).toEqual([20_000, true, 20_000, false])
  })
})
