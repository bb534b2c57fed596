import type { CellId } from '../cell.ts'
import { ALL_CELLS, hasCell, rowCells } from './cells.ts'
import type { Label } from './form.ts'
import { FORMS } from './forms.ts'

/** One quantity that several editions print, so that a series may cross them. */
export interface Join {
  /** By edition: the cells whose sum is the quantity. An edition that is not named does not print it. */
  readonly cells: Readonly<Record<string, readonly CellId[]>>
  /** What a chart that crosses the editions has to say; null where the row is the same. */
  readonly note: Label | null
}

/** Quantities that look alike and are not: never one series, never one sum. */
interface Refusal {
  readonly pairs: readonly (readonly [CellId, CellId])[]
  readonly reason: Label
}

const OTHER_NOTE: Label = {
  zh: '2019年版“其他处理”为一行，2021年版为三行之和。',
  en: '“Other handling” is one row in the 2019 form and the sum of three in the 2021 form.',
}

/** Joins of rows that the editions print differently; a cell of the same name in several joins by itself. */
const DIFFERENT_ROWS: readonly Join[] = [
  ...[...rowCells('other').parts, rowCells('other').total].map((one): Join => {
    const applicant = one.slice(one.lastIndexOf('.') + 1)
    const three = ['uncorrected', 'unpaid', 'misc'].map((row) => `app.other.${row}.${applicant}`)
    return { cells: { 'cn-2021': three, 'cn-2019': [one] }, note: OTHER_NOTE }
  }),
  {
    cells: { 'cn-2021': ['normative.made'], 'cn-2019': ['normative.new'] },
    note: {
      zh: '2019年版为“本年新制作数量”，2021年版为“本年制发件数”，口径相近。',
      en: 'The 2019 form counts documents newly made, the 2021 form documents made: nearly the same.',
    },
  },
]

const REFUSALS: readonly Refusal[] = [
  {
    pairs: [
      ['rules.disclosed_total', 'rules.in_force'],
      ['normative.disclosed_total', 'normative.in_force'],
    ],
    reason: {
      zh: '“对外公开总数量”是累计公开的件数，“现行有效件数”是仍然有效的件数，两者不是同一数量。',
      en: 'One counts all documents ever disclosed, the other those still in force: different quantities.',
    },
  },
  {
    pairs: [
      ['fees.items_before', 'fees.amount'],
      ['fees.items_change', 'fees.amount'],
    ],
    reason: {
      zh: '2019年版填写收费项目的数量，2021年版填写收费金额（万元），不能相接。',
      en: 'The 2019 form counts kinds of fees, the 2021 form gives the amount collected in 10,000 yuan.',
    },
  },
]

const UNLIKE: Label = {
  zh: '两项不是同一数量，不能相接。',
  en: 'These are different quantities and cannot be joined.',
}

/** The quantity of which a cell is a part, where at least two editions print it; null where only one does. */
export function joinOf(cell: CellId): Join | null {
  return JOINS.get(cell) ?? null
}

/** Why two cells may not stand in one series; null where they may. */
export function joinRefusal(a: CellId, b: CellId): Label | null {
  if (a === b) return null
  const join = joinOf(a)
  const together = join !== null && join === joinOf(b) && editionOf(join, a) !== editionOf(join, b)
  if (together) return null
  const refusal = REFUSALS.find(({ pairs }) => pairs.some((pair) => pair.includes(a) && pair.includes(b)))
  return refusal?.reason ?? UNLIKE
}

/** The cells of other editions that look like a continuation of this one and are refused, each with the reason. */
export function refusalsOf(cell: CellId): readonly { readonly cell: CellId; readonly reason: Label }[] {
  return REFUSALS.flatMap(({ pairs, reason }) =>
    pairs.filter((pair) => pair.includes(cell)).map(([a, b]) => ({ cell: a === cell ? b : a, reason })),
  )
}

const editionOf = (join: Join, cell: CellId) => FORMS.find(({ id }) => join.cells[id]?.includes(cell))

const JOINS = new Map<CellId, Join>()
for (const cell of ALL_CELLS) {
  const editions = FORMS.filter((form) => hasCell(form.id, cell))
  if (editions.length > 1)
    JOINS.set(cell, { cells: Object.fromEntries(editions.map(({ id }) => [id, [cell]])), note: null })
}
for (const join of DIFFERENT_ROWS) for (const cell of Object.values(join.cells).flat()) JOINS.set(cell, join)
