import fc from 'fast-check'
import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCsv } from '../../../src/domain/csv.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { cellAt } from '../../../src/views/pivot/cells.ts'
import { flatExport, shownExport } from '../../../src/views/pivot/exports.ts'
import type { Wording } from '../../../src/views/pivot/names.ts'
import type { Node } from '../../../src/views/pivot/nodes.ts'
import { allLines, linesOf, tableOf } from '../../../src/views/pivot/table.ts'
import { WORDS } from '../../../src/views/pivot/words.ts'
import { openTestEngine, type TestEngine } from '../../data/engine.ts'
import { filesOf, hasInputs } from '../../data/readers/shared.ts'
import { anyLayout, sheetOf, someRecords } from './sheets.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
}, 60_000)
afterAll(() => engine.close())

const wording: Wording = { words: WORDS.en, texts: TEXTS.en, lang: 'en', agencies: new Map() }
const inPlainOrder = () => (a: string, b: string) => (a < b ? -1 : Number(a > b))

const membersOf = (node: Node): readonly string[] => (node.parent ? [...membersOf(node.parent), node.member] : [])

test('the file for machines holds every figure of the table, and a blank is never a 0', async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, anyLayout, async (written, layout) => {
      const table = tableOf(await sheetOf(engine, written, layout), inPlainOrder, false)
      const { data } = Papa.parse<Record<string, string>>(toCsv(flatExport(table, wording)).replace(/^\uFEFF/, ''), {
        header: true,
        skipEmptyLines: true,
      })
      const read = new Map(
        data.map((one) => {
          const rows = layout.rows.map((dimension) => one[`row.${dimension}`]).slice(0, Number(one['rows_fixed']))
          const columns = layout.columns.map((dimension) => one[`column.${dimension}`])
          const across = columns.slice(0, Number(one['columns_fixed']))
          return [JSON.stringify([rows, across, one['value'], one['stat']]), one]
        }),
      )
      let cells = 0
      for (const row of allLines(table)) {
        for (const { node, value } of table.leaves) {
          const cell = cellAt(table.sheet, row, node, value)
          const one = read.get(JSON.stringify([membersOf(row), membersOf(node), value.of, value.stat]))
          expect(one?.['figure']).toBe(cell.value === null ? '' : String(cell.value))
          expect(one?.['state']).toBe(cell.why ?? 'number')
          expect([Number(one?.['reported']), Number(one?.['counted'])]).toEqual([cell.known, cell.counted])
          cells++
        }
      }
      expect(data).toHaveLength(cells)
      const opened = linesOf(table, { open: layout.rows.length, toggled: [] }, null)
      expect(allLines(table).map(({ key }) => key)).toEqual(opened.map(({ node }) => node.key))
    }),
    { numRuns: 25, seed: 4 },
  )
}, 120_000)

const HOSTILE = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("x")', '＝1', '-5']

async function fileOf(names: readonly string[]): Promise<string[][]> {
  const written = names.map((agency, i) => ({ agency, year: '2023', form: 'cn-2021', 'app.received.total': String(i) }))
  const layout = { rows: ['agency'], columns: [], values: [{ of: 'received', stat: 'sum' }] } as const
  const table = tableOf(await sheetOf(engine, written, layout), inPlainOrder, false)
  const shown = toCsv(shownExport(table, linesOf(table, { open: 1, toggled: [] }, null), wording))
  return Papa.parse<string[]>(`${shown}${toCsv(flatExport(table, wording))}`.replaceAll('\uFEFF', ''), {
    skipEmptyLines: true,
  }).data
}

/** What a spreadsheet would run: a text that begins as a formula does. A number is none. */
const runs = (field: string) => /^\s*[=+@＝＋－＠]|^\s*-(?!\d+(\.\d+)?$)./u.test(field)

test('names that begin like a formula come back as inert text in both files; numbers stay numbers', async () => {
  const fields = (await fileOf(HOSTILE)).flat()
  expect(fields.filter(runs)).toEqual([])
  expect(fields).toContain("'=1+1")
  expect(fields).toContain('7')
})

test.skipIf(!hasInputs)('known payloads for spreadsheets come back as inert text', async () => {
  const lines = filesOf('payloads/csv-injection-payloadbox').flatMap((file) =>
    readFileSync(file, 'utf8').split(/\r?\n/),
  )
  const names = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].slice(0, 200)
  expect(names.length).toBeGreaterThan(5)
  expect((await fileOf(names)).flat().filter(runs)).toEqual([])
})
