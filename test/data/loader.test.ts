import { readFileSync } from 'node:fs'
import { tableFromIPC } from 'apache-arrow'
import { expect, test } from 'vitest'
import { answerColumns, answerLoad, type KeptColumns } from '../../src/data/answerLoad.ts'
import type { Progress } from '../../src/data/load.ts'
import type { LoadReply, LoadWorker } from '../../src/data/loadMessages.ts'
import { LoadError } from '../../src/data/loadError.ts'
import { createLoader } from '../../src/data/loader.ts'
import { MANY, manyReports } from './columnwise/manyReports.ts'
import { SETTINGS } from './reports.ts'

const file = (name: string, text = 'agency,app.received.total\n甲镇,1\n') => ({
  file: new File([text], name),
  settings: {},
})
const reports = () => ({ file: new File([readFileSync('data/reports.csv')], 'reports.csv'), settings: {} })

/** What becomes of a worker when it says this: it dies, or never says anything again. */
type Fate = (progress: Progress) => 'lives' | 'dies' | 'hangs'

/** A worker on the page's own thread, with the fate of a real one; counts those started and ended. */
function workers(fate: Fate = () => 'lives', isMute = false) {
  const count = { started: 0, ended: 0, warmed: 0 }
  let kill = () => {}
  const start = (): LoadWorker => {
    count.started++
    let state: ReturnType<Fate> = 'lives'
    kill = () => {
      state = 'dies'
      die?.('out of memory')
    }
    let hear: ((reply: LoadReply) => void) | null = null
    let die: ((detail: string) => void) | null = null
    let behind: KeptColumns | null = null
    const pass = (reply: LoadReply, transfer: Transferable[]) => {
      if (state !== 'lives') return
      hear?.(structuredClone(reply, { transfer }))
      if (reply.kind === 'progress' && state === 'lives') state = fate(reply.progress)
      if (state === 'dies') die?.('out of memory')
    }
    return {
      send: (request) => {
        if (request.wants === 'warmth') {
          count.warmed++
          if (!isMute) pass({ kind: 'warm' }, [])
        } else if (request.wants !== 'columns') void answerLoad(request, pass).then((kept) => (behind = kept))
        else if (behind) void answerColumns(behind, request, pass)
      },
      onMessage: (listener) => (hear = listener),
      onDeath: (listener) => (die = listener),
      terminate: () => {
        state = 'hangs'
        count.ended++
      },
    }
  }
  return { count, start, kill: () => kill() }
}

const at =
  (name: string, fate: 'dies' | 'hangs'): Fate =>
  (progress) =>
    progress.file === name && progress.phase === 'map' ? fate : 'lives'

test('files are loaded, and how far it has come is told', async () => {
  const { count, start } = workers()
  const told: string[] = []
  const onProgress = ({ phase, number, files }: Progress) => told.push(`${phase} ${number}/${files}`)
  const loaded = await createLoader(start).load([reports(), file('2021.csv')], SETTINGS, { onProgress })
  expect(loaded.dataset.reports).toBe(129)
  expect(loaded.tables.map(({ name }) => name)).toEqual([
    'report',
    'mark',
    'absence',
    'covered',
    'doubted',
    'left_out',
    'restated',
    'section',
  ])
  expect(told).toEqual(['read 1/2', 'map 1/2', 'read 2/2', 'map 2/2', 'derive 2/2'])
  expect(count).toMatchObject({ started: 1, ended: 1 })
})

test('a file that ends the worker is told, the others load', async () => {
  const { count, start } = workers(at('hostile.csv', 'dies'))
  const loaded = await createLoader(start).load([file('2021.csv'), file('hostile.csv'), reports()], SETTINGS)
  expect(loaded.dataset.reports).toBe(129)
  const crashed = { kind: 'unreadable', file: 'hostile.csv', reason: 'crashed', detail: 'out of memory' }
  expect(loaded.dataset.files.map((reading) => reading.problems)).toEqual([[], [crashed], []])
  expect(count).toMatchObject({ started: 2, ended: 2 })
})

test('a file over which the worker falls silent is told, the others load', async () => {
  const { start } = workers(at('endless.csv', 'hangs'))
  const loaded = await createLoader(start, 1_000).load([file('endless.csv'), file('2021.csv')], SETTINGS)
  expect(loaded.dataset.reports).toBe(1)
  expect(loaded.dataset.files[0]?.problems[0]).toMatchObject({ reason: 'timeout', file: 'endless.csv' })
})

