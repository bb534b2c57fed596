import axe from 'axe-core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import reports from '../../data/reports.csv?raw'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { APPLICANTS } from '../../src/domain/forms/form.ts'
import { applyTheme } from '../../src/ui/theme.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asHtml } from '../data/readers/documents/written.ts'
import { renderDataView, textFile } from './dataViewFixture.tsx'

const embedded = textFile('reports.csv', reports)
const [header = '', ...records] = reports.replaceAll('\r\n', '\n').trimEnd().split('\n')

/** The first columns and rows of Scotland's statistics, one file a year. */
const scotland = (year: number, aberdeen: string) =>
  textFile(
    `${year}.csv`,
    `AuthorityName,Region,Sector,authority_id,FOISA requests\n` +
      `Aberdeen City Council,Grampian,Local Government,2,${aberdeen}\n` +
      `Aberdeenshire Council,Grampian,Local Government,3,0\n`,
  )

test('the embedded dataset: its account balances, its columns add up, and it cannot be closed', async () => {
  const screen = await renderDataView({ files: [embedded], origin: 'embedded' })
  await expect.element(screen.getByText('已打开 1 个文件：24 个机关，2019–2025，128 份年报。')).toBeVisible()
  await expect.element(screen.getByText(/由已公布的年报转录，以发布网页为准/)).toBeVisible()
  // 128 reports and the header are all records of the file.
  await expect
    .element(screen.getByRole('group', { name: '记录账目：reports.csv' }))
    .toHaveTextContent('载入 128 + 未载入 0 + 表头 1 + 说明行 0 + 空行 0 = 129 条记录 账目相符')
  // 14 identity fields, 3 told figures, and the 226 cells of both editions.
  await expect
    .element(screen.getByText('243 列：14 列说明机关与年份，3 列为文字部分所述数字，226 列为表格数字，0 列未用'))
    .toBeVisible()
  expect(screen.getByRole('button', { name: /关闭文件/ }).elements()).toEqual([])
  expect(screen.getByRole('button', { name: '加入自带的数据集' }).elements()).toEqual([])
  await screen.getByRole('button', { name: '选择文件' }).click()
  expect(screen.pressed).toEqual(['openFiles'])
})

test('all reports are taken away in one of three files, each with what it is for', async () => {
  const screen = await renderDataView({ files: [embedded], origin: 'embedded' })
  const menu = screen.getByRole('button', { name: '下载全部年报' })
  for (const [label, as] of [
    [/宽表.*电子表格/, 'wide'],
    [/长表.*数据库/, 'long'],
    [/Parquet.*原文/, 'parquet'],
  ] as const) {
    await menu.click()
    await screen.getByRole('menuitem', { name: label }).click()
    expect(screen.pressed.at(-1)).toBe(`save ${as}`)
  }
})

test("Scotland's files of two years are mapped by hand on the card of one, both at once", async () => {
  const screen = await renderDataView({ files: [scotland(2013, '760'), scotland(2014, '812')] })
  await expect.element(screen.getByText('已打开 2 个文件：0 个机关，没有年份，0 份年报。')).toBeVisible()
  expect(screen.getByRole('alert').elements().length).toBeGreaterThan(0)
  const first = screen.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '2013.csv' }) })
  await first.getByText(/^5 列：/).click()
  await expect.element(first.getByRole('textbox', { name: '整个文件的年份' })).toHaveValue('2013')
  await expect.element(first.getByRole('combobox', { name: 'AuthorityName' })).toHaveValue('机关名称')
  await first.getByRole('combobox', { name: 'Region' }).click()
  await first.getByRole('option', { name: '省' }).click()
  await first.getByRole('combobox', { name: 'FOISA requests' }).fill('app.received.total')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(first.getByRole('combobox', { name: 'FOISA requests' }))
    .toHaveValue('本年新收政府信息公开申请数量/总计')
  await expect.element(first.getByText('已改动 2 项，尚未应用。')).toBeVisible()
  await first.getByRole('button', { name: '应用到列名相同的全部 2 个文件' }).click()
  // Each file keeps the year of its own name.
  await expect.element(screen.getByText('已打开 2 个文件：2 个机关，2013–2014，4 份年报。')).toBeVisible()
  await expect
    .element(screen.getByText('4 份年报没有说明是机关本级还是连同所属单位汇总，按下面的选择处理。'))
    .toBeVisible()
  expect(screen.getByRole('alert').elements()).toEqual([])
  await expect.element(screen.getByRole('radio', { name: '本级' })).toBeChecked()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('what was not loaded is listed with line, reason, value and original text', async () => {
  const text = ['agency,year,app.received.total', '平潭,2024,218', '君山片区,20x4,3', ',2023,1'].join('\n')
  const screen = await renderDataView({ files: [textFile('units.csv', `${text}\n`)] })
  await expect
    .element(screen.getByRole('group', { name: '记录账目：units.csv' }))
    .toHaveTextContent('载入 1 + 未载入 2 + 表头 1 + 说明行 0 + 空行 0 = 4 条记录')
  const rows = [...screen.container.querySelectorAll('details tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  )
  expect(rows).toEqual([
    ['3', '', '年份无法识别', '改为四位数年份。', '20x4', '君山片区,20x4,3'],
    ['4', '', '没有机关名称', '补填机关名称。', '', ',2023,1'],
  ])
  await expect.element(screen.getByRole('button', { name: '下载全部未载入记录（CSV）' })).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('a report that occurs twice is shown once, and the reader chooses which', async () => {
  const suqian = records.filter((record) => record.startsWith('宿迁市人民政府,2024,'))
  expect(suqian).toHaveLength(1)
  const copy = textFile('copy.csv', `${header}\n${suqian.join('\n')}\n`)
  const screen = await renderDataView({ files: [embedded, copy] })
  await expect.element(screen.getByText(/^1 份年报与另一份属于同一机关同一年份/)).toBeVisible()
  await expect.element(screen.getByText('完全相同')).toBeVisible()
  await expect.element(screen.getByRole('cell', { name: 'copy.csv:2' })).toBeVisible()
  const leftOut = () =>
    [...screen.container.querySelectorAll('th[scope=row] ~ td:nth-child(4)')].map((cell) => cell.textContent)
  expect(leftOut()).toEqual(['copy.csv:2'])
  await expect.element(screen.getByRole('button', { name: '下载 CSV：重复的年报' })).toBeVisible()
  await screen.getByRole('radio', { name: '采用后出现的' }).click()
  await expect.poll(leftOut).toEqual([expect.stringMatching(/^reports\.csv:\d+$/)])
})

test('another encoding is chosen by hand, and a file can be closed', async () => {
  // 宿迁 in GB18030; as windows-1252 it reads ËÞÇ¨.
  const gbk = Uint8Array.from([0xcb, 0xde, 0xc7, 0xa8])
  const ascii = new TextEncoder()
  const bytes = new Uint8Array([
    ...ascii.encode('agency,year,app.received.total\n'),
    ...gbk,
    ...ascii.encode(',2024,218\n'),
  ])
  const screen = await renderDataView({ files: [embedded, { name: 'gbk.csv', bytes, settings: {} }] })
  const card = screen.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'gbk.csv' }) })
  const select = card.getByRole('combobox', { name: '编码（推测，可更改）' })
  await expect.element(select).toHaveValue('gb18030')
  await select.selectOptions('windows-1252')
  await expect.element(card.getByRole('combobox', { name: '编码', exact: true })).toHaveValue('windows-1252')
  await card.getByText('预览：前 1 行').click()
  await expect.element(card.getByRole('cell', { name: 'ËÞÇ¨' })).toBeVisible()
  await screen.getByRole('button', { name: '关闭文件：gbk.csv' }).click()
  await expect.element(screen.getByText('已打开 1 个文件：24 个机关，2019–2025，128 份年报。')).toBeVisible()
})

