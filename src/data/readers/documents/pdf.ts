import { LIMITS, TooLarge, type Block, type ReportDocument } from './document.ts'
import { filled, type PrintedTable } from './pdf/cells.ts'
import { pdfEngine, type Engine, type OpenPdf } from './pdf/engine.ts'
import { withoutFurniture } from './pdf/furniture.ts'
import { mindingLeftPromises } from './pdf/leftPromises.ts'
import { linesOf, type PrintedLine } from './pdf/lines.ts'
import { withLostLetters } from './pdf/lostLetters.ts'
import { readPage } from './pdf/page.ts'
import { paragraphs } from './pdf/paragraphs.ts'
import { UNREADABLE, type PagePrint } from './pdf/print.ts'
import { ruledTables } from './pdf/ruled.ts'
import { isContinued, tableBlock } from './pdf/tables.ts'
import { unruled } from './pdf/unruled.ts'
import { checkWhole } from './pdf/whole.ts'

/** A report has some ten pages. */
const MOST_PAGES = 300

/** A document that opens with a password only. */
export class Locked extends Error {}

/** A document whose pages are pictures, or whose fonts do not tell what their characters mean. */
export class NoText extends Error {}

/**
 * What a PDF prints, as its paragraphs and tables; nothing in it is run, drawn, loaded or followed. Throws `TooLarge`,
 * `Locked`, `NoText`, and whatever pdf.js throws for a broken one.
 */
export const readPdf = (bytes: Uint8Array): Promise<ReportDocument> => mindingLeftPromises(() => read(bytes))

async function read(bytes: Uint8Array): Promise<ReportDocument> {
  checkWhole(bytes)
  const engine = await pdfEngine()
  // pdf.js takes the bytes for itself, and takes none of Node's, of which a slice is no copy.
  const pdf = engine.open(new Uint8Array(bytes))
  try {
    const pages = await pagesOf(pdf, engine)
    const glyphs = pages.flatMap((page) => page.glyphs)
    if (glyphs.filter(({ text }) => text !== UNREADABLE).length <= glyphs.length / 2)
      throw new NoText(`${pages.length} pages`)
    return { title: '', blocks: blocksOf(pages) }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') throw new Locked(cause.message, { cause })
    throw cause
  } finally {
    await pdf.close()
  }
}

async function pagesOf(pdf: OpenPdf, engine: Engine): Promise<readonly PagePrint[]> {
  const document = await pdf.document
  if (document.numPages > MOST_PAGES) throw new TooLarge(`${document.numPages} pages`)
  const pages: PagePrint[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const print = await readPage(page, engine)
    pdf.check()
    page.cleanup()
    characters += print.glyphs.length
    if (characters > LIMITS.characters) throw new TooLarge(`more than ${LIMITS.characters} characters`)
    pages.push(print)
  }
  return pages
}

/** A table, or a line of text, at its height on the page. */
type Part = PrintedTable | PrintedLine

function blocksOf(pages: readonly PagePrint[]): readonly Block[] {
  const filledPages = pages.map(({ glyphs, rules, height }) => {
    const { tables, outside } = filled(ruledTables(rules), glyphs)
    return { tables, height, lines: linesOf(outside.filter(({ isUpright }) => isUpright)) }
  })
  const lines = withoutFurniture(filledPages)
  const parts = filledPages.flatMap(({ tables }, page) => inOrder(lines[page] ?? [], tables))
  return runsOf(parts).flatMap(({ tables, text }) =>
    tables.length > 0 ? [withLostLetters(tableBlock(tables))] : textBlocks(text),
  )
}

/** Lines of text, which may hold tables without lines. */
function textBlocks(lines: readonly PrintedLine[]): readonly Block[] {
  const blocks = unruled(lines)
  return blocks.some(({ kind }) => kind === 'table') ? blocks : paragraphs(lines)
}

/** Lines as they follow each other, and each table before the first of them that stands below its top. */
function inOrder(lines: readonly PrintedLine[], tables: readonly PrintedTable[]): readonly Part[] {
  const parts: Part[] = [...lines]
  for (const table of tables) {
    const below = parts.findIndex((part) => ('cells' in part ? part.top : part.y - part.size / 2) > table.top)
    parts.splice(below < 0 ? parts.length : below, 0, table)
  }
  return parts
}

interface Run {
  /** The parts of one table, or none. */
  readonly tables: PrintedTable[]
  readonly text: PrintedLine[]
}

/** What belongs together: lines of text with no table between, and a table with what follows it over a page's end. */
function runsOf(parts: readonly Part[]): readonly Run[] {
  const runs: Run[] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if ('cells' in part) {
      const last = run?.tables.at(-1)
      // On one page a table stands below another; on the next one it begins higher up.
      if (last && part.top < last.bottom && isContinued(last, part)) run?.tables.push(part)
      else runs.push({ tables: [part], text: [] })
    } else if (run && run.tables.length === 0) run.text.push(part)
    else runs.push({ tables: [], text: [part] })
  }
  return runs
}
