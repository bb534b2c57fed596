import { beforeAll, expect, test } from 'vitest'
import { agencyMarks, agencyReports, withMarks } from '../../src/data/queries/agency.ts'
import { BLANK } from '../../src/domain/cell.ts'
import { cellsOf, tableOf } from '../../src/domain/forms/cells.ts'
import { FORMS } from '../../src/domain/forms/forms.ts'
import { DEFAULT_QUESTION } from '../../src/domain/question.ts'
import type { Report } from '../../src/domain/report.ts'
import { cellNames } from '../../src/ui/official/cellNames.ts'
import { cellExport } from '../../src/views/agency/cellExport.ts'
import { countFigure, rateFigure } from '../../src/views/agency/figures.ts'
import { findingsOf } from '../../src/ui/official/findings.ts'
import { findingText } from '../../src/ui/official/findingText.ts'
import { layoutsOf } from '../../src/ui/official/layouts.ts'
import { agencyModel } from '../../src/views/agency/model.ts'
import { toldFigures } from '../../src/domain/told.ts'
import { formBreaks, trendsOf } from '../../src/views/agency/trend.ts'
import { trendExport } from '../../src/views/agency/trendExport.ts'
import { openEmbedded } from '../data/embedded.ts'
import { AGENCY_TEXTS } from '../../src/ui/official/texts.ts'

let page: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  page = await openEmbedded()
})

/** All reports of the one agency whose name ends so, as the view gets them. */
function reportsOf(nameEnd: string): Report[] {
  const [agency, ...others] = page.dataset.agencies.filter(({ name }) => name.endsWith(nameEnd))
  if (!agency || others.length > 0) throw new Error(`${others.length + (agency ? 1 : 0)} agencies end in ${nameEnd}`)
  return withMarks(page.engine.rows(agencyReports(agency.key)), page.engine.rows(agencyMarks(agency.key)))
}

function reportOf(nameEnd: string, year: number): Report {
  const found = reportsOf(nameEnd).find((report) => report.year === year)
  if (!found) throw new Error(`no report of ${nameEnd} for ${year}`)
  return found
}

const sentences = (report: Report) => findingsOf(report).map((finding) => findingText(finding, AGENCY_TEXTS.zh, 'zh'))

test('every cell of each edition is drawn once, in its own table, under a row and a column', () => {
  for (const form of FORMS) {
    const layouts = layoutsOf([{ form: form.id, cell: () => BLANK }])
    const cells = layouts.flatMap((layout) => layout.rows.flatMap((row) => row.cells))
    expect(cells.toSorted()).toEqual([...cellsOf(form)].toSorted())
    for (const layout of layouts) {
      for (const [cell, { column, row }] of cellNames(layout, AGENCY_TEXTS.zh, 'zh')) {
        expect(tableOf(cell)).toBe(layout.table)
        expect(column).not.toBe('')
        // Table 4 is one row without a head.
        expect(row === '').toBe(layout.table === 4)
      }
    }
  }
})

test('cells are named by the printed heads over and before them', () => {
  const names = new Map(
    layoutsOf([reportOf('阎村镇人民政府', 2021)]).flatMap((one) => [...cellNames(one, AGENCY_TEXTS.zh, 'zh')]),
  )
  expect(names.get('app.unable.not_held.company')).toEqual({
    row: '三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息',
    column: '法人或其他组织 / 商业企业',
  })
  expect(names.get('app.decided.total')).toEqual({ row: '三、本年度办理结果 / （七）总计', column: '总计' })
  expect(names.get('app.carried_out.person')).toEqual({ row: '四、结转下年度继续办理', column: '自然人' })
  expect(names.get('suit_after.pending')).toEqual({ row: '', column: '行政诉讼 / 复议后起诉 / 尚未审结' })
  expect(names.get('fees.amount')).toEqual({ row: '行政事业性收费', column: '本年收费金额（单位：万元）' })
})

test('海坛片区 2024 prints 0 over six applications: each broken sum is told with both sides', () => {
  const report = reportOf('海坛片区管理局', 2024)
  expect(sentences(report)).toEqual([
    '“本年新收政府信息公开申请数量”填报总计为 0，六类申请人之和为 6，采用 6。',
    '“本机关不掌握相关政府信息”填报总计为 0，六类申请人之和为 4，采用 4。',
    '“补正后申请内容仍不明确”填报总计为 0，六类申请人之和为 1，采用 1。',
    '“申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”填报总计为 0，六类申请人之和为 1，采用 1。',
    '“其他处理/其他”填报总计为 0，六类申请人之和为 1，采用 1。',
    '“本年度办理结果/总计”填报总计为 0，六类申请人之和为 6，采用 6。',
    // 4 not held, 1 unclear and 1 uncorrected, where the form prints 5.
    '“自然人”列：填报的办理结果总计为 5，各项结果之和为 6。',
    '文字部分写新收申请 6 件，表内总计为 0。',
  ])
  const received = countFigure('received', report, reportOf('海坛片区管理局', 2023))
  expect(received).toMatchObject({ value: 6, doubt: 'partsDiffer', settled: { printed: 0, parts: 6 } })
  expect(received.change).toEqual({ absolute: 6, relative: null, why: 'fromZero' })
})

