import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { BlockBuilder } from './blocks.ts'
import { CONTINUES, TooLarge, type Block, type ReportDocument } from './document.ts'
import { isWellFormed } from './wellFormed.ts'
import { hasChecksum } from './zipChecksum.ts'

const BODY = 'word/document.xml'
/** The text of a report fills some 300 kB; what unfolds beyond this is no report. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * The paragraphs and tables of a Word document; parts outside of its text, links and macros are not looked at.
 * Throws `TooLarge` for what unfolds beyond measure, and whatever the archive's reader throws for a broken one.
 */
export function readDocx(bytes: Uint8Array): ReportDocument {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name !== BODY) return false
      if (originalSize > MOST_BYTES) throw new TooLarge(`${BODY} of ${originalSize} bytes`)
      return true
    },
  })
  const body = parts[BODY]
  if (!body) throw new Error(`no ${BODY}`)
  // Word opens neither: what a figure was before the file broke cannot be told.
  if (!hasChecksum(bytes, BODY, body)) throw new Error(`${BODY} is not what was packed`)
  const xml = new TextDecoder().decode(body)
  if (!isWellFormed(xml)) throw new Error(`${BODY} is no XML`)
  return { title: '', blocks: readBody(xml) }
}

const isOn = (value: string | undefined) => value !== '0' && value !== 'false' && value !== 'off'

/** What stands there a second time, was struck out, or only says how a word is spoken. */
const UNREAD = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:pict', 'w:rt'])

function readBody(xml: string): readonly Block[] {
  const blocks = new BlockBuilder()
  /** Cells whose properties are read, the innermost last: a cell begins with what follows its properties. */
  const cells: { columnSpan: number; continues: boolean; isBegun: boolean }[] = []
  let unread = 0
  let isText = false
  /** Whether what a run says is struck out, or stands in small above: no part of a figure's digits, and parted from them. */
  let isParted = false
  /** Whether a run is hidden, and not printed. */
  let isHidden = false
  const begin = () => {
    const cell = cells.at(-1)
    if (!cell || cell.isBegun) return
    cell.isBegun = true
    blocks.openCell(cell.continues ? CONTINUES : 1, cell.columnSpan)
  }
  let tables = 0
  /** Between a table and its rows, and a row and its cells, nothing else can stand that has a text. */
  const nested = (open: number) => {
    if (cells.length !== open) throw new Error('rows and cells stand in one another')
  }
  const opened: Readonly<Record<string, (value: string | undefined) => void>> = {
    'w:tbl': () => {
      nested(tables++)
      begin()
      blocks.openTable()
    },
    'w:tr': () => {
      nested(tables - 1)
      blocks.openRow()
    },
    'w:gridBefore': (value) => blocks.openCell(1, Number(value)),
    'w:tc': () => {
      nested(tables - 1)
      cells.push({ columnSpan: 1, continues: false, isBegun: false })
    },
    'w:gridSpan': (value) => Object.assign(cells.at(-1) ?? {}, { columnSpan: Number(value) }),
    'w:vMerge': (value) => Object.assign(cells.at(-1) ?? {}, { continues: value !== 'restart' }),
    'w:p': begin,
    'w:r': () => (isParted = isHidden = false),
    'w:vanish': (value) => (isHidden ||= isOn(value)),
    'w:strike': (value) => (isParted ||= isOn(value)),
    'w:dstrike': (value) => (isParted ||= isOn(value)),
    'w:vertAlign': (value) => (isParted ||= value !== 'baseline'),
    'w:t': () => (isText = true),
    // The parts of a formula, of which some stand above or below the others.
    'm:t': () => (isText = isParted = true),
    'w:noBreakHyphen': () => blocks.text('-'),
    // A sign that only its font explains.
    'w:sym': () => blocks.text('□'),
    'w:tab': () => blocks.text('\t'),
    'w:br': () => blocks.breakLine(),
    'w:cr': () => blocks.breakLine(),
  }
  const closed: Readonly<Record<string, () => void>> = {
    'w:tbl': () => {
      tables--
      blocks.closeTable()
    },
    'w:tc': () => {
      begin()
      blocks.closeCell()
      cells.pop()
    },
    'w:t': () => (isText = false),
    'm:t': () => (isText = isParted = false),
    'w:p': () => {
      blocks.breakLine()
      isParted = isHidden = false
    },
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unread > 0 || UNREAD.has(name)) unread++
        else opened[name]?.(attributes['w:val'])
      },
      onclosetag(name) {
        if (unread > 0) unread--
        else closed[name]?.()
      },
      ontext(said) {
        if (isText && unread === 0 && !isHidden) blocks.text(isParted ? ` ${said} ` : said)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  return blocks.end()
}
