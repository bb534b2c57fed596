import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asDocx, asHtml, asText } from '../data/readers/documents/written.ts'
import { asPdf, PLAIN_LOOK } from '../data/readers/documents/writtenPdf.ts'
import { expect, openFiles, test, visit } from './fixtures.ts'

/** A report of a township as a site publishes it, with a script and a picture that must not be fetched. */
const report = (name: string, year: number, figure: string) => ({
  title: [name, `${year} 年政府信息公开工作年度报告`],
  paragraphs: ['一、总体情况', `本年度收到政府信息公开申请 ${figure} 件。`],
  tables: officialTables(
    CN_2021,
    (cell) => (cell === 'app.received.total' || cell === 'app.received.person' ? figure : '0'),
    PLAIN,
  ),
})

test('a web page, a Word document and a text become one dataset, and a page that is no report is told of', async ({
  page,
}) => {
  await visit(page, '?v=1&view=data')
  const page1 = asHtml(report('甲县乙镇人民政府', 2023, '5')).replace(
    '<h1>',
    '<img src="https://example.org/x.png"><h1>',
  )
  await openFiles(page, [
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(page1) },
    { name: 'report.docx', mimeType: '', buffer: Buffer.from(asDocx(report('甲县丙镇人民政府', 2023, '7'))) },
    { name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(asText(report('甲县丁镇人民政府', 2023, '0'))) },
    {
      name: 'notice.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<!doctype html><title>通知</title><p>通知</p>'),
    },
  ])
  await expect(page.getByRole('alert')).toContainText('notice.html')
  await expect(page.getByRole('alert')).toContainText('不是年报')
  await expect(page.getByRole('main')).toContainText('甲县丙镇人民政府 · 2023')
  // What is open is taken along as one table, which opens again as what it was.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: '下载全部年报' })
      .click()
      .then(() => page.getByRole('menuitem', { name: /^CSV 宽表/u }).click()),
  ])
  await openFiles(page, await download.path())
  await expect(page.getByRole('main')).toContainText('3 份年报')
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByRole('region', { name: '新收申请', exact: true })).toContainText('12')
})

test('an agency is found in the list of divisions, which comes from the page itself and only when it is asked for', async ({
  page,
}) => {
  const lists: string[] = []
  page.context().on('request', (request) => {
    if (request.url().includes('divisions')) lists.push(request.url())
  })
  await visit(page, '?v=1&view=data')
  expect(lists).toEqual([])
  const html = asHtml(report('临渭区阎村镇人民政府', 2023, '5'))
  await openFiles(page, [{ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) }])
  await expect(page.getByRole('main')).toContainText('610502114（2023 年统计用区划代码）')
  expect(lists).toHaveLength(1)
})

test('PDFs, of a program of ours and as the browser prints a page, are read in the page itself', async ({
  page,
  context,
}) => {
  const printer = await context.newPage()
  await printer.setContent(asHtml(report('甲县乙镇人民政府', 2023, '5')))
  const printed = await printer.pdf({ format: 'A4' })
  await printer.close()
  await visit(page, '?v=1&view=data')
  // The codes of the second one's characters are told by a table that comes with the page.
  const coded = asPdf(report('甲县丙镇人民政府', 2022, '7'), { ...PLAIN_LOOK, coding: 'GBK-EUC-H', bottom: 300 })
  await openFiles(page, [
    { name: 'printed.pdf', mimeType: 'application/pdf', buffer: printed },
    { name: 'coded.pdf', mimeType: 'application/pdf', buffer: Buffer.from(coded) },
    { name: 'cut.pdf', mimeType: 'application/pdf', buffer: printed.subarray(0, printed.length / 2) },
  ])
  await expect(page.getByRole('main')).toContainText('甲县乙镇人民政府 · 2023')
  await expect(page.getByRole('main')).toContainText('甲县丙镇人民政府 · 2022')
  await expect(page.getByRole('alert').filter({ hasText: 'cut.pdf' }).first()).toContainText('文档不完整')
  await expect(page.getByRole('alert').filter({ hasText: '未读到' })).toHaveCount(0)
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByRole('region', { name: '新收申请', exact: true })).toContainText('12')
})

test('a report copied from a web page is pasted as it stands there', async ({ page }) => {
  await visit(page)
  const html = asHtml(report('甲县乙镇人民政府', 2023, '5'))
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    clipboardData.setData('text/plain', '甲县乙镇人民政府')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, html)
  await expect(page.getByRole('banner')).toContainText('1 份年报')
  await expect(page.getByRole('region', { name: '新收申请', exact: true })).toContainText('5')
})
