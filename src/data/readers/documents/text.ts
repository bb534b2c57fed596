import { LIMITS, tidy, TooLarge, type Block, type ReportDocument, type TableCell } from './document.ts'

/** Lines without the tab that ends them where it ends all: it parts no cells then. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\f]/u)
  const isEnding = lines.slice(0, -1).every((line) => line.trim() === '' || line.endsWith('\t'))
  return isEnding && lines.length > 1 ? lines.map((line) => line.replace(/\t$/u, '')) : lines
}

/** Plain text as its paragraphs and, line by line, what is parted by tabs; a table goes on over empty lines. */
export function readText(text: string): ReportDocument {
  if (text.length > LIMITS.characters) throw new TooLarge(`more than ${LIMITS.characters} characters`)
  const blocks: Block[] = []
  let rows: TableCell[][] = []
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, isAligned: false })
    rows = []
  }
  for (const line of linesOf(text)) {
    if (line.includes('\t'))
      rows.push(line.split('\t').map((cell) => ({ text: tidy(cell), rowSpan: 1, columnSpan: 1 })))
    else if (line.trim() !== '') {
      endTable()
      blocks.push({ kind: 'text', text: tidy(line) })
    }
  }
  endTable()
  return { title: '', blocks }
}
