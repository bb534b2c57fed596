import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable, type ReadResult } from '../../../../src/data/readers/read.ts'
import { embedded } from '../../../domain/embeddedReports.ts'
import { PLAIN } from '../documents/official.ts'
import { listSheet, reportSheet } from './layouts.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { asXlsx, byHand, NUMBERS, withParts } from './written.ts'

const read = (bytes: Uint8Array) => readTable({ name: 'book.xlsx', bytes })

async function reasonOf(bytes: Uint8Array) {
  const result = await read(bytes)
  return result.ok ? 'read' : result.problem.reason
}

/** The older container with a stream of this name in its directory. */
const ole = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...Array.from(`${stream}\0`, (sign) => [sign.charCodeAt(0), 0]).flat(),
  ])

test('other workbooks are refused with a reason of their own', async () => {
  const ods = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] })
  expect(await reasonOf(ole('Workbook'))).toBe('workbookKind')
  expect(await reasonOf(ole('Book'))).toBe('workbookKind')
  expect(await reasonOf(ods)).toBe('workbookKind')
  expect(await reasonOf(zipSync({ 'xl/workbook.bin': strToU8('…') }))).toBe('workbookKind')
  expect(await reasonOf(ole('EncryptedPackage'))).toBe('workbookEncrypted')
  expect(await reasonOf(ole('WordDocument'))).toBe('unknownKind')
})

/** Where the directory's last entry stands, the one of the sheet. */
function entryOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer)
  return bytes.findLastIndex((_, i) => i + 4 <= bytes.length && view.getUint32(i, true) === 0x02014b50)
}

/** A workbook whose directory says that its sheet is of this size. */
function sized(bytes: Uint8Array, size: number): Uint8Array {
  const forged = Uint8Array.from(bytes)
  new DataView(forged.buffer).setUint32(entryOf(bytes) + 24, size, true)
  return forged
}

test('a zip with a password is refused as such', async () => {
  const bytes = byHand('<row><c><v>1</v></c></row>')
  const locked = Uint8Array.from(bytes)
  locked[entryOf(bytes) + 8] = 1
  expect(await reasonOf(locked)).toBe('workbookEncrypted')
})

test('a workbook with nothing in it is empty', async () => {
  expect(await reasonOf(byHand(''))).toBe('empty')
  expect(await reasonOf(byHand('<row r="1"><c r="A1" s="1"/></row>'))).toBe('empty')
})

test('parts that do not fit together are refused', async () => {
  const whole = byHand('<row><c t="s"><v>0</v></c></row>', {
    parts: { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>' },
  })
  expect(await reasonOf(whole)).toBe('read')
  const without = (path: string) => withParts(whole, (parts) => delete parts[path])
  expect(await reasonOf(without('xl/sharedStrings.xml'))).toBe('workbookBroken')
  expect(await reasonOf(without('xl/worksheets/sheet1.xml'))).toBe('workbookBroken')
  expect(await reasonOf(without('xl/_rels/workbook.xml.rels'))).toBe('workbookBroken')
  const cut = withParts(whole, (parts) => {
    const path = 'xl/worksheets/sheet1.xml'
    parts[path] = (parts[path] ?? new Uint8Array()).slice(0, -20)
  })
  expect(await reasonOf(cut)).toBe('workbookBroken')
  expect(await reasonOf(byHand('<row><c t="s"><v>5</v></c></row>'))).toBe('workbookBroken')
  expect(await reasonOf(byHand('<row r="2"/><row r="2"/>'))).toBe('workbookBroken')
  expect(await reasonOf(byHand('<row r="1"><c r="B1"/><c r="A1"/></row>'))).toBe('workbookBroken')
  expect(await reasonOf(byHand('<row r="1"><c r="A9"><v>1</v></c></row>'))).toBe('workbookBroken')
})

test('what unfolds beyond measure is refused, and entities are not unfolded', async () => {
  const bytes = byHand('<row><c><v>1</v></c></row>')
  expect(await reasonOf(sized(bytes, 300_000_000))).toBe('tooLarge')
  // A part that says it is small, and is not.
  expect(await reasonOf(sized(bytes, 60))).toBe('workbookBroken')
  const laugh = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  const result = await read(byHand('<row><c t="s"><v>0</v></c></row>', { parts: { 'xl/sharedStrings.xml': laugh } }))
  expect(result.ok && result.table.header).toEqual(['&b;'])
  const wide = byHand(
    Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>1</v></c></row>`,
    ).join(''),
  )
  expect(await reasonOf(wide)).toBe('tooLarge')
  const merged = `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(20_000)}</mergeCells>`
  const tall = byHand(Array.from({ length: 1000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join(''), {
    behind: merged,
  })
  expect(await reasonOf(tall)).toBe('tooLarge')
})

const report = embedded('公安局', 2022)
const BOOKS: readonly Uint8Array[] = [
  asXlsx([reportSheet('Sheet1', report, PLAIN)], NUMBERS),
  asXlsx(
    [
      listSheet('2022年', CN_2021, [report], {
        rows: 3,
        isMerged: true,
        label: (text) => text,
        hasTitle: true,
        hasTotal: true,
        hasNotes: true,
        isNumbered: true,
        hasYears: false,
        from: { row: 0, column: 0 },
      }),
    ],
    { asNumbers: true, isShared: false },
  ),
]

const cellsIn = (result: ReadResult & { ok: true }) =>
  new Map(result.table.header.map((name, i) => [name, result.table.columns[i]?.join('\n') ?? '']))

test('a workbook that is cut off, spliced or altered is refused, or reads as before', async () => {
  const wholes = await Promise.all(BOOKS.map(read))
  const wanted = wholes.map((whole) => (whole.ok ? cellsIn(whole) : new Map<string, string>()))
  expect(wanted.every((cells) => cells.size > 100)).toBe(true)
  const outcomes = { refused: 0, same: 0 }
  const change = fc.record({
    which: fc.nat(BOOKS.length - 1),
    how: fc.constantFrom('cut', 'splice', 'alter', 'one'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 400 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  })
  let slowest = 0
  await fc.assert(
    fc.asyncProperty(change, async ({ which, how, at, length, bytes }) => {
      const whole = BOOKS[which] ?? new Uint8Array()
      const place = Math.floor(at * whole.length)
      const changed = Uint8Array.from(how === 'cut' ? whole.subarray(0, place) : whole)
      if (how === 'splice') changed.copyWithin(place, 0, length)
      if (how === 'alter') changed.set(bytes.subarray(0, changed.length - place), place)
      if (how === 'one' && place < changed.length) changed[place] = (changed[place] ?? 0) ^ (1 << (length % 8))
      const start = performance.now()
      const result = await read(changed)
      slowest = Math.max(slowest, performance.now() - start)
      if (!result.ok) return void outcomes.refused++
      outcomes.same++
      expect(cellsIn(result)).toEqual(wanted[which])
    }),
    { numRuns: 800, seed: 8 },
  )
  expect(slowest).toBeLessThan(5_000)
  expect(outcomes.refused).toBeGreaterThan(400)
}, 120_000)
