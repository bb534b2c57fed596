import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, expect, test, vi } from 'vitest'
import { readCommand, type Command } from '../../src/cli/command.ts'
import { makeDataset } from '../../src/cli/dataset.ts'
import { fingerprint } from '../../src/data/fingerprint.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { writeCorrectionsFile } from '../../src/domain/correctionsFile.ts'
import { writeMappingFile } from '../../src/domain/mappingFile.ts'
import { asCsv, generate } from '../bench/generate.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asDocx, asHtml } from '../data/readers/documents/written.ts'
import { asPdf, PLAIN_LOOK } from '../data/readers/documents/writtenPdf.ts'

// Each run starts processes, which takes longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (name: string, figure: string) => ({
  title: [name, '2023年政府信息公开工作年度报告'],
  paragraphs: ['一、总体情况'],
  tables: officialTables(CN_2021, () => figure, PLAIN),
})

/** A process that hangs, dies or fills its memory over files that are called so, and reads all others. */
const ODD = { script: 'test/cli/oddReader.mjs', memory: 200 }

interface Run {
  readonly outcome: Awaited<ReturnType<typeof makeDataset>>
  readonly said: readonly string[]
}

async function run(command: Partial<Command> & Pick<Command, 'paths' | 'out'>, process?: typeof ODD): Promise<Run> {
  const said: string[] = []
  const whole: Command = {
    as: 'wide',
    lang: 'zh',
    mapping: null,
    corrections: null,
    patience: 30,
    readers: 1,
    ...command,
  }
  const outcome = await makeDataset(whole, (line) => said.push(line), process)
  return { outcome, said }
}

const records = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  }).data

/** A new folder with pages of as many towns. */
function towns(name: string, count: number): string {
  const place = join(folder, name)
  mkdirSync(place)
  for (let i = 1; i <= count; i++)
    writeFileSync(join(place, `${i}.html`), asHtml(report(`甲县第${i}镇人民政府`, String(i))))
  return place
}

