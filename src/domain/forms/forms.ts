import { CN_2019 } from './cn2019.ts'
import { CN_2021 } from './cn2021.ts'
import type { Form } from './form.ts'

/** Every known edition. A new one is its own file and a line here; the order fixes that of cells and labels. */
export const FORMS: readonly Form[] = [CN_2021, CN_2019]

/** The edition of this id; null for `mixed`, for an empty id and for one that is not known. */
export function formOf(id: string): Form | null {
  return FORMS.find((form) => form.id === id) ?? null
}

/** The edition in which reports on a year are to be made; null before the first. */
export function formInForce(year: number): Form | null {
  return FORMS.find(({ years: { from, to } }) => year >= from && (to === null || year <= to)) ?? null
}
