import { DOUBTS, type QualityRow } from '../data/queries/quality.ts'

/** What the reports of one doubt, or of none, add to a figure. */
export type QualityPart = Pick<QualityRow, 'doubt' | 'value' | 'whole'>

/** A figure by what is doubted about it: what is not first, then as `DOUBTS` has them; together they are the total. */
export function qualityParts(rows: readonly QualityRow[]) {
  const parts = [null, ...DOUBTS].flatMap((doubt): QualityPart[] => {
    const own = rows.filter((row) => row.doubt === doubt)
    return own.length === 0 ? [] : [{ doubt, ...added(own) }]
  })
  const count = (all: readonly QualityRow[]) => all.reduce((sum, { reports }) => sum + reports, 0)
  return {
    total: added(rows),
    parts,
    reports: count(rows),
    broken: count(rows.filter(({ isBroken }) => isBroken)),
  }
}

function added(rows: readonly QualityRow[]): Pick<QualityPart, 'value' | 'whole'> {
  const wholes = rows.flatMap(({ whole }) => whole ?? [])
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return { value: sum(rows.map(({ value }) => value)), whole: wholes.length === 0 ? null : sum(wholes) }
}
