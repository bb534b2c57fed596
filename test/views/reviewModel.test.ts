import { expect, test } from 'vitest'
import type { DocumentState, FileReading } from '../../src/domain/dataset.ts'
import type { DocumentPage } from '../../src/domain/documentPage.ts'
import { ALL_CELLS, cellsOf } from '../../src/domain/forms/cells.ts'
import { CN_2019 } from '../../src/domain/forms/cn2019.ts'
import { FORMS } from '../../src/domain/forms/forms.ts'
import { countsOf, listedDocuments, nextOpen, type Draft } from '../../src/views/review/documents.ts'
import { nextDoubt, type Doubt } from '../../src/views/review/doubts.ts'
import { formParts } from '../../src/views/review/formTables.ts'
import { moved } from '../../src/views/review/moved.ts'
import { columnsIn, pageParts, printedAt } from '../../src/views/review/page.ts'

const NOTHING = { encoding: null, delimiter: null, mapping: null, ledger: null, rejected: [], problems: [] }

function file(name: string, state: Partial<DocumentState> | null): FileReading {
  const document: DocumentState = {
    cells: 200,
    uncertain: 0,
    broken: 0,
    lacking: 0,
    findings: 0,
    doubts: 0,
    corrections: {},
    accepted: false,
    fingerprint: name,
    ...state,
  }
  const record = { header: ['agency', 'year'], preview: [[`${name}镇`, '2023？']] }
  return { name, bytes: 1, format: 'html', ...NOTHING, ...record, ...(state && { document }) }
}

const FILES = [
  file('a', {}),
  file('table.csv', null),
  file('b', { doubts: 2, broken: 2 }),
  file('c', { doubts: 5, uncertain: 5 }),
  file('d', { accepted: true }),
]
const draft = (change: Partial<Draft>): Draft => ({
  corrections: {},
  accepted: false,
  uncertain: 0,
  broken: 0,
  lacking: 0,
  findings: 0,
  ...change,
})

test('documents stand by the doubts that they were read with; what is said of them changes how they stand, not where', () => {
  const before = listedDocuments(FILES, new Map())
  expect(before.map(({ name, place, standing }) => [name, place, standing])).toEqual([
    ['c', 3, 'toCheck'],
    ['b', 2, 'toCheck'],
    ['a', 0, 'balanced'],
    ['d', 4, 'accepted'],
  ])
  expect(before[0]).toMatchObject({ agency: 'c镇', year: '2023' })
  const after = listedDocuments(FILES, new Map([['c', draft({ corrections: { year: '2022' } })]]))
  expect(after.map(({ name }) => name)).toEqual(['c', 'b', 'a', 'd'])
  expect(after[0]).toMatchObject({ standing: 'balanced', year: '2022', isUnsettled: true })
  expect(countsOf(after)).toEqual({ toCheck: 1, balanced: 2, accepted: 1, unsettled: 1, corrections: 1 })
})

test('what was said is settled once the dataset says the same', () => {
  const said = new Map([['b', draft({ corrections: { year: '2022', agency: '乙' } })]])
  const again = FILES.map((one) =>
    one.name === 'b' ? file('b', { corrections: { agency: '乙', year: '2022' } }) : one,
  )
  expect(listedDocuments(again, said).filter(({ isUnsettled }) => isUnsettled)).toEqual([])
})

test('the next document is one that is not accepted, going round', () => {
  const documents = listedDocuments(FILES, new Map())
  expect(nextOpen(documents, 'c', 1)?.name).toBe('b')
  expect(nextOpen(documents, 'a', 1)?.name).toBe('c')
  expect(nextOpen(documents, 'c', -1)?.name).toBe('a')
  expect(nextOpen(documents.slice(0, 1), 'c', 1)).toBeNull()
})

test('the next doubt stands where a settled one stood', () => {
  const doubts = ['x', 'y', 'z'].map((column): Doubt => ({ id: column, kind: 'uncertain', column }))
  expect([nextDoubt(doubts, 'x', 0, 1), nextDoubt(doubts, 'z', 2, 1), nextDoubt(doubts, 'x', 0, -1)]).toEqual([1, 0, 2])
  expect([nextDoubt(doubts, 'gone', 1, 1), nextDoubt(doubts, 'gone', 3, 1), nextDoubt(doubts, null, 1, -1)]).toEqual([
    1, 0, 0,
  ])
  expect(nextDoubt([], null, 0, 1)).toBe(-1)
})

test.each(FORMS.map((form) => [form.id, form] as const))('the tables of %s show each of its cells once', (id, form) => {
  const cells = formParts(id, () => false).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  expect(cells.toSorted()).toEqual(cellsOf(form).toSorted())
})

test('of a mixed form the rows are shown of which something is printed, and no cell twice', () => {
  const has = (cell: string) => cellsOf(CN_2019).includes(cell) || cell === 'rules.in_force'
  const cells = formParts('mixed', has).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  expect(new Set(cells).size).toBe(cells.length)
  expect(ALL_CELLS.filter((cell) => has(cell) && !cells.includes(cell))).toEqual([])
})

test('arrows lead to the cell beside, above and below, and not out of the tables', () => {
  const grid = [['name'], ['a', 'b', 'c'], ['d', 'e']]
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'x'].map((key) => moved(grid, 'c', key))).toEqual([
    'b',
    null,
    'name',
    'e',
    null,
  ])
})

const text = (said: string) => ({ kind: 'text', text: said }) as const
const cell = (said: string, row: number, column: number, columnSpan = 1, rowSpan = 1) =>
  ({ text: said, row, column, rowSpan, columnSpan, isGap: false }) as const
const PAGE: DocumentPage = {
  header: [],
  values: [],
  blocks: [
    ...Array.from({ length: 9 }, (_, i) => text(`menu ${i}`)),
    text('甲镇'),
    {
      kind: 'table',
      rows: [
        [cell('合计', 0, 0, 1, 2), cell('5', 0, 1, 2)],
        [cell('6', 1, 1), cell('7', 1, 2)],
      ],
    },
    { kind: 'table', rows: [[cell('x', 0, 0)]] },
  ],
  tellings: {},
  places: {
    agency: { block: 9, row: null, column: null },
    'review.total': { block: 10, row: 0, column: 2 },
    'review.other': { block: 10, row: 1, column: 1 },
  },
}

test('what is far from anything that was read is folded, and so is a table of which nothing was', () => {
  expect(pageParts(PAGE).map(({ kind, first, last, isFolded }) => [kind, first, last, isFolded])).toEqual([
    ['text', 0, 6, true],
    ['text', 7, 9, false],
    ['table', 10, 10, false],
    ['table', 11, 11, true],
  ])
})

test('what was read is found at its cell, also where that spans several places', () => {
  const [table] = PAGE.blocks.slice(10)
  if (table?.kind !== 'table') throw new Error('no table')
  const found = columnsIn(table.rows, 10, PAGE.places)
  expect([...found].map(([{ text: said }, column]) => [said, column])).toEqual([
    ['5', 'review.total'],
    ['6', 'review.other'],
  ])
  expect(['review.total', 'review.other', 'agency', 'review.upheld'].map((column) => printedAt(PAGE, column))).toEqual([
    '5',
    '6',
    '甲镇',
    null,
  ])
})
