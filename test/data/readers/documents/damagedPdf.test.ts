import { expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from './official.ts'
import { toldIn } from './printedReports.ts'
import { asPdf, PLAIN_LOOK } from './writtenPdf.ts'

// What is compressed carries a checksum, so that a changed byte in it is told. The objects around it stand open: a digit
// changed there to another digit is another file, as valid as the first, and nobody can tell the two apart.
// Whether a number is told in words may be lost with the widths of the letters; the figures of the tables are not.

let figure = 0
const WHOLE = asPdf(
  {
    title: ['甲县乙镇人民政府', '2023年政府信息公开工作年度报告'],
    paragraphs: ['一、总体情况', '本年度收到政府信息公开申请 21 件。'],
    tables: officialTables(CN_2021, () => String(figure++ % 97), PLAIN),
  },
  { ...PLAIN_LOOK, bottom: 200 },
)

const read = (bytes: Uint8Array) => readTable({ name: 'report.pdf', bytes })

/** A list of numbers that look like chance and are always the same. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state
  }
}

/** The bytes of all streams: what lies between `stream` and `endstream`. */
function streamsOf(bytes: Uint8Array): readonly (readonly [from: number, to: number])[] {
  const text = new TextDecoder('latin1').decode(bytes)
  return Array.from(text.matchAll(/\nstream\n([^]*?)\nendstream/gu), (found): [number, number] => {
    const from = found.index + '\nstream\n'.length
    return [from, from + (found[1] ?? '').length]
  })
}

const original = read(WHOLE).then((result) => {
  if (!result.ok) throw new Error(result.problem.reason)
  return toldIn(result.table)
})

/** Cells that a damaged file reads otherwise than the whole one did, and not as a mark. */
async function changedBy(bytes: Uint8Array): Promise<readonly string[]> {
  const start = performance.now()
  const result = await read(bytes)
  const took = performance.now() - start
  if (took > 5_000) return [`took ${took} ms`]
  if (!result.ok) return []
  const [before, after] = [await original, toldIn(result.table)]
  const told = result.table.problems ?? []
  return [...before].flatMap(([cell, value]) => {
    const now = after.get(cell)
    if (now === value || now === 'mark' || (now === undefined && told.length > 0)) return []
    return [`${cell}: ${value} became ${now}`]
  })
}

test('the whole file is read: 200 cells', async () => {
  expect([...(await original).keys()].filter((one) => /^(?!text)\w+\./u.test(one))).toHaveLength(200)
})

test('a file that is cut off is refused, wherever', async () => {
  for (let end = 0; end < WHOLE.length - 6; end += Math.ceil(WHOLE.length / 150)) {
    const result = await read(WHOLE.slice(0, end))
    expect(result.ok).toBe(false)
  }
})

test('garbage in what is compressed is refused, and changes no cell', async () => {
  const random = chances(7)
  const inside = streamsOf(WHOLE)
  const changed: string[] = []
  for (let i = 0; i < 200; i++) {
    const broken = Uint8Array.from(WHOLE)
    const [from, to] = inside[random.next().value % inside.length] ?? [0, 1]
    for (let k = 0; k <= i % 8; k++) broken[from + (random.next().value % (to - from))] = random.next().value % 256
    changed.push(...(await changedBy(broken)))
  }
  expect(changed).toEqual([])
}, 60_000)

test('a file of which a piece is missing, doubled or put elsewhere changes no cell', async () => {
  const random = chances(11)
  const changed: string[] = []
  for (let i = 0; i < 200; i++) {
    const [at, length, to] = [random, random, random].map((one) => one.next().value)
    const from = (at ?? 0) % WHOLE.length
    const piece = WHOLE.slice(from, from + 1 + ((length ?? 0) % (i % 2 === 0 ? 40 : 4_000)))
    const without = [...WHOLE.subarray(0, from), ...WHOLE.subarray(from + piece.length)]
    const put = (to ?? 0) % without.length
    const spliced = i % 3 === 0 ? without : (i % 3 === 1 ? [...WHOLE] : without).toSpliced(put, 0, ...piece)
    changed.push(...(await changedBy(Uint8Array.from(spliced))).map((one) => `${i}: ${one}`))
  }
  expect(changed).toEqual([])
}, 60_000)
