import type { CellId } from '../../../domain/cell.ts'
import { DOUBT } from '../../../domain/corrections.ts'
import { ALL_CELLS, cellLabel, hasCell, tableOf } from '../../../domain/forms/cells.ts'
import type { Label } from '../../../domain/forms/form.ts'
import { FORMS } from '../../../domain/forms/forms.ts'
import { recogniseForm } from '../../../domain/forms/recognise.ts'
import { messageOf, type FileProblem, type Rejection, type UnreadableReason } from '../../../domain/problem.ts'
import type { Who } from '../../../domain/reportDocument.ts'
import { decode } from '../encoding.ts'
import { unreadable, type ReadOptions, type ReadResult, type SourceBytes, type TableRead } from '../table.ts'
import { TooLarge, type ReportDocument } from './document.ts'
import { divisionList } from './divisionList.ts'
import { doubtsOf } from './doubts.ts'
import { readDocx } from './docx.ts'
import type { FoundCell, TablesRead } from './found.ts'
import { readHtml } from './html.ts'
import { narrativeOf, sentencesOf, type Narrative } from './narrative.ts'
import { readTables } from './recognise.ts'
import { doubtedWhereGrown } from './grown.ts'
import { withTables } from './runOn.ts'
import { readText } from './text.ts'
import { whoOf } from './who.ts'

export type DocumentFormat = 'html' | 'docx' | 'text' | 'pdf' | 'xlsx'

/**
 * One report as a table of one record: whose it is, what its text tells, and each cell that its tables print. A text that
 * cannot be told for certain to be of its cell carries a question mark, which makes it a mark and no number.
 */
export async function readDocument(
  source: SourceBytes,
  format: Exclude<DocumentFormat, 'pdf' | 'xlsx'>,
  options: ReadOptions,
): Promise<ReadResult> {
  const { name, bytes } = source
  try {
    if (format === 'docx') return await reportOf(name, format, readDocx(bytes), null)
    const decoded = format === 'html' ? decodePage(bytes, options.encoding) : decode(bytes, options.encoding)
    if ('reason' in decoded) return unreadable(name, decoded.reason, decoded.detail)
    const document = format === 'html' ? readHtml(decoded.text) : readText(decoded.text)
    return await reportOf(name, format, document, { name: decoded.name, guessed: decoded.isGuessed })
  } catch (cause) {
    return unreadable(name, cause instanceof TooLarge ? 'tooLarge' : 'documentBroken', messageOf(cause))
  }
}

/** The same of a PDF, whose reader weighs more than all others and comes when it is needed. */
export async function readPdfDocument({ name, bytes }: SourceBytes): Promise<ReadResult> {
  const { Locked, NoText, readPdf } = await import('./pdf.ts')
  try {
    return await reportOf(name, 'pdf', await readPdf(bytes), null)
  } catch (cause) {
    const reason: UnreadableReason =
      cause instanceof TooLarge
        ? 'tooLarge'
        : cause instanceof Locked
          ? 'pdfLocked'
          : cause instanceof NoText
            ? 'pdfNoText'
            : 'documentBroken'
    return unreadable(name, reason, messageOf(cause))
  }
}

/** A page in UTF-8 that says it is in GBK is not rare: what decodes without a fault is what it is. */
function decodePage(bytes: Uint8Array, label: string | undefined): ReturnType<typeof decode> {
  const decoded = decode(bytes, label)
  const isSure = label !== undefined || ('text' in decoded && decoded.name === 'utf-8' && !decoded.isLossy)
  return isSure ? decoded : decode(bytes, charsetOf(bytes))
}

/** The encoding that a page says it is in, where the decoder knows it. */
function charsetOf(bytes: Uint8Array): string | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096))
    return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]
  }
}

/** So many cells printed twice and differently are two reports side by side. */
const MOST_DIFFERING = 10

