import { isPrinted } from '../../../domain/forms/labels.ts'
import { COLUMN_HEADS } from '../../../domain/forms/printed.ts'
import { isNumbered, normaliseLabel, withoutRemarks } from '../../../domain/forms/spelling.ts'

/** A head of columns in the one spelling of the form; without its remark where the form has none. */
export function headName(text: string): string {
  const name = normaliseLabel(text)
  return COLUMN_HEADS.has(name) ? name : withoutRemarks(name)
}

/**
 * Whether a row holds heads of columns: two at least, and no figure. 其他 and 总计 are rows, too: with numbers before them,
 * as rows have, they are none.
 */
export function isHead(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '')
  if (said.some(isFigure)) return false
  const heads = said.filter((text) => isCorner(text) || (!isNumbered(text) && COLUMN_HEADS.has(headName(text))))
  return new Set(heads.map(headName)).size >= 2
}

const isFigure = (text: string) => /^[-−+]?\d[\d.,，]*\S{0,3}$/u.test(text)

/** Whether figures stand under a head: the corner of a table is over labels. */
export function isFigureHead(text: string): boolean {
  return COLUMN_HEADS.has(headName(text)) && !isCorner(text)
}

/** What stands over the labels of rows: 信息内容, and in table 3 the official equation. */
const isCorner = (text: string) => headName(text) === CONTENT || /[勾钩]稽关系/u.test(text)
const CONTENT = normaliseLabel('信息内容')

/** Whether a text is a label of some row, or a head before one. */
export function isRowLabel(text: string): boolean {
  const name = normaliseLabel(text)
  return name !== '' && (isPrinted(name) || isPrinted(withoutRemarks(name)))
}
