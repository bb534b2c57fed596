import { cellLabel, tableOf } from '../../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, type Label } from '../../domain/forms/form.ts'
import type { Flag } from '../../domain/checks.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { ReviewTexts } from './texts.ts'

/** What a column of a document's record is called. */
export function columnName(column: string, form: string, { review }: ReviewTexts, lang: Lang): string {
  if (tableOf(column) !== null) return cellLabel(column, form)[lang]
  const fields: Readonly<Record<string, string>> = review.fields
  return Object.hasOwn(fields, column) ? (fields[column] ?? column) : column
}

/** The row, column or channel that an equation is about. */
export function subjectOf({ kind, right: [total = ''] }: Flag, form: string): Label {
  const label = cellLabel(total, form)
  if (kind === 'row' || kind === 'channel')
    return { zh: label.zh.slice(0, label.zh.lastIndexOf('/')), en: label.en.slice(0, label.en.lastIndexOf(' / ')) }
  return APPLICANT_COLUMNS.find(({ key }) => total.endsWith(`.${key}`)) ?? label
}