test('a saved mapping is read for another file, and what is none is refused', async () => {
  const screen = await renderDataView({ files: [scotland(2013, '760')] })
  const field = screen.getByLabelText('读取对应关系')
  await field.upload(new File(['agency,year'], 'reports.json'))
  await expect.element(screen.getByText(/文件不是 JSON/)).toBeVisible()
  const columns = [
    { header: 'AuthorityName', use: 'identity', field: 'agency' },
    { header: 'FOISA requests', use: 'cell', cell: 'app.received.total' },
  ]
  await field.upload(new File([JSON.stringify({ gongkaiLensMapping: 1, year: null, columns })], 'foisa.json'))
  await expect.element(screen.getByText('已按列名对上 5 列中的 2 列，应用后生效。')).toBeVisible()
  await screen.getByRole('button', { name: '按此读取' }).click()
  await expect.element(screen.getByText('已打开 1 个文件：2 个机关，2013，2 份年报。')).toBeVisible()
})

/** Every group of columns, folded or not, a record that is rejected, and a report that occurs twice. */
const CELLS = APPLICANTS.flatMap(({ key }) => [`app.received.${key}`, `app.decided.${key}`, `app.carried_out.${key}`])
const everything = textFile(
  'units.csv',
  [
    ['agency', 'year', 'text.received', '备注', ...CELLS].join(','),
    `海坛片区,2024,0,,${CELLS.map(() => '0').join(',')}`,
    `海坛片区,2024,0,更正,${CELLS.map(() => '1').join(',')}`,
    `君山片区,20x4,0,,${CELLS.map(() => '/').join(',')}`,
  ].join('\n'),
)

for (const lang of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`everything unfolded is accessible and fits 390 px: ${lang}, ${theme}`, async () => {
      applyTheme(theme)
      await page.viewport(390, 844)
      const screen = await renderDataView({ files: [everything, scotland(2013, '')], lang })
      await expect.element(screen.getByRole('heading', { name: '2013.csv' })).toBeVisible()
      const closed = () => screen.container.querySelector('details:not([open]) > summary')
      // What opens may hold parts that are still closed.
      for (let next = closed(); next; next = closed()) await userEvent.click(next)
      expect(screen.container.querySelectorAll('details').length).toBe(14)
      expect((await axe.run(screen.container)).violations).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
      await page.viewport(1280, 900)
      applyTheme('system')
    })
  }
}

test('a report document in doubt says so beside the file, without an alert, and where its code is from', async () => {
  const document = textFile(
    'page.html',
    asHtml({
      title: ['临渭区阎村镇人民政府', '2022年政府信息公开工作年度报告'],
      paragraphs: ['本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'],
      tables: officialTables(CN_2021, () => '0', PLAIN),
      ending: ['临渭区官道镇人民政府', '2024年1月20日'],
    }),
  )
  const screen = await renderDataView({ files: [document] })
  await expect.element(screen.getByText('临渭区阎村镇人民政府 · 2022')).toBeVisible()
  await expect.element(screen.getByText('610502114（2023 年统计用区划代码）')).toBeVisible()
  const notes = screen.getByRole('note')
  await expect.element(notes.nth(0)).toHaveTextContent(/标题年份与文中不符.*标题为 2022 年/u)
  await expect
    .element(notes.nth(1))
    .toHaveTextContent(/落款与标题机关不符.*标题为“临渭区阎村镇人民政府”，落款为“临渭区官道镇人民政府”/u)
  expect(screen.getByRole('alert').elements()).toEqual([])
  expect(screen.getByText(/尚未成为年报/u).elements()).toEqual([])
})
