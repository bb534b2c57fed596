import { afterAll, beforeAll, expect, test } from 'vitest'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { cellAt } from '../../../src/views/pivot/cells.ts'
import { flatExport, shownExport } from '../../../src/views/pivot/exports.ts'
import { gridHeads } from '../../../src/views/pivot/grid.ts'
import type { Wording } from '../../../src/views/pivot/names.ts'
import { linesOf, tableOf } from '../../../src/views/pivot/table.ts'
import { WORDS } from '../../../src/views/pivot/words.ts'
import { openTestEngine, type TestEngine } from '../../data/engine.ts'
import { sheetOf } from './sheets.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
}, 60_000)
afterAll(() => engine.close())

const wording: Wording = { words: WORDS.zh, texts: TEXTS.zh, lang: 'zh', agencies: new Map() }
const inPlainOrder = () => (a: string, b: string) => (a < b ? -1 : Number(a > b))
const RECORD = { agency: '甲县人民政府', form: 'cn-2021' }

/** Two years; 3 and 4 received of persons, 1 and 0 of companies. */
async function years() {
  const written = [
    { ...RECORD, year: '2022', 'app.received.person': '3', 'app.received.company': '1' },
    { ...RECORD, year: '2023', 'app.received.person': '4', 'app.received.company': '0' },
  ]
  const columns = ['year', 'applicant_head'] as const
  return sheetOf(engine, written, { rows: ['agency'], columns, values: [{ of: 'received', stat: 'sum' }] })
}

test('a closed head of columns shows its own total; the others, and the file for machines, stay whole', async () => {
  const sheet = await years()
  const all = tableOf(sheet, inPlainOrder, false, [])
  const some = tableOf(sheet, inPlainOrder, false, ['2022'])
  const ids = (table: typeof all) => table.leaves.map(({ id }) => id)
  expect(ids(all)).toEqual(
    ['2022\tperson', '2022\torganisation', '2022', '2023\tperson', '2023\torganisation', '2023', ''].map(
      (key) => `${key}\t0`,
    ),
  )
  expect(ids(some)).toEqual(ids(all).filter((id) => !/^2022\t(person|organisation)/.test(id)))
  const [total] = some.leaves
  expect(total && cellAt(sheet, some.root, total.node, total.value).value).toBe(4)
  const lines = linesOf(some, { open: 1, toggled: [] }, null)
  expect(shownExport(some, lines, wording).header).not.toContain('2022 · 自然人 · 新收申请')
  expect(flatExport(some, wording)).toEqual(flatExport(all, wording))
})

test('its head says that it is closed; keys of heads that are not there do nothing', async () => {
  const sheet = await years()
  const heads = gridHeads(tableOf(sheet, inPlainOrder, false, ['2022', '2019', '']), wording)
  expect(heads.map(({ header, fold, inner }) => [header, fold?.isOpen, inner.length])).toEqual([
    ['2022', false, 1],
    ['2023', true, 3],
    ['总计', undefined, 0],
  ])
})
