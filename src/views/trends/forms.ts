import type { TrendRow } from '../../data/queries/trends.ts'

/** Where a line changes its form, as read from the layout of its reports and never from their year. */
export interface FormChanges {
  /** The last year in which most reports use the old form, for each change. */
  readonly after: readonly number[]
  /** Years in which reports of more than one form add up, or a report mixes the rows of two. */
  readonly both: readonly number[]
}

const MIXED = 'mixed'

/** The changes of form of some groups together. */
export function formChanges(rows: readonly Pick<TrendRow, 'year' | 'forms'>[]): FormChanges {
  const years = [...new Set(rows.map((row) => row.year))]
    .toSorted((a, b) => a - b)
    .map((year) => ({ year, forms: totals(rows.filter((row) => row.year === year)) }))
  const after: number[] = []
  let last: { readonly year: number; readonly form: string } | null = null
  for (const { year, forms } of years) {
    const form = dominant(forms, last?.form ?? null)
    if (form === null) continue
    // A mixed report belongs to the change that it begins or ends: the step from it to the new form is no second one.
    if (last && form !== last.form && last.form !== MIXED) after.push(last.year)
    last = { year, form }
  }
  const both = years.flatMap(({ year, forms }) => (forms.size > 1 || forms.has(MIXED) ? [year] : []))
  return { after, both }
}

/** How many reports use each form; reports whose layout does not tell use none. */
function totals(rows: readonly Pick<TrendRow, 'forms'>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { form, reports } of rows.flatMap((row) => row.forms)) {
    if (form !== '') sums.set(form, (sums.get(form) ?? 0) + reports)
  }
  return sums
}

/** The form that most reports use; where two share that, the one of the year before, for nothing has changed yet. */
function dominant(forms: ReadonlyMap<string, number>, before: string | null): string | null {
  const most = Math.max(...forms.values())
  const leading = [...forms].filter(([, reports]) => reports === most).map(([form]) => form)
  return leading.find((form) => form === before) ?? leading.toSorted()[0] ?? null
}
