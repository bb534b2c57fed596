import { cellLabel } from '../../../domain/forms/cells.ts'
import { difference, isFormCell, type ChangedCell, type Place, type Said } from '../../../domain/restated.ts'
import type { AgencyKey } from '../../../domain/report.ts'
import type { Label } from '../../../domain/forms/form.ts'
import type { CellContent } from '../../../ui/table/column.ts'
import type { Texts } from '../../../ui/text/texts.ts'
import { WORDS, type Words } from './words.ts'

/** One changed cell as the table shows it. */
export interface ChangeRow extends ChangedCell {
  readonly id: string
  readonly name: string
  /** The cell in the words of its form. */
  readonly label: Label
  /** After less before; null where one of both is no number. */
  readonly difference: number | null
}

export function changeRows(cells: readonly ChangedCell[], names: ReadonlyMap<AgencyKey, string>): readonly ChangeRow[] {
  return cells.map((changed, i) => ({
    ...changed,
    id: String(i),
    name: names.get(changed.key) ?? changed.key,
    label: labelOf(changed),
    difference: difference(changed),
  }))
}

function labelOf({ cell, form }: ChangedCell): Label {
  if (isFormCell(cell)) return cellLabel(cell, form)
  const of = (words: Words) => Object.entries(words.labels).find(([name]) => name === cell)?.[1] ?? cell
  return { zh: of(WORDS.zh), en: of(WORDS.en) }
}

export const placeText = ({ file, line }: Place): string => `${file}:${line}`

/** What a table sorts by and a file holds: the number, the mark or words; null where nothing is printed. */
export function saidValue(said: Said, words: Words): CellContent {
  if (said.state === 'number') return said.value
  if (said.state === 'words') return wordsSaid(said.raw, words)
  return said.state === 'mark' ? said.raw : null
}

export function wordsSaid(raw: string, { scope }: Words): string {
  return raw === 'own' || raw === 'area' ? scope[raw] : raw
}

/** The state in words, to stand beside the value in a file. */
export function stateText({ state }: Said, words: Words, { states }: Texts): string {
  if (state === 'untold') return words.untold
  return state === 'words' ? words.words : states.cell[state]
}

/** The unit printed inside a cell; null where none is. */
export const unitOf = (said: Said): string | null => (said.state === 'number' ? (said.unit ?? null) : null)
