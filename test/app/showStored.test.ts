import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Source } from '../../src/app/sources.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { Queue } from '../../src/data/engine/queue.ts'
import { sql } from '../../src/data/engine/sql.ts'
import { loadDataset } from '../../src/data/load.ts'
import { LoadError } from '../../src/data/loadError.ts'
import { openTestEngine, type TestEngine } from '../data/engine.ts'
import { loader, source } from './opening.ts'

const SMALL = '机关,年份,app.received.total\n甲镇,2023,0\n乙镇,2023,5\n'
const embedded = async () => source('reports.csv', new Uint8Array(readFileSync('data/reports.csv')), 'embedded')

let engine: TestEngine
let workspace: ReturnType<typeof createWorkspace>
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.close())
beforeEach(async () => {
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

describe('what is stored of a dataset', () => {
  const EMPTY = new Map()
  const file = () => readFileSync('data/reports.csv')
  const storedOf = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const settings = { origin: 'hosted', duplicates: 'first', scopeUnstated: 'own' } as const
    const { dataset } = await loadDataset([{ name: 'small.csv', bytes, settings: {} }], settings)
    return { dataset, answers: EMPTY }
  }
  const small = async () => source('small.csv', SMALL, 'hosted')

  test('is shown at once, and goes on when its file is in the engine', async () => {
    const stored = await storedOf(SMALL)
    workspace.getState().showStored(stored, small)
    const { dataset, edition, phase } = workspace.getState()
    expect([phase, dataset, inEngine()]).toEqual(['ready', stored.dataset, 128])
    await workspace.getState().filled()
    expect(inEngine()).toBe(2)
    const after = workspace.getState()
    expect(after.sources.map(({ file: { name } }) => name)).toEqual(['small.csv'])
    expect([after.edition, after.dataset, after.stored]).toEqual([edition, dataset, stored])
    expect(after.problems).toEqual([])
  })

  test('is no longer used, and that is told, where its file is another', async () => {
    workspace
      .getState()
      .showStored(await storedOf(SMALL), async () => source('small.csv', SMALL + '丙镇,2023,1\n', 'hosted'))
    const { edition } = workspace.getState()
    await workspace.getState().filled()
    const { dataset, stored, problems, edition: after } = workspace.getState()
    expect([dataset?.reports, stored, after, inEngine()]).toEqual([3, null, edition + 1, 3])
    expect(problems).toMatchObject([{ kind: 'storedOther' }])
  })

  test('stays where its file does not come, or holds nothing; nothing is answered from other tables, and it is asked for anew', async () => {
    const stored = await storedOf(SMALL)
    const answers: (() => Promise<Source>)[] = [
      () => Promise.reject(new LoadError({ kind: 'unreadable', reason: 'notFound', file: 'small.csv' }, 'not there')),
      async () => source('small.csv', 'PK\u0003\u0004', 'hosted'),
      small,
    ]
    workspace.getState().showStored(stored, () => answers.shift()?.() ?? small())
    await expect(workspace.getState().filled()).rejects.toThrow(LoadError)
    expect(workspace.getState().problems).toMatchObject([{ kind: 'unreadable', reason: 'notFound' }])
    await expect(workspace.getState().filled()).rejects.toThrow(LoadError)
    expect(workspace.getState()).toMatchObject({ dataset: stored.dataset, stored })
    expect(inEngine()).toBe(128)
    await workspace.getState().filled()
    expect(inEngine()).toBe(2)
  })

  test('of a second dataset waits for its own file, not for that of the first', async () => {
    const never = new Promise<Source>(() => undefined)
    workspace.getState().showStored(await storedOf(SMALL + '丙镇,2023,1\n'), () => never)
    void workspace.getState().filled()
    workspace.getState().showStored(await storedOf(SMALL), small)
    await workspace.getState().filled()
    expect(inEngine()).toBe(2)
  })

  test('gives way to what the reader opens, also while its file is read', async () => {
    const stored = await storedOf(SMALL)
    workspace.getState().showStored(stored, async () => source('reports.csv', new Uint8Array(file()), 'hosted'))
    const filled = workspace.getState().filled()
    await workspace.getState().open([source('own.csv', SMALL)], 'replace')
    await filled
    const { dataset, stored: after } = workspace.getState()
    expect([dataset?.origin, dataset?.reports, after, inEngine()]).toEqual(['opened', 2, null, 2])
  })

  test('comes back beside a file of the reader that is no table of reports', async () => {
    workspace.getState().showStored(await storedOf(SMALL), small)
    await workspace.getState().open([source('other.csv', 'Body,Requests\nA,0\n')], 'replace')
    expect(workspace.getState().dataset?.files.map(({ name }) => name)).toEqual(['small.csv', 'other.csv'])
    expect(inEngine()).toBe(2)
  })
})