/** The one report of a document, or why it is none. */
export async function reportOf(
  file: string,
  format: DocumentFormat,
  document: ReportDocument,
  encoding: TableRead['encoding'],
): Promise<ReadResult> {
  const whole = readTables(document.blocks)
  // A text without tables may have lost their cells alone.
  const runOn = format === 'text' && whole.cells.length === 0 ? withTables(document.blocks) : null
  const blocks = runOn?.blocks ?? document.blocks
  const found = runOn ? readTables(blocks) : whole
  const tables = { ...found, cells: doubtedWhereGrown(found.cells) }
  if (!tables.cells.some(({ cell }) => tableOf(cell) === 3)) return unreadable(file, 'notAReport')
  if (tables.differing >= MOST_DIFFERING) return unreadable(file, 'severalReports')
  const read = whoOf({ ...document, blocks }, file, await divisionList())
  const { who } = read
  const told = narrativeOf(blocks, who.year.value)
  const head = [
    ...WHO.map((field) => who[field].value?.toString() ?? ''),
    ...TOLD.map((field) => told[field]?.value.toString() ?? ''),
    sentencesOf(told),
  ]
  const rejected = strayRows(file, tables)
  return {
    ok: true,
    table: {
      format,
      encoding,
      delimiter: null,
      header: [...HEAD, ...tables.cells.map(({ cell }) => cell)],
      columns: [...head, ...tables.cells.map(printed)].map((text) => [text]),
      lines: [1],
      ledger: { records: 1 + rejected.length, loaded: 1, rejected: rejected.length, header: 0, skipped: 0, blank: 0 },
      rejected,
      problems: [...lacking(file, tables), ...splitRows(file, runOn?.split ?? []), ...doubtsOf(file, read)],
      document: {
        blocks,
        found: tables.cells,
        who,
        told,
        head: { title: document.title, ...(document.page && { page: document.page }) },
      },
    },
  }
}

const WHO = [
  'agency',
  'year',
  'code',
  'province',
  'city',
  'county',
  'level',
  'kind',
  'parent',
  'source',
  'published',
] as const satisfies readonly (keyof Who)[]
const TOLD = ['received', 'granted', 'denied', 'reviews', 'suits'] as const satisfies readonly (keyof Narrative)[]
const HEAD: readonly string[] = [...WHO, ...TOLD.map((field) => `text.${field}`), 'text.sentences']

const printed = ({ text, isCertain }: FoundCell) => (isCertain ? text : `${text}${DOUBT}`)

/** Rows of figures that the form does not have are not in the report, and are said to be left out. */
const strayRows = (file: string, { strays }: TablesRead): Rejection[] =>
  strays.map(({ label, at }) => ({ file, line: at.row + 1, reason: 'unknownRow', found: label, raw: label }))

/** What tables 3 and 4 of the report's own edition print and was not found; of table 2 agencies leave out what they have not. */
function lacking(file: string, { cells }: TablesRead): readonly FileProblem[] {
  const found = new Set(cells.map(({ cell }) => cell))
  const form = recogniseForm(found)
  const editions = FORMS.filter(({ id }) => id === form || form === '' || form === 'mixed').map(({ id }) => id)
  const lacks = ALL_CELLS.filter(
    (cell) => tableOf(cell) !== 2 && !found.has(cell) && editions.every((edition) => hasCell(edition, cell)),
  )
  return lacks.length === 0 ? [] : [{ kind: 'rowsNotFound', file, rows: rowsOf(lacks) }]
}

/** What was split is said, for a sum that the report itself has wrong could have led astray. */
const splitRows = (file: string, rows: readonly Label[]): readonly FileProblem[] =>
  rows.length === 0 ? [] : [{ kind: 'digitsSplit', file, rows }]

/** The rows of these cells, each once. */
function rowsOf(cells: readonly CellId[]): readonly Label[] {
  const rows = cells.map((cell): Label => {
    const { zh, en } = cellLabel(cell)
    return { zh: zh.slice(0, zh.lastIndexOf('/')), en: en.slice(0, en.lastIndexOf(' / ')) }
  })
  return [...new Map(rows.map((row) => [row.zh, row])).values()]
}
