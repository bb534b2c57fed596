import { ALL_CELLS, cellLabel } from '../../domain/forms/cells.ts'
import { IDENTITY_FIELDS, TOLD_FIELDS, type ColumnUse } from '../../domain/mapping.ts'
import type { Option } from '../../ui/match.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { DataTexts } from './texts.ts'

const ROLES = ['cellName', 'rowLabel', 'columnLabel', 'value'] as const

/** Everything a column can be, in the order in which it is offered: what most files lack stands first. */
const USES: readonly ColumnUse[] = [
  ...IDENTITY_FIELDS.map((field): ColumnUse => ({ use: 'identity', field })),
  { use: 'ignored', why: 'byReader' },
  ...TOLD_FIELDS.map((field): ColumnUse => ({ use: 'told', field })),
  ...ROLES.map((use): ColumnUse => ({ use })),
  ...ALL_CELLS.map((cell): ColumnUse => ({ use: 'cell', cell })),
]

const USE_OF = new Map(USES.map((use) => [valueOf(use), use]))

/** A use as the value of a choice. */
function valueOf(use: ColumnUse): string {
  return JSON.stringify(use)
}

/** The use that a choice stands for. */
export function chosenUse(value: string): ColumnUse {
  const use = USE_OF.get(value)
  if (!use) throw new Error(`no use of a column is called ${value}`)
  return use
}

/** A use in words. */
export function nameOfUse(use: ColumnUse, { data }: DataTexts, lang: Lang): string {
  switch (use.use) {
    case 'identity':
      return data.identity[use.field]
    case 'told':
      return data.told[use.field]
    case 'cell':
      return cellLabel(use.cell)[lang]
    case 'ignored':
      return data.ignored[use.why]
    case 'cellName':
    case 'rowLabel':
    case 'columnLabel':
    case 'value':
      return data.roles[use.use]
  }
}

/** The standard name of a use, by which it can be searched in any language. */
export function standardName(use: ColumnUse): string | undefined {
  if (use.use === 'identity' || use.use === 'told') return use.field
  return use.use === 'cell' ? use.cell : undefined
}

/** What a column can be, to choose from. */
export function columnChoices(texts: DataTexts, lang: Lang): readonly Option[] {
  return USES.map((use) => ({ value: valueOf(use), label: nameOfUse(use, texts, lang), note: standardName(use) }))
}
