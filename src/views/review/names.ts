import { cellLabel, tableOf } from '../../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, type Label } from '../../domain/forms/form.ts'
import type { Flag } from '../../domain/checks.ts'
import { LEVELS } from '../../domain/report.ts'
import { kindName, levelName } from '../../ui/places.ts'
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

/** Levels and kinds by their names; other texts as they are. */
export function fieldText(field: string, text: string, texts: ReviewTexts): string {
  const level = field === 'level' ? LEVELS.find((one) => one === text) : undefined
  if (level) return levelName(level, texts)
  return field === 'kind' && text !== '' ? kindName(text, texts) : text
}