test('阎村镇 2021 keeps blank reviews apart from suits of 0, in the table and in the CSV', () => {
  const report = reportOf('阎村镇人民政府', 2021)
  expect(sentences(report)).toEqual([])
  expect(rateFigure('review_corrected', report).ratio).toMatchObject({ share: null, why: 'blank' })
  const { header, rows } = cellExport(report, AGENCY_TEXTS.zh, 'zh')
  expect(header).toEqual(['机关', '年份', '表', '行', '列', '栏目代号', '状态', '原文', '数值', '单位'])
  expect(rows).toHaveLength(200)
  const fields = (cell: string) => rows.find((row) => row[5] === cell)?.slice(5)
  expect(fields('review.total')).toEqual(['review.total', '未填', '', null, ''])
  expect(fields('suit_direct.total')).toEqual(['suit_direct.total', '数字', '0', 0, ''])
})

test('上海 2019 keeps 251000元 as printed beside its number, and blanks beside it as blanks', () => {
  const { rows } = cellExport(reportOf('上海市人民政府办公厅', 2019), AGENCY_TEXTS.zh, 'zh')
  expect(rows).toHaveLength(198)
  expect(rows.find((row) => row[5] === 'procurement.amount')?.slice(6)).toEqual(['数字', '251000元', 251000, '元'])
  expect(rows.find((row) => row[5] === 'app.granted.total')?.slice(6)).toEqual(['未填', '', null, ''])
  // 859 received, 7 reviews; of suits one kind prints 9, the other nothing: the narrative's 9 agrees with what is printed.
  expect(toldFigures(reportOf('上海市人民政府办公厅', 2019)).map(({ verdict }) => verdict)).toEqual([
    'equal',
    'equal',
    'equal',
  ])
})

test('洪泽区 2023 mixes two forms: the rows it prints of both, and nothing twice', () => {
  const report = reportOf('洪泽区人民政府', 2023)
  const [first, ...others] = layoutsOf([report])
  expect(first?.heads[0]?.map((head) => head.label.zh)).toEqual(['本年制发件数', '本年废止件数', '现行有效件数'])
  const cells = [first, ...others].flatMap((layout) => layout?.rows.flatMap((row) => row.cells) ?? [])
  expect(new Set(cells).size).toBe(cells.length)
  expect(cells).toContain('app.other.total')
  expect(cells).not.toContain('app.other.misc.total')
  expect(cells).not.toContain('procurement.amount')
  expect(sentences(report)).toEqual([
    '“行政复议”填报总计为 0，四类结果之和为 11，采用 11。',
    '“复议后起诉”填报总计为 0，四类结果之和为 5，采用 5。',
  ])
  expect(rateFigure('review_corrected', report)).toMatchObject({
    ratio: { numerator: 1, denominator: 11 },
    beside: { numerator: 1, denominator: 11 },
  })
})

test('平潭 2020: outcomes of 26 and 27 where 20 and 21 are printed; the printed total is kept', () => {
  const report = reportOf('平潭综合实验区', 2020)
  expect(sentences(report)).toEqual([
    '“自然人”列：填报的办理结果总计为 20，各项结果之和为 26。',
    '“总计”列：填报的办理结果总计为 21，各项结果之和为 27。',
  ])
  expect(countFigure('decided', report, null)).toMatchObject({ value: 21, doubt: 'outcomesDiffer', outcomes: 27 })
  expect(rateFigure('disclosure_rate', report).ratio).toMatchObject({ numerator: 13, denominator: 21 })
})

test('海坛片区 2021 is drawn on the form of 2019, which it used', () => {
  const reports = reportsOf('海坛片区管理局')
  const report = reportOf('海坛片区管理局', 2021)
  const rows = layoutsOf([report]).flatMap((layout) =>
    layout.rows.flatMap((row) => row.heads.map((one) => one.label.zh)),
  )
  expect(rows).toContain('政府集中采购')
  expect(sentences(report)).toEqual([
    '“本年度办理结果/总计”填报总计为 0，六类申请人之和为 1，采用 1。',
    '“自然人”列：填报的办理结果总计为 1，各项结果之和为 0。',
    '“自然人”列：新收与上年结转之和为 0，办结与结转下年之和为 1。',
  ])
  // 2023 mixes both forms, 2024 and 2025 use that of 2021.
  expect(formBreaks(reports)).toEqual([2022, 2023])
})

test('two years on different forms stand in one layout, each cell once', () => {
  const layouts = layoutsOf([reportOf('海坛片区管理局', 2024), reportOf('海坛片区管理局', 2021)])
  const cells = layouts.flatMap((layout) => layout.rows.flatMap((row) => row.cells))
  expect(new Set(cells).size).toBe(cells.length)
  expect(cells).toEqual(
    expect.arrayContaining(['normative.made', 'normative.new', 'app.other.misc.person', 'app.other.person']),
  )
  // 2019's 行政许可 has the decisions of 2021's, so one block shows both.
  expect(layouts.filter((layout) => layout.heading?.zh === '第二十条第（五）项')).toHaveLength(1)
})

