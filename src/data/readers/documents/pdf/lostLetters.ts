import type { ApplicationRow } from '../../../../domain/forms/form.ts'
import { FORMS } from '../../../../domain/forms/forms.ts'
import { normaliseLabel } from '../../../../domain/forms/spelling.ts'
import type { TableBlock, TableCell } from '../document.ts'
import { isRowLabel } from '../heads.ts'

/**
 * A table in which labels that lack some of their letters are whole again: 2.其他法律行政止公开 is row 2 of its group where
 * the rows above and below are that one's neighbours on the form. Where cells are narrow, programs lose what does not fit.
 */
export function withLostLetters(table: TableBlock): TableBlock {
  const names = table.rows.map((row) => new Set(row.map(({ text }) => normaliseLabel(text))))
  const whole = (cell: TableCell, i: number): TableCell => {
    if (!/\p{L}/u.test(cell.text) || isRowLabel(cell.text)) return cell
    const found = ROWS.filter(
      ({ row, before, after }) =>
        lacksLetters(cell.text, row) && names[i - 1]?.has(before) === true && names[i + 1]?.has(after) === true,
    )
    const labels = [...new Set(found.map(({ row }) => `${row.number}${row.zh}`))]
    return labels.length === 1 ? { ...cell, text: labels[0] ?? cell.text } : cell
  }
  return { ...table, rows: table.rows.map((row, i) => row.map((cell) => whole(cell, i))) }
}

const nameOf = (row: ApplicationRow | undefined) => (row ? normaliseLabel(`${row.number}${row.zh}`) : '')

/** The rows of all editions, with the names of those above and below. */
const ROWS = FORMS.flatMap(({ applicationRows }) =>
  applicationRows.map((row, i) => ({
    row,
    before: nameOf(applicationRows[i - 1]),
    after: nameOf(applicationRows[i + 1]),
  })),
)

/** Whether a label is that of a row with its number, but for some of its letters: a third of them at most. */
function lacksLetters(label: string, row: ApplicationRow): boolean {
  const [said, name] = [normaliseLabel(label), nameOf(row)]
  if (said.length * 3 < name.length * 2 || numberOf(label) !== numberOf(row.number)) return false
  let at = 0
  for (const letter of name) if (letter === said[at]) at++
  return at === said.length
}

const numberOf = (text: string) => /^[(\s]*([\d一二三四五六七八九十]+)/u.exec(text.normalize('NFKC'))?.[1]
