import { tableFromIPC } from 'apache-arrow'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { answerLoad } from '../../src/data/answerLoad.ts'
import { loadDataset } from '../../src/data/load.ts'
import type { LoadReply } from '../../src/data/loadMessages.ts'
import type { FileSettings } from '../../src/domain/mapping.ts'
import { ALL_CELLS } from '../../src/domain/forms/cells.ts'
import { roomColumnwise } from '../../src/domain/room.ts'
import { isBalanced } from '../../src/domain/problem.ts'
import { SETTINGS } from './reports.ts'

const YEARS = [2021, 2022, 2023]
const AGENCIES = 800
/** Some 4.5 kB a report, so that few of them are a large file. */
const SOURCE = `https://example.cn/${'x'.repeat(4_500)}`

const rows = Array.from({ length: AGENCIES }, (_, i) => YEARS.map((year) => ({ agency: `第${i}镇`, year }))).flat()

const csv = () =>
  new TextEncoder().encode(
    `agency,year,form,app.received.total,review.total,source\n${rows
      .map(({ agency, year }, i) => `${agency},${year},cn-2021,${i % 9},${i % 3},${SOURCE}${i}\n`)
      .join('')}`,
  )

const parquet = () =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'agency', data: rows.map(({ agency }) => agency) },
        { name: 'year', data: rows.map(({ year }) => year) },
        { name: 'app.received.total', data: rows.map((_, i) => i % 9) },
        { name: 'review.total', data: rows.map((_, i) => i % 3) },
        { name: 'source', data: rows.map((_, i) => `${SOURCE}${i}`) },
      ],
      codec: 'UNCOMPRESSED',
    }),
  )

const FILES = { csv: csv(), parquet: parquet() }

/** What the page is told of one file, where there is so much memory. */
async function told(bytes: Uint8Array, room: number, settings: FileSettings = {}) {
  const file = new File([new Uint8Array(bytes)], 'large')
  const replies: LoadReply[] = []
  const request = { wants: 'dataset', files: [{ file, settings, failure: null }], settings: SETTINGS } as const
  const behind = await answerLoad(request, (reply) => replies.push(reply), room)
  const loaded = replies.find((reply) => reply.kind === 'loaded')
  if (!loaded) throw new Error('nothing was loaded')
  const { dataset } = loaded.loaded
  const isKept = loaded.isKept === true
  return { dataset, behind, isKept, problems: dataset.files.flatMap(({ problems }) => problems) }
}

const megabytes = (n: number) => n * 1e6

describe.each(['csv', 'parquet'] as const)('%s', (kind) => {
  const bytes = FILES[kind]
  // The file itself, and half of its reports.
  const room = bytes.length + megabytes(4)

  test('what does not fit is not loaded, and its years are told', async () => {
    const { dataset, problems } = await told(bytes, room)
    expect(dataset.reports).toBe(0)
    expect(problems).toMatchObject([{ kind: 'awaitsRoom', room, size: { format: kind, bytes: bytes.length } }])
    const [problem] = problems
    if (problem?.kind !== 'awaitsRoom') throw new Error('no choice')
    expect(problem.years.map(({ year }) => year)).toEqual(YEARS)
    expect(problem.size.rows / rows.length).toBeCloseTo(1, 0)
    for (const { rows: found } of problem.years) expect(found / AGENCIES).toBeCloseTo(1, 0)
  })

  test('the years that were chosen are loaded, and every record is accounted for', async () => {
    const years = { from: 2022, to: 2022 }
    const { dataset, problems } = await told(bytes, room, { part: { years } })
    expect(problems).toEqual([])
    expect(dataset).toMatchObject({ reports: AGENCIES, years: [2022] })
    const { ledger, part } = dataset.files[0] ?? {}
    expect(ledger).toMatchObject({ loaded: AGENCIES, leftOut: 2 * AGENCIES, rejected: 0 })
    expect(ledger && isBalanced(ledger)).toBe(true)
    expect(part).toEqual({ years })
  })

  test('a sample is of whole agencies, with all their years', async () => {
    const { dataset } = await told(bytes, room, { part: { every: 10 } })
    expect(dataset.reports).toBe((AGENCIES / 10) * YEARS.length)
    expect(dataset.years).toEqual(YEARS)
    expect(dataset.agencies.map(({ name }) => name).slice(0, 3)).toEqual(['第0镇', '第10镇', '第20镇'])
  })

  test('what is chosen and does not fit either is asked about again', async () => {
    const { problems } = await told(bytes, bytes.length, { part: { every: 100 } })
    expect(problems.map((problem) => problem.kind)).toEqual(['awaitsRoom'])
  })

  test('it is told how many columns each table of the form has, and the estimate shrinks by those left out', async () => {
    const { problems } = await told(bytes, room)
    const [problem] = problems
    if (problem?.kind !== 'awaitsRoom') throw new Error('no choice')
    const { size, years } = problem
    expect(size.tables).toEqual({ 2: 0, 3: 1, 4: 1 })
    expect(roomColumnwise(size, years, { tables: [3] })).toBeLessThan(roomColumnwise(size, years))
  })

  test('of the tables that were not chosen no cell is read, and all reports are there', async () => {
    const part = { tables: [3] } as const
    const { dataset, behind } = await told(bytes, megabytes(3_000), { part })
    expect(dataset.files[0]).toMatchObject({ part, ledger: { loaded: rows.length } })
    // So small a Parquet file is read whole.
    expect(behind && [...behind.behind.columnOf.keys()]).toEqual(kind === 'csv' ? ['app.received.total'] : null)
  })

  test('with room enough nothing is asked', async () => {
    const { dataset, problems } = await told(bytes, megabytes(3_000))
    expect(problems).toEqual([])
    expect(dataset.reports).toBe(rows.length)
  })
})