test('a narrative that counts the pending out, or the carried in, is a note that names it', () => {
  const verdicts = (name: string, year: number) =>
    toldFigures(reportOf(name, year)).map(({ field, told, printed, verdict, part }) => [
      field,
      told,
      printed,
      verdict,
      part,
    ])
  expect(verdicts('宿迁市人民政府', 2024)).toEqual(
    expect.arrayContaining([
      ['reviews', 134, 170, 'pending', 36],
      ['suits', 57, 77, 'pending', 20],
    ]),
  )
  expect(verdicts('沭阳县人民政府', 2025)).toEqual(expect.arrayContaining([['received', 749, 713, 'carried', 36]]))
  expect(verdicts('综合执法与应急管理局', 2024)).toEqual(expect.arrayContaining([['received', 4, 0, 'differs', null]]))
})

test('what the narrative tells of granted and denied stands beside the table; denials are the sum of their reasons', () => {
  const outcomes = (year: number, granted: number, denied: number) => {
    const report = reportOf('宿迁市人民政府', year)
    return toldFigures({ ...report, told: { ...report.told, granted, denied } })
      .filter(({ field }) => field === 'granted' || field === 'denied')
      .map(({ told, printed, verdict }) => [told, printed, verdict])
  }
  // 2024: 2 + 1 + 4 + 17 + 21 + 11 + 23 + 13 denied; 2023: 0 + 27 + 6 + 38 + 20 + 9 + 21 + 21.
  expect(outcomes(2024, 1431, 92)).toEqual([
    [1431, 1431, 'equal'],
    [92, 92, 'equal'],
  ])
  expect(outcomes(2023, 1191, 141)).toEqual([
    [1191, 1191, 'equal'],
    [141, 142, 'differs'],
  ])
})

test('22 reports of the dataset break a sum or an equation, 73 in all', () => {
  const errors = page.dataset.agencies
    .flatMap(({ key }) => withMarks(page.engine.rows(agencyReports(key)), page.engine.rows(agencyMarks(key))))
    .map((report) => findingsOf(report).filter((finding) => finding.severity === 'error').length)
  expect(errors.filter((count) => count > 0)).toHaveLength(22)
  expect(errors.reduce((sum, count) => sum + count, 0)).toBe(73)
})

test('the trend of 平潭 keeps each year on its own cases, and a year without a report is a gap', () => {
  const rate = trendsOf(reportsOf('平潭综合实验区')).find((trend) => trend.id === 'rate')
  const shares = rate?.lines[0]?.points.map((point) => ((point.value ?? 0) * 100).toFixed(1))
  expect(shares).toEqual(['34.8', '61.9', '50.7', '40.0', '51.9', '45.9', '48.0'])
  const police = trendsOf(reportsOf('公安局')).find((trend) => trend.id === 'counts')
  expect(police?.lines[0]?.points.filter((point) => point.why === 'missing').map((point) => point.year)).toEqual([
    2020, 2023,
  ])
})

test('years without a report are missing where the roster expects one, else not in the dataset', () => {
  const model = agencyModel(reportsOf('公安局'), DEFAULT_QUESTION, page.dataset, (_, year) => year > 2020)
  expect(model).toMatchObject({ missing: [2020], missed: [2023, 2025] })
})

test('the view shows the year asked for, the latest in the filter, or says that there is none', () => {
  const reports = reportsOf('公安局')
  const model = (agency: { year: number | null; beside: number | null }, years: { from: number; to: number } | null) =>
    agencyModel(
      reports,
      { agency: { key: null, ...agency }, filter: { ...DEFAULT_QUESTION.filter, years } },
      page.dataset,
    )
  expect(model({ year: null, beside: null }, null)).toMatchObject({ year: 2024, missing: [2020, 2023, 2025] })
  expect(model({ year: null, beside: null }, { from: 2020, to: 2023 })).toMatchObject({ year: 2022, beside: null })
  expect(model({ year: 2022, beside: 2021 }, null)).toMatchObject({ shown: { year: 2022 }, beside: { year: 2021 } })
  expect(model({ year: 2022, beside: 2022 }, null)?.beside).toBeNull()
  expect(model({ year: 2023, beside: 2021 }, null)).toMatchObject({ year: 2023, shown: null })
  expect(agencyModel([], DEFAULT_QUESTION, page.dataset)).toBeNull()
})

test("the CSV of a trend holds both sides of each rate, its interval, and the report's page", () => {
  const reports = reportsOf('宿迁市人民政府')
  const rate = trendsOf(reports).find((trend) => trend.id === 'rate')
  if (!rate) throw new Error('no trend of the rate')
  const { header, rows } = trendExport(rate, reports, AGENCY_TEXTS.zh)
  expect(header.slice(0, 4)).toEqual(['年份', '公开率', '分子（予以公开与部分公开）', '分母（办结）'])
  // 1,519 of 3,486 and 1,902 of 3,521: 43.6 % and 54.0 %.
  expect(rows.map((row) => [row[0], row[2], row[3]])).toEqual([
    [2023, 1519, 3486],
    [2024, 1902, 3521],
  ])
})