test('two hostile files leave the third', async () => {
  const { count, start } = workers(({ file: name, phase }) =>
    phase === 'map' && name.startsWith('hostile') ? 'dies' : 'lives',
  )
  const loaded = await createLoader(start).load(
    [file('hostile1.csv'), file('2021.csv'), file('hostile2.csv')],
    SETTINGS,
  )
  expect(loaded.dataset.files.map(({ problems }) => problems.length)).toEqual([1, 0, 1])
  expect(count.started).toBe(3)
})

test('a worker that dies over all files together is a problem, and the next load is another try', async () => {
  const { start } = workers(({ phase }) => (phase === 'derive' ? 'dies' : 'lives'))
  const failed = createLoader(start).load([file('2021.csv')], SETTINGS)
  await expect(failed).rejects.toThrow(LoadError)
  await expect(failed).rejects.toMatchObject({ problem: { kind: 'unreadable', reason: 'crashed', file: '2021.csv' } })
  const again = await createLoader(workers().start).load([file('2021.csv')], SETTINGS)
  expect(again.dataset.reports).toBe(1)
})

test('cancelling ends the worker and rejects', async () => {
  const { count, start } = workers()
  const stop = new AbortController()
  const loading = createLoader(start).load([reports()], SETTINGS, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
  expect(count).toMatchObject({ started: 1, ended: 1 })
})

test('what is cancelled before it begins starts no worker', async () => {
  const { count, start } = workers()
  const loading = createLoader(start).load([reports()], SETTINGS, { signal: AbortSignal.abort() })
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
  expect(count.started).toBe(0)
})

test('a file that is gone by now is told', async () => {
  const gone = new File([], '2021.csv')
  gone.arrayBuffer = () => Promise.reject(new DOMException('it was moved', 'NotFoundError'))
  const { dataset } = await createLoader(workers().start).load(
    [{ file: gone, settings: {} }, file('2022.csv')],
    SETTINGS,
  )
  expect(dataset.files[0]?.problems[0]).toMatchObject({ reason: 'notFound', file: '2021.csv' })
  expect(dataset.reports).toBe(1)
})

test('what is open is written as CSV in the wide form; a worker that dies over it is a problem', async () => {
  const { count, start } = workers()
  const csv = await (await createLoader(start).write([reports()], SETTINGS, 'wide')).text()
  expect(csv.split('\r\n').length).toBe(128 + 2)
  expect(csv).toContain('平潭综合实验区海坛片区管理局,2024')
  expect(count).toMatchObject({ started: 1, ended: 1 })
  const failed = createLoader(workers(() => 'dies').start).write([reports()], SETTINGS, 'wide')
  await expect(failed).rejects.toMatchObject({ problem: { reason: 'crashed', file: 'reports.csv' } })
})

test('a table is looked at before it is read; a worker that dies over it is a problem, and a change of mind ends it', async () => {
  const table = file('2021.csv', 'Body,Requests\nArts,3\nMines,0\n')
  const inquiry = { mapping: null, answers: {} }
  const { count, start } = workers()
  const survey = await createLoader(start).survey([table], inquiry, new AbortController().signal)
  expect(survey.outcome).toMatchObject({ reports: 2, years: [2021] })
  expect(count).toMatchObject({ started: 1, ended: 1 })

  const gone: typeof table = { file: new File([], 'gone.csv'), settings: {} }
  const failed = createLoader(start).survey([gone], inquiry, new AbortController().signal)
  await expect(failed).rejects.toMatchObject({ problem: { reason: 'crashed', file: 'gone.csv' } })

  const stop = new AbortController()
  const asked = createLoader(start).survey([table], inquiry, stop.signal)
  stop.abort()
  await expect(asked).rejects.toThrow('abort')
  expect(count.ended).toBe(count.started)
})

const wanted = (names: readonly string[]) => ({ names, marked: [], withHeads: false })

test('a large file keeps its worker for its columns until it is closed', async () => {
  const { count, start } = workers()
  const { dataset, supply } = await createLoader(start).load([{ file: manyReports(), settings: {} }], SETTINGS)
  expect(dataset.reports).toBe(MANY)
  expect(count).toMatchObject({ started: 1, ended: 0 })
  const [supplied] = (await supply?.columns(wanted(['app.received.total', 'fees.amount']))) ?? []
  const columns = tableFromIPC(supplied?.ipc ?? [])
  expect([9, 10, 123].map((row) => columns.getChild('app.received.total')?.get(row))).toEqual([null, 10, 23])
  expect(
    tableFromIPC(supplied?.marks.ipc ?? [])
      .toArray()
      .map(String),
  ).toEqual(['{"report": 5, "cell": "fees.amount", "state": "mark", "text": "/", "unit": null}'])
  supply?.close()
  await Promise.resolve()
  await expect(supply?.columns(wanted(['app.received.total']))).rejects.toThrow('closed')
  expect(count).toMatchObject({ started: 1, ended: 1 })
})

test('a column that nobody knows is refused, and the worker lives; one that dies is started again', async () => {
  const { count, start, kill } = workers()
  const { supply } = await createLoader(start).load([{ file: manyReports(), settings: {} }], SETTINGS)
  await expect(supply?.columns(wanted(['app.nothing']))).rejects.toThrow('app.nothing')
  expect((await supply?.columns(wanted(['year.of.nothing'])).catch(String)) ?? '').toContain('year.of.nothing')
  expect(count.started).toBe(1)
  kill()
  await expect(supply?.columns(wanted(['app.received.total']))).rejects.toThrow('out of memory')
  const [supplied] = (await supply?.columns(wanted(['app.received.total']))) ?? []
  expect(supplied?.columns).toEqual([{ name: 'app.received.total', isNarrow: true, isHead: false }])
  expect(count).toMatchObject({ started: 2, ended: 1 })
})

test('the worker that was started before a file was chosen reads it; one that died meanwhile does not', async () => {
  const { count, start, kill } = workers()
  const loader = createLoader(start)
  loader.warm()
  loader.warm()
  expect(count).toEqual({ started: 1, ended: 0, warmed: 1 })
  await loader.load([reports()], SETTINGS)
  expect(count).toEqual({ started: 1, ended: 1, warmed: 1 })
  loader.warm()
  kill()
  await loader.load([reports()], SETTINGS)
  expect(count).toEqual({ started: 3, ended: 3, warmed: 2 })
})

test('a worker that has not said that it is ready, as one that died without a word, is not waited for', async () => {
  const { count, start } = workers(() => 'lives', true)
  const loader = createLoader(start)
  loader.warm()
  const { dataset } = await loader.load([reports()], SETTINGS)
  expect(dataset.reports).toBe(128)
  expect(count).toEqual({ started: 2, ended: 1, warmed: 1 })
})

test('columns that are read ahead come with the first that are asked for, and are not read again', async () => {
  const { start } = workers()
  const columns = async (ahead: readonly string[], names: readonly string[]) => {
    const loaded = await createLoader(start).load([{ file: manyReports(), settings: {} }], SETTINGS, { ahead })
    const supplied = await loaded.supply?.columns({ names, marked: [], withHeads: true })
    loaded.supply?.close()
    return supplied?.map((part) => part.columns.map(({ name }) => name).filter((name) => name.includes('.total')))
  }
  const [received, decided] = ['app.received.total', 'app.decided.total']
  expect(await columns([received], [received])).toEqual([[received]])
  expect(await columns([received], [received, decided])).toEqual([[received], [decided]])
  // What cannot be read ahead keeps nothing from being read.
  expect(await columns(['app.nothing'], [received])).toEqual([[received]])
})

test('the marks of what is read ahead come once, and while it is read that is told', async () => {
  const { start } = workers()
  const told: string[] = []
  const listening = (): LoadWorker => {
    const worker = start()
    return {
      ...worker,
      onMessage: (listener) =>
        worker.onMessage((reply) => {
          told.push(reply.kind)
          listener(reply)
        }),
    }
  }
  const names = ['fees.amount', 'app.received.total']
  const ahead = ['fees.amount']
  const loaded = await createLoader(listening).load([{ file: manyReports(), settings: {} }], SETTINGS, { ahead })
  const supplied = (await loaded.supply?.columns({ names, marked: [], withHeads: true })) ?? []
  loaded.supply?.close()
  expect(supplied.flatMap(({ marked }) => marked)).toEqual(['fees.amount', 'app.received.total'])
  expect(supplied.map(({ marks }) => tableFromIPC(marks.ipc).numRows)).toEqual([1, 0])
  expect(told.filter((kind) => kind === 'reading')).toHaveLength(2)
})