test('a command names its files, where the dataset goes, and as what', () => {
  expect(readCommand(['a', 'b', '--out', 'x.csv'])).toMatchObject({
    paths: ['a', 'b'],
    out: 'x.csv',
    as: 'wide',
    lang: 'en',
  })
  expect(readCommand(['a', '--out', 'x.csv', '--lang', 'zh'])?.lang).toBe('zh')
  expect(readCommand(['a', '--long', '--out', 'x.csv'])?.as).toBe('long')
  expect(readCommand(['a', '--out', 'x.parquet'])?.as).toBe('parquet')
  expect(readCommand(['a', '--out', 'x.csv', '--patience', '5', '--readers', '3'])).toMatchObject({
    patience: 5,
    readers: 3,
  })
  for (const words of [
    [],
    ['a'],
    ['--out', 'x.csv'],
    ['a', '--out'],
    ['a', '--out', 'x.txt'],
    ['a', '--what', '--out', 'x.csv'],
    ['a', '--out', 'x.parquet', '--long'],
    ['a', '--out', 'x.csv', '--patience', 'long'],
    ['a', '--out', 'x.csv', '--readers', '0'],
    ['a', '--out', 'x.csv', '--corrections'],
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
  const { outcome, said } = await run({ paths: [reports, join(folder, 'gone.html')], out })
  expect(outcome).toEqual({ reports: 2, isWhole: false })
  expect(
    records(out).map((row) => [row['agency'], row['year'], row['app.received.total'], row['review.total']]),
  ).toEqual([
    ['甲县乙镇人民政府', '2023', '3', '3'],
    ['甲县丙镇人民政府', '2023', '', ''],
  ])
  const findings = records(join(folder, 'out.findings.csv'))
  expect(findings.map((row) => [row['file']?.slice(folder.length + 1), row['what']])).toEqual([
    ['reports/towns/c.html', '不是年报'],
    ['gone.html', '未找到文件'],
  ])
  expect(said.filter((line) => line.includes('1 records = 1 loaded + 0 rejected'))).toHaveLength(2)
})

test('where all is read the outcome is whole', async () => {
  const out = join(folder, 'embedded.csv')
  expect((await run({ paths: ['data/reports.csv'], out })).outcome).toEqual({ reports: 128, isWhole: true })
})

test('a table too large to be handed over is read all the same', async () => {
  const table = join(folder, 'large.csv')
  // 600 reports of 210 columns.
  writeFileSync(table, asCsv(generate(600)))
  const out = join(folder, 'large-out.csv')
  expect((await run({ paths: [table], out })).outcome).toEqual({ reports: 600, isWhole: true })
  expect(records(out)).toHaveLength(600)
})

test('a file that hangs, kills its reader or fills its memory is a finding, and the others are read', async () => {
  const place = towns('odd', 3)
  for (const name of ['crash.html', 'fill.html', 'hang.html']) writeFileSync(join(place, name), 'x')
  const out = join(folder, 'odd.csv')
  const { outcome } = await run({ paths: [place], out, patience: 10 }, ODD)
  expect(outcome.reports).toBe(3)
  expect(
    records(join(folder, 'odd.findings.csv')).map((row) => [row['file']?.slice(place.length + 1), row['what']]),
  ).toEqual([
    ['crash.html', '读取中断'],
    ['fill.html', '读取中断'],
    ['hang.html', '读取超时'],
  ])
})

test('the output is the same whatever the number of readers, and after an interruption nothing is read twice', async () => {
  const place = towns('many', 6)
  const out = join(folder, 'many.csv')
  const [journal, findings] = [`${out}.progress.jsonl`, join(folder, 'many.findings.csv')]
  await run({ paths: [place], out, readers: 1 })
  const [whole, found] = [readFileSync(out), readFileSync(findings)]
  expect(existsSync(journal)).toBe(false)
  await run({ paths: [place], out, readers: 3 })
  expect([readFileSync(out), readFileSync(findings)]).toEqual([whole, found])

  // Stopped after the third file, as by Ctrl-C: what the run says then is the last that it does.
  rmSync(out)
  const stopped = makeDataset(
    { paths: [place], out, as: 'wide', lang: 'zh', mapping: null, corrections: null, patience: 30, readers: 1 },
    (line) => {
      if (line.startsWith('3/6')) throw new Error('stopped')
    },
  )
  await expect(stopped).rejects.toThrow('stopped')
  expect(existsSync(out)).toBe(false)
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n')
  expect(lines).toHaveLength(3)

  // One line with another figure in it, one cut short by a power failure, one file that was changed.
  writeFileSync(journal, [lines[0]?.replace('"1"', '"9"'), lines[1], lines[2]].join('\n'))
  appendFileSync(journal, `\n${lines[0]?.slice(0, 900)}`)
  writeFileSync(join(place, '3.html'), asHtml(report('甲县第3镇人民政府', '33')))
  const asked = join(folder, 'asked.txt')
  process.env['ASKED'] = asked
  const { said } = await run({ paths: [place], out }, ODD)
  expect(said.slice(0, 2)).toEqual([
    `${journal}: 2 lines are broken or by other readers, and are not used`,
    `${journal}: 2 files were read by a run that did not end`,
  ])
  // Of the six only the second was known and is as it was.
  expect(readFileSync(asked, 'utf8').trimEnd().split('\n').toSorted()).toEqual(
    [1, 3, 4, 5, 6].map((i) => join(place, `${i}.html`)),
  )
  expect(records(out).map((row) => row['app.received.total'])).toEqual(['1', '2', '33', '4', '5', '6'])
  expect(existsSync(journal)).toBe(false)
  writeFileSync(join(place, '3.html'), asHtml(report('甲县第3镇人民政府', '3')))
  await run({ paths: [place], out })
  expect(readFileSync(out)).toEqual(whole)
})

test('two ways to one file are one, a folder that leads into itself ends, and the output is no input', async () => {
  const place = towns('links', 2)
  symlinkSync(join(place, '1.html'), join(place, 'again.html'))
  symlinkSync(place, join(place, 'loop'))
  symlinkSync(join(place, 'nowhere'), join(place, 'dangling.html'))
  const out = join(place, 'out.csv')
  const twice = { paths: [place, join(place, '.', '2.html')], out }
  for (let i = 0; i < 2; i++) {
    const { outcome } = await run(twice)
    expect(outcome.reports).toBe(2)
    expect(records(join(place, 'out.findings.csv')).map((row) => row['file'])).toEqual([join(place, 'dangling.html')])
  }
})

test('a mapping that the page has saved is used for the tables whose columns it names, and for no document', async () => {
  const place = towns('mapped', 1)
  const table = join(place, 'table.csv')
  writeFileSync(table, 'Body,When,Asked\n甲局,2023,5\n')
  const mapping = join(folder, 'mapping.json')
  const columns = [
    { use: 'identity', field: 'agency' },
    { use: 'identity', field: 'year' },
    { use: 'cell', cell: 'app.received.total' },
  ] as const
  writeFileSync(
    mapping,
    writeMappingFile({ header: ['Body', 'When', 'Asked'], mapping: { shape: 'wide', columns, year: null } }),
  )
  const out = join(folder, 'mapped.csv')
  const { outcome } = await run({ paths: [place], out, mapping })
  expect(outcome).toEqual({ reports: 2, isWhole: true })
  expect(records(out).map((row) => [row['agency'], row['app.received.total']])).toEqual([
    ['甲县第1镇人民政府', '1'],
    ['甲局', '5'],
  ])
  await expect(run({ paths: [place], out, mapping: table })).rejects.toThrow('notJson')
})

test('a mapping that answers about rows leaves the rows of totals out, and says which', async () => {
  const place = join(folder, 'answered')
  mkdirSync(place)
  writeFileSync(join(place, 'table.csv'), 'Body,When,Asked\n甲局,2023,5\n乙局,2023,6\nAll bodies,2023,11\n')
  const mapping = join(folder, 'answers.json')
  const columns = [
    { use: 'identity', field: 'agency' },
    { use: 'identity', field: 'year' },
    { use: 'cell', cell: 'app.received.total' },
  ] as const
  const rows = { leaveOut: [{ column: 0, values: ['All bodies'] }], grain: null, repeated: null } as const
  const header = ['Body', 'When', 'Asked']
  writeFileSync(mapping, writeMappingFile({ header, mapping: { shape: 'wide', columns, year: null, rows } }))
  const out = join(folder, 'answered.csv')
  expect((await run({ paths: [place], out, mapping })).outcome.reports).toBe(2)
  expect(records(out).map((row) => row['app.received.total'])).toEqual(['5', '6'])
  expect(records(join(folder, 'answered.findings.csv')).map((row) => row['line'])).toEqual(['4'])
})

test('documents are corrected as they were on the page: by their bytes, else by a name, which is a finding', async () => {
  const place = join(folder, 'corrected')
  mkdirSync(place)
  const pages = ['渭南市临渭区交斜镇', '渭南市临渭区官道镇'].map((town) => asHtml(report(`${town}人民政府`, '0')))
  writeFileSync(join(place, 'a.html'), pages[0] ?? '')
  writeFileSync(join(place, 'b.html'), pages[1] ?? '')
  const corrections = join(folder, 'reviews.json')
  writeFileSync(
    corrections,
    writeCorrectionsFile([
      {
        name: 'elsewhere.html',
        fingerprint: fingerprint([new TextEncoder().encode(pages[0])]),
        corrections: { agency: '阎村镇人民政府', 'app.received.total': '7' },
        accepted: true,
      },
      { name: 'b.html', fingerprint: '0'.repeat(12), corrections: { year: '2022' }, accepted: true },
    ]),
  )
  const out = join(folder, 'corrected.csv')
  const { outcome } = await run({ paths: [place], out, corrections, lang: 'en' })
  expect(outcome).toEqual({ reports: 2, isWhole: true })
  // 阎村镇 of 临渭区, 610502, is 114 in the list of 2023.
  expect(
    records(out).map((row) => [row['agency'], row['year'], row['code'], row['app.received.total'], row['corrected']]),
  ).toEqual([
    ['阎村镇人民政府', '2023', '610502114', '7', expect.stringContaining('app.received.total=0')],
    ['渭南市临渭区官道镇人民政府', '2022', '610502116', '0', 'year=2023'],
  ])
  expect(records(join(folder, 'corrected.findings.csv')).map((row) => [row['file'], row['what']])).toEqual([
    [join(place, 'b.html'), 'Reviewed by its name alone'],
  ])
  await expect(run({ paths: [place], out, corrections: join(place, 'a.html') })).rejects.toThrow('notJson')
})

test('long CSV and Parquet hold the same reports as wide CSV', async () => {
  const place = towns('formats', 2)
  const wide = join(folder, 'formats.csv')
  const again = async (as: Command['as'], out: string) => {
    await run({ paths: [place], out, as })
    await run({ paths: [out], out: wide })
    return records(wide)
  }
  await run({ paths: [place], out: wide })
  const expected = records(wide)
  expect(expected.map((row) => row['app.received.total'])).toEqual(['1', '2'])
  expect(await again('long', join(folder, 'formats-long.csv'))).toEqual(expected)
  expect(await again('parquet', join(folder, 'formats.parquet'))).toEqual(expected)
})

test('a report that is in doubt is read: the doubt is a finding, and no failure', async () => {
  const path = join(folder, 'doubt.html')
  const own = report('临渭区阎村镇人民政府', '3')
  writeFileSync(path, asHtml({ ...own, ending: ['临渭区官道镇人民政府', '2024年1月20日'] }))
  const out = join(folder, 'doubt.csv')
  expect((await run({ paths: [path], out })).outcome).toEqual({ reports: 1, isWhole: true })
  const findings = readFileSync(join(folder, 'doubt.findings.csv'), 'utf8')
  expect(findings).toContain('标题为“临渭区阎村镇人民政府”，落款为“临渭区官道镇人民政府”。现按标题的机关载入。')
  expect(readFileSync(out, 'utf8')).toContain(
    '临渭区阎村镇人民政府,2023,610502114,陕西省,渭南市,临渭区,township,government',
  )
})

test('a PDF is read as in the page', async () => {
  const place = join(folder, 'pdf')
  mkdirSync(place)
  writeFileSync(join(place, 'report.pdf'), asPdf(report('甲县乙镇人民政府', '3'), PLAIN_LOOK))
  const out = join(place, 'reports.csv')
  const { outcome } = await run({ paths: [place], out })
  expect(outcome.reports).toBe(1)
  expect(records(out)).toMatchObject([{ agency: '甲县乙镇人民政府', year: '2023', 'app.received.total': '3' }])
})
