import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorkspace } from '../../src/app/workspace.ts'
import { Queue } from '../../src/data/engine/queue.ts'
import { sql } from '../../src/data/engine/sql.ts'
import { LoadError } from '../../src/data/loadError.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { asXlsx, NUMBERS, placedRows } from '../data/readers/workbooks/written.ts'
import { openTestEngine, type TestEngine } from '../data/engine.ts'
import { loader, source } from './opening.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asHtml } from '../data/readers/documents/written.ts'
import type { Source } from '../../src/app/sources.ts'
import type { FileSettings } from '../../src/domain/mapping.ts'

const embedded = async () => source('reports.csv', new Uint8Array(readFileSync('data/reports.csv')), 'embedded')

let engine: TestEngine
let workspace: ReturnType<typeof createWorkspace>
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())
beforeEach(async () => {
  // One after the other, as the engine of the page does.
  const queue = new Queue()
  const load: TestEngine['load'] = (tables) => queue.run(() => engine.load(tables))
  workspace = createWorkspace({ engine: { load }, loader, embedded })
  await workspace.getState().open([await embedded()], 'replace')
})

const inEngine = () =>
  engine.rows({
    ...sql`SELECT count(*) AS reports FROM report`,
    columns: [],
    read: (row: { number(column: string): number }) => row.number('reports'),
  })[0]
const SMALL = '机关,年份,app.received.total\n甲镇,2023,0\n乙镇,2023,5\n'

