import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import type { CellId } from '../../../../src/domain/cell.ts'
import { ALL_CELLS, applicationCell, tableOf } from '../../../../src/domain/forms/cells.ts'
import { CN_2019 } from '../../../../src/domain/forms/cn2019.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import { APPLICANTS, APPLICANT_TOTAL, type Form } from '../../../../src/domain/forms/form.ts'
import { parseCell } from '../../../../src/domain/parseCell.ts'
import { numbers } from '../../../bench/generate.ts'
import { MUTATIONS, piecesOf, withOddBytes, type Random } from './mutations.ts'
import { officialTables, PLAIN } from './official.ts'
import { asDocx, asHtml, asText, type PrintedReport } from './written.ts'

interface Original {
  readonly printed: PrintedReport
  readonly figures: ReadonlyMap<CellId, string>
}

/** A report in which no two cells print the same, and each row of table 3 adds up. */
function original(form: Form, first: number): Original {
  const figures = new Map(ALL_CELLS.map((cell, i) => [cell, String(first + 7 * i)]))
  for (const { key } of form.applicationRows) {
    const parts = APPLICANTS.map((applicant) => Number(figures.get(applicationCell(key, applicant.key))))
    figures.set(applicationCell(key, APPLICANT_TOTAL.key), String(parts.reduce((sum, part) => sum + part, 0)))
  }
  const printed = {
    title: [`甲县第${first}镇人民政府`, '2023年政府信息公开工作年度报告'],
    paragraphs: ['一、总体情况', '本年度依法公开政府信息。'],
    tables: officialTables(form, (cell) => figures.get(cell) ?? '', PLAIN),
  }
  return { printed, figures }
}

const BODY = 'word/document.xml'
interface Kind {
  readonly write: (printed: PrintedReport) => string
  readonly pack: (text: string) => Uint8Array
}

const KINDS: Readonly<Record<'page.html', Kind>> & Readonly<Record<string, Kind>> = {
  'page.html': { write: asHtml, pack: (text: string) => strToU8(text) },
  'report.docx': {
    write: (printed: PrintedReport) => new TextDecoder().decode(unzipSync(asDocx(printed))[BODY]),
    pack: (text: string) => zipSync({ [BODY]: strToU8(text) }),
  },
  'report.txt': { write: asText, pack: (text: string) => strToU8(text) },
}

/** A mutation may hide what stands behind it, as in a comment; then a cell prints nothing. */
const HIDES = /<!--|<script>(?!var)|CDATA|<w:del>/u

/**
 * The cells of which a reading says something else than the report, and shows no mark. A figure that is no more in the
 * document is not printed.
 */
async function misread(name: string, bytes: Uint8Array, text: string | null, reports: readonly Original[]) {
  const start = performance.now()
  const result = await readTable({ name, bytes })
  slowest = Math.max(slowest, performance.now() - start)
  documents++
  if (!result.ok) return []
  const { header, columns } = result.table
  return header.filter((cell, i) => {
    if (!ALL_CELLS.includes(cell)) return false
    const said = parseCell(columns[i]?.[0] ?? '', cell)
    if (said.state === 'number') return reports.every(({ figures }) => figures.get(cell) !== String(said.value))
    const isGone = text === null || HIDES.test(text) || !text.includes(reports[0]?.figures.get(cell) ?? '')
    return said.state !== 'mark' && !isGone
  })
}

let [documents, slowest] = [0, 0]
const DOCUMENTS = 2_000
/** Of each mutation in each kind; the others have odd bytes. */
const EACH = 66
const SEED = 2_026

const randomOf = (): Random => {
  const random = numbers(SEED)
  return (limit) => Math.floor(random() * limit)
}

describe.each(Object.keys(KINDS))('a broken document changes no figure without a mark: %s', (name) => {
  const { write, pack } = KINDS[name] ?? KINDS['page.html']
  const written = [CN_2019, CN_2021].map((form) => {
    const [one, other] = [original(form, 10_000), original(form, 40_000)]
    return { one, other, pieces: piecesOf(write(one.printed)), others: piecesOf(write(other.printed)) }
  })

  test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, { of, isSplice, joinsRows }) => {
      const random = randomOf()
      const wrong: unknown[] = []
      for (let i = 0; i < EACH; i++)
        for (const { one, other, pieces, others } of written.slice(i % 2, (i % 2) + 1)) {
          const text = of(pieces, random, others).join('')
          const told = await misread(name, pack(text), text, isSplice ? [one, other] : [one])
          const cells = told.filter((cell) => !(joinsRows && tableOf(cell) === 2))
          if (cells.length > 0) wrong.push([i, cells])
        }
      expect(wrong).toEqual([])
    },
  )

  test('odd bytes, or an end that is lost', { timeout: 60_000 }, async () => {
    const random = randomOf()
    const count = Math.ceil((DOCUMENTS - 3 * MUTATIONS.length * EACH) / 3)
    const wrong: unknown[] = []
    for (let i = 0; i < count; i++)
      for (const { one, pieces } of written.slice(i % 2, (i % 2) + 1)) {
        const bytes = pack(pieces.join(''))
        // A packed file can lose its end; what that does to the others is looked at above.
        const isShort = name === 'report.docx' && i % 3 === 0
        const odd = isShort ? bytes.slice(0, random(bytes.length)) : withOddBytes(bytes, random)
        const cells = await misread(name, odd, null, [one])
        if (cells.length > 0) wrong.push([i, cells])
      }
    expect(wrong).toEqual([])
  })
})

test('that were 2,000 documents, and none took 5 seconds', () => {
  console.log(`${documents} broken documents, the slowest read in ${slowest.toFixed(0)} ms`)
  expect(documents).toBeGreaterThanOrEqual(DOCUMENTS)
  expect(slowest).toBeLessThan(5_000)
})
