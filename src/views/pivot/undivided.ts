import { isCellDimension, type CellDimension } from '../../domain/pivot.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import { membersOf, sliceOf } from '../../domain/pivotSlices.ts'
import type { Quantity, QuantityId } from '../../domain/quantities.ts'
import { quantityName } from '../../ui/quantityName.ts'
import { formatList } from '../../ui/text/format.ts'
import type { Wording } from './names.ts'
import type { Table } from './table.ts'

/** A field that the form does not divide some figures of a table by: its heads hide where they would stand. */
export interface Undivided {
  readonly said: string
  /** Whether it divides none of the table's figures. */
  readonly isWhole: boolean
}

/** Figures that the form divides by a field. */
const DIVIDED: Readonly<Record<CellDimension, readonly QuantityId[]>> = {
  outcome: ['decided'],
  reason: ['decided'],
  applicant_head: ['received', 'decided'],
  applicant: ['received', 'decided'],
  channel: ['disputes'],
  result: ['disputes'],
  item: ['proactive'],
}

/** The fields of a table that do not divide all of its figures, with figures that they divide. */
export function undividedOf({ sheet, values }: Table, { words, lang }: Wording): readonly Undivided[] {
  const { rows, columns } = sheet.asking.layout
  const asked = quantitiesOf(values.map(({ of }) => of))
  const names = (all: readonly Quantity[]) =>
    formatList(
      all.map((one) => quantityName(one, lang)),
      lang,
    )
  return [...rows, ...columns].filter(isCellDimension).flatMap((dimension) => {
    const left = asked.filter((one) => !isDivided(one, dimension))
    if (left.length === 0) return []
    const said = words.undivided(names(left), words.dimension[dimension], names(quantitiesOf(DIVIDED[dimension])))
    return [{ said, isWhole: left.length === asked.length }]
  })
}

const quantitiesOf = (ids: readonly QuantityId[]): readonly Quantity[] =>
  [...new Set(ids)].flatMap((id) => pivotQuantity(id) ?? [])

const isDivided = (whole: Quantity, dimension: CellDimension): boolean =>
  membersOf(dimension, {}).some((member) => sliceOf(whole, { [dimension]: member }) !== null)