describe('what is open', () => {
  test('is the embedded dataset at first: 128 reports', () => {
    const { phase, dataset } = workspace.getState()
    expect(phase).toBe('ready')
    expect(dataset).toMatchObject({ origin: 'embedded', reports: 128 })
    expect(inEngine()).toBe(128)
  })

  test('is replaced by the files of the reader, or joined with them', async () => {
    await workspace.getState().open([source('small.csv', SMALL)], 'replace')
    expect(workspace.getState().dataset).toMatchObject({ origin: 'opened', reports: 2 })
    expect(inEngine()).toBe(2)
    await workspace.getState().open([await embedded()], 'join')
    expect(workspace.getState().dataset?.reports).toBe(130)
    expect(inEngine()).toBe(130)
  })

  test('is changed in several files by one reading', async () => {
    const [a, b] = [source('a.csv', SMALL), source('b.csv', SMALL.replaceAll('镇', '乡'))]
    await workspace.getState().open([a, b], 'replace')
    const { edition } = workspace.getState()
    const settings = { encoding: 'utf-8' }
    await workspace.getState().setEach(
      new Map<Source['file'], FileSettings>([
        [a.file, settings],
        [b.file, settings],
      ]),
    )
    const { sources, dataset, edition: after } = workspace.getState()
    expect(sources.map((one) => one.settings)).toEqual([settings, settings])
    expect(dataset?.files.map(({ encoding }) => encoding)).toEqual([
      { name: 'utf-8', guessed: false },
      { name: 'utf-8', guessed: false },
    ])
    expect(after).toBe(edition + 1)
  })

  test('comes back as the embedded dataset when the last file is closed', async () => {
    const small = source('small.csv', SMALL)
    await workspace.getState().open([small], 'replace')
    await workspace.getState().close(small)
    expect(workspace.getState().dataset).toMatchObject({ origin: 'embedded', reports: 128 })
  })

  test('is lost by no file that cannot be read: the reason is told, what was open stays', async () => {
    await workspace.getState().open([source('broken.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))], 'replace')
    const { dataset, problems, sources } = workspace.getState()
    expect(dataset?.reports).toBe(128)
    expect(sources.map(({ file }) => file.name)).toEqual(['reports.csv'])
    expect(problems).toMatchObject([{ kind: 'unreadable', reason: 'unknownKind', file: 'broken.csv' }])
    expect(inEngine()).toBe(128)
  })

  test('stays as it was when an encoding is chosen that its file cannot be read in', async () => {
    await workspace.getState().open([source('small.csv', SMALL)], 'replace')
    const [small] = workspace.getState().sources
    if (!small) throw new Error('no file is open')
    await workspace.getState().set(small, { encoding: 'no-such-encoding' })
    const { dataset, problems, sources, phase } = workspace.getState()
    expect(phase).toBe('ready')
    expect(sources).toEqual([small])
    expect(dataset).toMatchObject({ reports: 2, origin: 'opened' })
    expect(problems).toMatchObject([{ kind: 'unreadable', file: 'small.csv' }])
    await workspace.getState().set(small, { encoding: 'utf-8' })
    expect(workspace.getState().dataset?.reports).toBe(2)
  })

  test('keeps a table without an agency column in sight, beside what was open, until it is mapped', async () => {
    const table = source('2020.csv', 'Body,Requests\nA,0\nB,7\n')
    await workspace.getState().open([table], 'replace')
    const { dataset, problems } = workspace.getState()
    expect(dataset?.files.map((file) => file.name)).toEqual(['reports.csv', '2020.csv'])
    expect(dataset?.reports).toBe(128)
    expect(problems.map((problem) => problem.kind)).toContain('noAgencyColumn')
    const [, second] = workspace.getState().sources
    if (!second) throw new Error('the second file is not open')
    await workspace.getState().set(second, {
      mapping: {
        shape: 'wide',
        year: 2020,
        columns: [
          { use: 'identity', field: 'agency' },
          { use: 'cell', cell: 'app.received.total' },
        ],
      },
    })
    expect(workspace.getState().dataset).toMatchObject({ reports: 2, origin: 'opened' })
    expect(workspace.getState().problems).toEqual([])
  })

  test('opens a report document that is in doubt, and tells the doubt anew at each load, never twice', async () => {
    const title = ['城关镇人民政府', '2023年政府信息公开工作年度报告']
    const page = asHtml({ title, paragraphs: [], tables: officialTables(CN_2021, () => '0', PLAIN) })
    const document = source('page.html', page)
    await workspace.getState().open([document], 'replace')
    const doubt = { kind: 'documentDoubt', reason: 'severalDivisions', said: '88' }
    expect(workspace.getState()).toMatchObject({ dataset: { reports: 1, origin: 'opened' }, problems: [doubt] })
    await workspace.getState().choose({ scopeUnstated: 'area' })
    expect(workspace.getState().problems).toMatchObject([doubt])
  })

  test('tells once which sheets of a workbook were left out, and no longer when one of them is chosen', async () => {
    const list = {
      name: '2023',
      cells: placedRows([
        ['机关', 'app.received.total'],
        ['甲镇', '0'],
      ]),
    }
    const other = {
      name: '说明',
      cells: placedRows([
        ['栏目', '含义'],
        ['新收', '当年收到'],
      ]),
    }
    const book = source('book.xlsx', new Uint8Array(asXlsx([list, other], NUMBERS)))
    await workspace.getState().open([book], 'replace')
    const told = () => workspace.getState().problems.map(({ kind }) => kind)
    expect(told()).toEqual(['sheetsLeftOut'])
    await workspace.getState().choose({ scopeUnstated: 'area' })
    expect(told()).toEqual(['sheetsLeftOut'])
    const [open] = workspace.getState().sources
    if (!open) throw new Error('the workbook is not open')
    await workspace.getState().set(open, { sheet: '2023' })
    expect(told()).toEqual([])
    expect(workspace.getState().dataset).toMatchObject({ reports: 1, years: [2023] })
  })

  test('takes up a change of several files at once', async () => {
    const table = (year: number) => source(`${year}.csv`, 'Body,Requests\nA,0\nB,7\n')
    await workspace.getState().open([table(2019), table(2020)], 'replace')
    const { set, sources } = workspace.getState()
    const opened = sources.filter(({ from }) => from === 'opened')
    expect(opened).toHaveLength(2)
    const columns = [
      { use: 'identity', field: 'agency' },
      { use: 'cell', cell: 'app.received.total' },
    ] as const
    await Promise.all(opened.map((one, i) => set(one, { mapping: { shape: 'wide', year: 2019 + i, columns } })))
    expect(workspace.getState().dataset).toMatchObject({ reports: 4, years: [2019, 2020] })
    expect(workspace.getState().problems).toEqual([])
  })

  test('counts its changes, so that an old answer is not taken for a new one', async () => {
    const before = workspace.getState().edition
    await workspace.getState().choose({ scopeUnstated: 'area' })
    expect(workspace.getState().edition).toBe(before + 1)
    expect(workspace.getState().choices.scopeUnstated).toBe('area')
  })
})

describe('what happens at the same time', () => {
  test('a file that is being opened counts as asked for, also before it is read', async () => {
    const { open, asked } = workspace.getState()
    const [first, second] = [source('a.csv', SMALL), source('b.csv', SMALL.replaceAll('2023', '2024'))]
    const opening = open([first], 'replace')
    expect(asked()).toEqual([first])
    await Promise.all([opening, open([second], 'join')])
    expect(workspace.getState().dataset).toMatchObject({ reports: 4, years: [2023, 2024] })
    expect(inEngine()).toBe(4)
  })

  test('a cancel while the engine is filled leaves both the page and the engine as they were', async () => {
    const held = createWorkspace({
      engine: {
        async load(tables, signal) {
          if (held.getState().dataset) held.getState().cancel()
          signal?.throwIfAborted()
          await engine.load(tables)
        },
      },
      loader,
      embedded,
    })
    await held.getState().open([], 'replace')
    await held.getState().open([source('small.csv', SMALL)], 'replace')
    expect(held.getState()).toMatchObject({ phase: 'ready', problems: [], dataset: { reports: 128 } })
    expect(inEngine()).toBe(128)
  })

  test('a cancel that comes after the tables were replaced does not part the page from the engine', async () => {
    const held = createWorkspace({
      engine: {
        async load(tables) {
          await engine.load(tables)
          if (held.getState().dataset) held.getState().cancel()
        },
      },
      loader,
      embedded,
    })
    await held.getState().open([], 'replace')
    await held.getState().open([source('small.csv', SMALL)], 'replace')
    expect(held.getState()).toMatchObject({ phase: 'ready', dataset: { reports: 2 } })
    expect(inEngine()).toBe(2)
  })

  test('two settings of a file chosen one after the other both hold', async () => {
    await workspace.getState().open([source('small.csv', SMALL)], 'replace')
    const { sources, set } = workspace.getState()
    const [small] = sources
    if (!small) throw new Error('no file is open')
    const mapping = { shape: 'wide', year: 2022, columns: [{ use: 'identity', field: 'agency' }] } as const
    await Promise.all([set(small, { mapping }), set(small, { encoding: 'utf-8' })])
    expect(workspace.getState().sources.at(-1)?.settings).toEqual({ mapping, encoding: 'utf-8' })
  })
})

describe('a page that has nothing to show', () => {
  test('says so when the dataset that comes with it is not there', async () => {
    const problem = { kind: 'unreadable', reason: 'notFound', file: 'reports.csv' } as const
    const bare = createWorkspace({ engine, loader, embedded: () => Promise.reject(new LoadError(problem, '404')) })
    await bare.getState().open([], 'replace')
    expect(bare.getState()).toMatchObject({ phase: 'failed', problems: [problem], dataset: null })
  })

  test('has failed when its engine takes no tables, though the files are read', async () => {
    const broken = createWorkspace({ engine: { load: () => Promise.reject(new Error('no wasm')) }, loader, embedded })
    await broken.getState().open([], 'replace')
    expect(broken.getState()).toMatchObject({ phase: 'failed', problems: [{ kind: 'engineStart' }] })
  })
})

test('the same problem is told once, as when the engine fails both its start and the first load', () => {
  const problem = { kind: 'engineStart', detail: '404' } as const
  workspace.getState().report([problem])
  workspace.getState().report([{ ...problem }, { kind: 'engineStart', detail: 'no memory' }])
  expect(workspace.getState().problems.map((told) => 'detail' in told && told.detail)).toEqual(['404', 'no memory'])
})

test('a problem is told until the reader dismisses it', () => {
  const problem = { kind: 'addressPart', part: 'years', value: '20x4' } as const
  workspace.getState().report([problem])
  expect(workspace.getState().problems).toEqual([problem])
  workspace.getState().dismiss(problem)
  expect(workspace.getState().problems).toEqual([])
})

test('what is written is what is open', async () => {
  await workspace.getState().open([source('small.csv', SMALL)], 'join')
  expect(await (await workspace.getState().written('long')).text()).toBe('long,reports.csv,small.csv')
})

test('a file that would lack tables which were not loaded is not written', async () => {
  const part = { tables: [2] } as const
  await workspace.getState().open([{ ...source('small.csv', SMALL), settings: { part } }], 'replace')
  await expect(workspace.getState().written('long')).rejects.toMatchObject({
    problem: { kind: 'tablesLeftOut', tables: [3, 4] },
  })
})
