import type { CellId } from '../../domain/cell.ts'
import type { Lang } from '../text/texts.ts'
import type { Head, Layout } from './layout.ts'
import type { AgencyTexts } from './texts.ts'

/** The words of a head as the layout prints them, numbering in front. */
export function headText({ number = '', label }: Head, texts: AgencyTexts, lang: Lang): string {
  return `${number === '' ? '' : texts.agency.numbers(number)}${label[lang]}`
}

/** What a cell is called in its table: the heads of its row and of its column, from the outside in. */
export interface CellName {
  readonly row: string
  readonly column: string
}

/** The names of all cells of a table. */
export function cellNames(layout: Layout, texts: AgencyTexts, lang: Lang): ReadonlyMap<CellId, CellName> {
  const columns = columnNames(layout, texts, lang)
  const names = new Map<CellId, CellName>()
  let spanning: { text: string; left: number }[] = []
  for (const { heads, cells } of layout.rows) {
    const own = heads.map((head) => ({ text: headText(head, texts, lang), left: head.rows }))
    spanning = [...spanning, ...own]
    const row = spanning.map(({ text }) => text).join(SEPARATOR)
    cells.forEach((cell, i) => names.set(cell, { row, column: columns[i] ?? '' }))
    spanning = spanning.flatMap(({ text, left }) => (left > 1 ? [{ text, left: left - 1 }] : []))
  }
  return names
}

const SEPARATOR = ' / '

/** A head over all columns, such as 申请人情况, tells none apart and is left out. */
function columnNames({ heads }: Layout, texts: AgencyTexts, lang: Lang): string[] {
  const width = (heads[0] ?? []).reduce((sum, head) => sum + head.columns, 0)
  const paths: string[][] = Array.from({ length: width }, () => [])
  const filled = Array.from({ length: width }, () => 0)
  heads.forEach((row, level) => {
    let at = 0
    for (const head of row) {
      while ((filled[at] ?? 0) > level) at += 1
      const end = at + head.columns
      for (; at < end; at += 1) {
        filled[at] = level + head.rows
        if (head.columns < width || width === 1) paths[at]?.push(headText(head, texts, lang))
      }
    }
  })
  return paths.map((path) => path.join(SEPARATOR))
}
