import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from './official.ts'
import { asDocx, asHtml, asText, type PrintedReport } from './written.ts'

const KINDS = [
  ['page.html', (report: PrintedReport) => new TextEncoder().encode(asHtml(report))],
  ['report.docx', asDocx],
  ['report.txt', (report: PrintedReport) => new TextEncoder().encode(asText(report))],
] as const

const PERIOD = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'
const tables = officialTables(CN_2021, () => '0', PLAIN)

interface Said {
  readonly title?: readonly string[]
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

/** A report with lines under its tables. */
const report = ({
  title = ['临渭区阎村镇人民政府', '2023年政府信息公开工作年度报告'],
  before = [PERIOD],
  after = [],
}: Said): PrintedReport => ({ title, paragraphs: before, tables, ending: after })

async function doubts(name: string, bytes: Uint8Array) {
  const read = await readTable({ name, bytes })
  if (!read.ok) throw new Error(read.problem.reason)
  const { problems = [], columns, header } = read.table
  const text = (one: string) => columns[header.indexOf(one)]?.[0]
  return {
    text,
    loaded: read.table.ledger.loaded,
    told: problems.map((one) => (one.kind === 'documentDoubt' ? [one.reason, one.said, one.against] : [one.kind])),
  }
}

describe.each(KINDS)('%s', (name, write) => {
  const read = (said: Said) => doubts(name, write(report(said)))

  test('nothing in doubt is nothing told', async () => {
    const { told, text } = await read({ after: ['临渭区阎村镇人民政府', '2024年1月20日'] })
    expect(told).toEqual([])
    expect([text('code'), text('published')]).toEqual(['610502114', '2024-01-20'])
  })

  test('the title has another year than the period: both are named, and the report is read', async () => {
    const { told, text, loaded } = await read({ title: ['临渭区阎村镇人民政府', '2022年政府信息公开工作年度报告'] })
    expect(told).toEqual([['wrongYear', '2022', PERIOD.slice(0, -1)]])
    expect([text('year'), loaded]).toEqual(['2022', 1])
  })

  test('another agency has signed', async () => {
    const { told } = await read({ after: ['临渭区官道镇人民政府', '2024年1月20日'] })
    expect(told).toEqual([['otherSignature', '临渭区阎村镇人民政府', '临渭区官道镇人民政府']])
  })

  test('its office, or its name without its place, may sign', async () => {
    for (const signature of ['阎村镇人民政府', '临渭区阎村镇人民政府办公室', '阎村镇'])
      expect((await read({ after: [signature, '2024年1月20日'] })).told).toEqual([])
  })

  test('published before the year was over', async () => {
    const { told } = await read({ after: ['临渭区阎村镇人民政府', '2023年12月29日'] })
    expect(told).toEqual([['publishedEarly', '2023-12-29', '2023']])
  })

  test('a name that several divisions have', async () => {
    const { told, text } = await read({ title: ['城关镇人民政府', '2023年政府信息公开工作年度报告'] })
    expect(told.map(([reason, said]) => [reason, said])).toEqual([['severalDivisions', '88']])
    expect([text('code'), text('county')]).toEqual(['', ''])
  })

  test('neither agency nor year in the text: the name of the file tells them, unsurely', async () => {
    const bytes = write(report({ title: ['年度报告'], before: ['一、总体情况'] }))
    const { told, text } = await doubts(`临渭区阎村镇2023年政府信息公开年度报告.${name.split('.')[1]}`, bytes)
    expect(told.map(([reason]) => reason)).toEqual(['unsureYear', 'unsureAgency'])
    expect([text('agency'), text('year'), text('code')]).toEqual(['临渭区阎村镇', '2023', '610502114'])
  })

  test('what a document says nothing of is no doubt: the record tells what it lacks', async () => {
    const { told, text } = await doubts(name, write(report({ title: ['年度报告'], before: ['一、总体情况'] })))
    expect([told, text('agency'), text('year')]).toEqual([[], '', ''])
  })
})

test('the title of the page has another year than the heading', async () => {
  const page = asHtml(report({ before: ['一、总体情况'] })).replace(/<title>.*<\/title>/u, (title) =>
    title.replace('2023', '2022'),
  )
  const { told } = await doubts('page.html', new TextEncoder().encode(page))
  expect(told).toEqual([['wrongYear', '2023', '临渭区阎村镇人民政府2022年政府信息公开工作年度报告']])
})
