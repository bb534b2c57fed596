import type { Look, WorkCell, Worksheet, WorkRow } from '../../domain/workbook.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { PivotCell } from './cell.ts'
import { nodePath, type Wording } from './names.ts'
import type { Node } from './nodes.ts'
import { leafName } from './sentences.ts'
import { cellNote } from './shown.ts'
import type { Leaf } from './table.ts'
import type { StyleKeeper } from './workCells.ts'

/** What is said around the table on screen, and about this file. */
export interface Told {
  readonly title: string
  readonly subtitle: string
  readonly n: string
  readonly source: string
  readonly caveats: readonly string[]
  /** The head of the rows' names. */
  readonly corner: string
  /** The filter in words; empty where all reports are in. */
  readonly filter: readonly string[]
  /** The address that shows the table again. */
  readonly link: string
  /** The day the file was made. */
  readonly day: string
}

/** Cells of which more has to be said, in the order of the table. */
export interface Remarks {
  add(row: Node, leaf: Leaf, cell: PivotCell): void
  /** Row, column and note. */
  readonly list: readonly (readonly [string, string, string])[]
  /** How many more there are. */
  more(): number
}

/** The most remarks that are written out. */
export const MOST_REMARKS = 10_000

/** Cells in doubt, and those without a figure; a blank says enough by itself. */
export function remarksOf(wording: Wording): Remarks {
  const list: (readonly [string, string, string])[] = []
  let all = 0
  return {
    list,
    add(row, leaf, cell) {
      const isRemarkable = cell.value === null ? cell.why !== 'blank' : cell.isDoubted
      if (!isRemarkable || ++all > MOST_REMARKS) return
      list.push([
        row.depth === 0 ? wording.words.total : nodePath(row, wording),
        leafName(leaf, wording),
        cellNote(cell, leaf.value, wording),
      ])
    },
    more: () => all - list.length,
  }
}

/** The sheet of notes: what the table rests on, what its signs mean, and what is to be said of single cells. */
export function notesSheet(
  told: Told,
  remarks: Remarks,
  lacksCounted: boolean,
  { words, texts }: Wording,
  style: StyleKeeper,
): Worksheet {
  const { xlsx } = words
  const [plain, head, wrapped] = [style(['name']), style(['head', 'name']), style(['wrapped'])]
  const text = (value: string): WorkCell => ({ value, style: plain })
  const row = (...cells: readonly (WorkCell | null)[]): WorkRow => ({ cells, outline: 0 })
  const heads = (...names: readonly string[]) => row(...names.map((value): WorkCell => ({ value, style: head })))
  const sign = (value: string | null, looks: readonly Look[], name: string, note: string) =>
    row({ value, style: style(looks) }, text(name), text(note))
  const { cell: names, cellNote: notes } = texts.states
  const more = remarks.more()
  const rows: readonly WorkRow[] = [
    row({ value: told.title, style: style(['title']) }),
    row(text(told.subtitle)),
    row(text(told.n)),
    row(text(xlsx.source), text(told.source)),
    ...told.caveats.map((caveat, i) => row(i === 0 ? text(xlsx.notes) : null, text(caveat))),
    ...(lacksCounted ? [row(null, text(xlsx.lacksCounted))] : []),
    row(
      text(texts.filter.title),
      text(told.filter.length === 0 ? texts.filter.none : told.filter.join(words.semicolon)),
    ),
    row(text(xlsx.link), text(told.link)),
    row(text(xlsx.day), text(told.day)),
    row(),
    heads(texts.states.legend, '', ''),
    sign(null, [], names.blank, notes.blank),
    sign('/', ['soft', 'end'], names.mark, notes.mark),
    sign(null, ['absent'], names.absent, notes.absent),
    sign(null, ['missing'], names.missing, notes.missing),
    sign('–', ['soft', 'end'], xlsx.otherWhy, xlsx.otherWhyNote),
    sign('*', ['end'], words.sign, words.doubted),
    sign('n < 30', ['soft', 'end'], xlsx.small, words.caveats.small),
    row(),
    ...(remarks.list.length === 0 ? [] : [heads(words.rows, words.columns, xlsx.notes)]),
    ...remarks.list.map((remark) => row(...remark.map((value): WorkCell => ({ value, style: wrapped })))),
    ...(more > 0 ? [row(text(xlsx.more(formatNumber(more))))] : []),
  ]
  return { name: xlsx.notes, rows, widths: [36, 36, 80], frozen: { rows: 0, columns: 0 } }
}