test('a part is the same, read whole and column by column', async () => {
  const settings = { part: { years: { from: 2021, to: 2022 }, every: 7 } }
  const columnwise = await told(FILES.csv, megabytes(3_000), settings)
  expect(columnwise.isKept).toBe(true)
  const whole = await loadDataset([{ name: 'large', bytes: FILES.csv, settings }], SETTINGS)
  expect(columnwise.dataset).toEqual(whole.dataset)
})

test('read whole, a file brings the cells of the tables that were chosen, and what it shows of others is no blank', async () => {
  const settings = { part: { tables: [4] } } as const
  const { tables } = await loadDataset([{ name: 'large', bytes: FILES.csv, settings }], SETTINGS)
  const report = tableFromIPC(tables.find(({ name }) => name === 'report')?.ipc ?? [])
  expect(report.getChild('review.total')?.get(2)).toBe(2)
  expect(report.getChild('app.received.total')?.nullCount).toBe(rows.length)
  const columnwise = await told(FILES.csv, megabytes(3_000), settings)
  const { header = [], preview = [] } = columnwise.dataset.files[0] ?? {}
  expect(preview[2]?.slice(0, 5)).toEqual(['第0镇', '2023', 'cn-2021', '…', '2'])
  expect(header.slice(3, 5)).toEqual(['app.received.total', 'review.total'])
})

test('a file that must be read whole and does not fit is refused, with what it needs', async () => {
  const cells = ALL_CELLS.slice(0, 200)
  const blank = ','.repeat(cells.length - 1)
  const lines = Array.from({ length: 50_000 }, (_, i) => `第${i}镇,2021,${blank}`)
  const text = ['agency,year,' + cells.join(','), ...lines, lines[0]].join('\n')
  const room = megabytes(350)
  const file = { name: 'twice.csv', bytes: new TextEncoder().encode(text), settings: {} }
  const { dataset } = await loadDataset([file], { ...SETTINGS, room })
  expect(dataset.files[0]?.problems).toMatchObject([{ kind: 'noRoom', room }])
  expect(dataset.reports).toBe(0)
})

test('what cannot be read whole is not written either', async () => {
  const file = new File([new Uint8Array(FILES.csv)], 'large')
  const replies: LoadReply[] = []
  const request = { wants: 'wide', files: [{ file, settings: {}, failure: null }], settings: SETTINGS } as const
  await answerLoad(request, (reply) => replies.push(reply), FILES.csv.length)
  expect(replies.at(-1)).toMatchObject({ kind: 'refused', problem: { kind: 'awaitsRoom' } })
})
