import type { Lens, ZeroReason } from '../../domain/activity.ts'
import type { CellId } from '../../domain/cell.ts'
import { applicationCell, cellLabel, channelCell } from '../../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, CHANNELS, RESULT_COLUMNS } from '../../domain/forms/form.ts'
import type { ApplicationRow, Label } from '../../domain/forms/form.ts'
import { FORMS } from '../../domain/forms/forms.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { ZerosTexts } from './texts.ts'

/**
 * What speaks against the zeros of a contradictory report, in words: 总计填报为 0，但自然人新收 5、商业企业新收 1.
 * Shortened, the outcomes are told by their number where the rows over them already say enough.
 */
export function reasonText(
  reason: ZeroReason,
  lens: Lens,
  texts: ZerosTexts,
  lang: Lang,
  length: 'short' | 'full' = 'short',
): string {
  const words = texts.zeros
  const told = reason.told === null ? null : formatNumber(reason.told)
  if (reason.cells.length === 0) {
    if (told === null) return ''
    return (reason.printsZero ? words.toldAlone : words.toldAloneBlank)[lens](told)
  }
  const main = reason.cells.filter(({ cell }) => MAIN.has(PLACES.get(cell)?.role))
  const shown = length === 'short' && main.length > 0 ? main : reason.cells
  const more = reason.cells.length - shown.length
  const said = words.butCells(
    reason.printsZero ? words.printsZero : words.printsBlank,
    words.cells([...mainCells(shown, texts, lang), ...otherRows(shown, texts, lang)]),
  )
  const whole = more > 0 ? words.moreCells(said, formatNumber(more)) : said
  return told === null ? whole : words.reasons([whole, words.toldToo[lens](told)])
}

const MAIN: ReadonlySet<ApplicationRow['role'] | undefined> = new Set(['received', 'carried_in', 'carried_out'])

/** 自然人新收 5、商业企业新收 1. */
function mainCells(cells: ZeroReason['cells'], { zeros: words }: ZerosTexts, lang: Lang): string[] {
  const said = cells.flatMap(({ cell, value }) => {
    const place = PLACES.get(cell)
    if (place?.role === undefined || place.role === 'outcome') return []
    return [words.roleCell(words.rowShort[place.role], place.column[lang], formatNumber(value))]
  })
  return said.length === 0 ? [] : [words.listed(said)]
}

/** 部分公开：自然人 1, a row at a time. */
function otherRows(cells: ZeroReason['cells'], { zeros: words }: ZerosTexts, lang: Lang): string[] {
  const rows = new Map<string, string[]>()
  for (const { cell, value } of cells) {
    const place = PLACES.get(cell)
    if (place?.role !== undefined && place.role !== 'outcome') continue
    const row = place ? withoutRemarks(place.row[lang]) : cellLabel(cell)[lang]
    rows.set(row, [...(rows.get(row) ?? []), words.cell(place?.column[lang] ?? '', formatNumber(value))])
  }
  return [...rows].map(([row, said]) => words.row(row, words.listed(said)))
}

/** 部分公开（区分处理的，只计这一情形，不计其他情形） is 部分公开 in a sentence. */
const withoutRemarks = (label: string) => label.replace(/[（(].*$/u, '').trim() || label

interface CellPlace {
  readonly row: Label
  readonly column: Label
  readonly role?: ApplicationRow['role']
}

const PLACES: ReadonlyMap<CellId, CellPlace> = new Map([
  ...FORMS.flatMap((form) =>
    form.applicationRows.flatMap((row) =>
      APPLICANT_COLUMNS.map((column): [CellId, CellPlace] => [
        applicationCell(row.key, column.key),
        { row, column, role: row.role },
      ]),
    ),
  ),
  ...CHANNELS.flatMap((row) =>
    RESULT_COLUMNS.map((column): [CellId, CellPlace] => [channelCell(row.key, column.key), { row, column }]),
  ),
])
