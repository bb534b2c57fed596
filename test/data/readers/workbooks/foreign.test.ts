import { readFileSync } from 'node:fs'
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { sheetsOf } from '../../../../src/data/readers/workbooks/read.ts'
import { isBalanced } from '../../../../src/domain/problem.ts'
import { filesOf, hasInputs, readFile } from '../shared.ts'

// Nineteen workbooks that none of us wrote, kept beside the project; skipped where they are not there.
const FILES = filesOf('xlsx')

/** What another program (SheetJS) reads in a cell, as text; null where a date or an error is shown in more than one way. */
function textOf({ t, v, z }: CellObject): string | null {
  if (t === 'n' && typeof v === 'number')
    return /[ymdhs]/iu.test(String(z ?? '').replaceAll(/General|"[^"]*"|\[[^\]]*\]/giu, ''))
      ? null
      : String(Number(v.toPrecision(15)) + 0)
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE'
  if (t === 's') return String(v)
  return null
}

const cellsOf = (sheet: WorkSheet) =>
  new Map(
    Object.entries(sheet).flatMap(([place, cell]: [string, CellObject]) =>
      place.startsWith('!') || cell.t === 'z' || cell.v === '' || cell.v === undefined
        ? []
        : [[place, textOf(cell)] as const],
    ),
  )

describe.skipIf(!hasInputs)('workbooks of others', () => {
  test.each(FILES)('%s: every cell is what another program reads', (path) => {
    const bytes = readFileSync(path)
    const theirs = read(bytes, { cellNF: true })
    const ours = sheetsOf(bytes)
    expect(ours.map(({ name }) => name)).toEqual(theirs.SheetNames)
    for (const sheet of ours) {
      const wanted = cellsOf(theirs.Sheets[sheet.name] ?? {})
      const found = new Map(
        sheet.rows.flatMap(({ row, cells }) =>
          cells.map(({ column, text }) => [utils.encode_cell({ r: row - 1, c: column }), text] as const),
        ),
      )
      expect([...found.keys()].toSorted(), sheet.name).toEqual([...wanted.keys()].toSorted())
      const differing = [...wanted].filter(([place, text]) => text !== null && found.get(place) !== text)
      expect(
        differing.map(([place, text]) => [place, text, found.get(place)]),
        sheet.name,
      ).toEqual([])
    }
  })

  test('each is opened or refused with a reason, within five seconds, and its ledger balances', async () => {
    const outcomes = await Promise.all(
      FILES.map(async (path) => {
        const start = performance.now()
        const result = await readFile(path)
        const isFast = performance.now() - start < 5_000
        return [isFast, result.ok ? isBalanced(result.table.ledger) : result.problem.reason]
      }),
    )
    // Three of the nineteen have no cell with anything in it.
    const empty = outcomes.filter(([, outcome]) => outcome === 'empty')
    expect(empty).toHaveLength(3)
    expect(outcomes.filter((one) => !empty.includes(one))).toEqual(Array.from({ length: 16 }, () => [true, true]))
  })
})
