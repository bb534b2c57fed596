import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import { makeDataset, readCommand } from '../../src/cli/dataset.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asDocx, asHtml } from '../data/readers/documents/written.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (name: string, figure: string) => ({
  title: [name, '2023年政府信息公开工作年度报告'],
  paragraphs: ['一、总体情况'],
  tables: officialTables(CN_2021, () => figure, PLAIN),
})

test('a command names its files and where the dataset goes', () => {
  expect(readCommand(['a', 'b', '--out', 'x.csv'])).toEqual({ paths: ['a', 'b'], out: 'x.csv', lang: 'en' })
  expect(readCommand(['a', '--out', 'x.csv', '--lang', 'zh'])?.lang).toBe('zh')
  for (const words of [
    [],
    ['a'],
    ['--out', 'x.csv'],
    ['a', '--out'],
    ['a', '--out', 'x.txt'],
    ['a', '--what', '--out', 'x.csv'],
  ])
    expect(readCommand(words)).toBeNull()
})

test('a folder of reports becomes a dataset; one bad file is a finding and stops nothing', async () => {
  const reports = join(folder, 'reports')
  mkdirSync(join(reports, 'towns'), { recursive: true })
  writeFileSync(join(reports, 'a.html'), asHtml(report('甲县乙镇人民政府', '3')))
  writeFileSync(join(reports, 'towns', 'b.docx'), asDocx(report('甲县丙镇人民政府', '')))
  writeFileSync(join(reports, 'towns', 'c.html'), '<html><p>通知</p></html>')
  writeFileSync(join(reports, '.hidden'), 'x')
  const out = join(folder, 'out.csv')
  const said: string[] = []
  const outcome = await makeDataset({ paths: [reports], out, lang: 'zh' }, (line) => said.push(line))
  expect(outcome).toEqual({ reports: 2, isWhole: false })
  const read = (path: string) =>
    Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''), {
      header: true,
      skipEmptyLines: true,
    }).data
  expect(read(out).map((row) => [row['agency'], row['year'], row['app.received.total'], row['review.total']])).toEqual([
    ['甲县乙镇人民政府', '2023', '3', '3'],
    ['甲县丙镇人民政府', '2023', '', ''],
  ])
  const findings = read(join(folder, 'out.findings.csv'))
  expect(findings.map((row) => [row['file']?.endsWith('c.html'), row['what']])).toEqual([[true, '不是年报']])
  expect(said.filter((line) => line.includes('1 records = 1 loaded + 0 rejected'))).toHaveLength(2)
})

test('where all is read the outcome is whole', async () => {
  const out = join(folder, 'embedded.csv')
  expect(await makeDataset({ paths: ['data/reports.csv'], out, lang: 'en' }, () => {})).toEqual({
    reports: 128,
    isWhole: true,
  })
})

test('a report that is in doubt is read: the doubt is a finding, and no failure', async () => {
  const path = join(folder, 'doubt.html')
  const own = report('临渭区阎村镇人民政府', '3')
  writeFileSync(path, asHtml({ ...own, ending: ['临渭区官道镇人民政府', '2024年1月20日'] }))
  const out = join(folder, 'doubt.csv')
  expect(await makeDataset({ paths: [path], out, lang: 'zh' }, () => {})).toEqual({ reports: 1, isWhole: true })
  const findings = readFileSync(join(folder, 'doubt.findings.csv'), 'utf8')
  expect(findings).toContain('标题为“临渭区阎村镇人民政府”，落款为“临渭区官道镇人民政府”。现按标题的机关载入。')
  expect(readFileSync(out, 'utf8')).toContain(
    '临渭区阎村镇人民政府,2023,610502114,陕西省,渭南市,临渭区,township,government',
  )
})
