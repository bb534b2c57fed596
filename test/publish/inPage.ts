import { Parser } from 'htmlparser2'

/** A table as a reader of the page sees it: heads, and rows cell by cell. */
export interface ReadTable {
  readonly heads: string[]
  readonly rows: string[][]
}

/** The tables of a page, read as a browser reads them. */
export function tablesIn(html: string): readonly ReadTable[] {
  const tables: ReadTable[] = []
  let [cell, inHead]: [string | null, boolean] = [null, false]
  const parser = new Parser({
    onopentag(name) {
      if (name === 'table') tables.push({ heads: [], rows: [] })
      if (name === 'thead' || name === 'tbody') inHead = name === 'thead'
      if (name === 'tr' && !inHead) tables.at(-1)?.rows.push([])
      if (name === 'th' || name === 'td') cell = ''
    },
    ontext(text) {
      if (cell !== null) cell += text
    },
    onclosetag(name) {
      if (name !== 'th' && name !== 'td') return
      const table = tables.at(-1)
      const line = inHead ? table?.heads : table?.rows.at(-1)
      line?.push(cell ?? '')
      cell = null
    },
  })
  parser.end(html)
  return tables
}
