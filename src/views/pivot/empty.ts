import type { PivotAnswer } from '../../data/queries/pivotAnswer.ts'
import { isReportDimension, type Dimension } from '../../domain/pivot.ts'
import { fixedBy, type Node } from './nodes.ts'

/** What says whose report it is, and of which year: the other dimensions only say what kind of report it is. */
const WHOSE: ReadonlySet<Dimension> = new Set(['province', 'city', 'county', 'agency'])

/**
 * Why no report stands where a row and a column meet: `missing` where there is none of this place or agency and this year
 * at all, `none` where there are reports, and none of this kind.
 */
export function whyEmpty(answer: PivotAnswer, row: Node, column: Node): 'missing' | 'none' {
  const [ofRow, ofColumn] = [membersOf(row), membersOf(column)]
  const fixed = [...ofRow, ...ofColumn]
  const isOfWhom = fixed.some(({ dimension }) => WHOSE.has(dimension))
  if (!isOfWhom || !fixed.some(({ dimension }) => dimension === 'year')) return 'none'
  if (fixed.every(({ dimension }) => isOfReport(dimension))) return 'missing'
  const key = fixed.filter(({ dimension }) => isOfReport(dimension)).map(({ member }) => member)
  return present(answer, ofRow.length, ofColumn.length).has(key.join('\t')) ? 'none' : 'missing'
}

const isOfReport = (dimension: Dimension) => dimension === 'year' || WHOSE.has(dimension)

const membersOf = (node: Node) => fixedBy(node).filter(({ dimension }) => isReportDimension(dimension))

const PRESENT = new WeakMap<PivotAnswer, Map<string, ReadonlySet<string>>>()

/** Places, agencies and years that occur together where so many dimensions are fixed; worked out once an answer. */
function present(answer: PivotAnswer, depth: number, across: number): ReadonlySet<string> {
  const sets = PRESENT.get(answer) ?? new Map<string, ReadonlySet<string>>()
  PRESENT.set(answer, sets)
  const name = `${depth} ${across}`
  const known = sets.get(name)
  if (known) return known
  const { rows, columns } = answer.asked
  const read = [
    ...rows.slice(0, depth).flatMap((dimension, i) => (isOfReport(dimension) ? [answer.rowMembers[i]] : [])),
    ...columns.slice(0, across).flatMap((dimension, i) => (isOfReport(dimension) ? [answer.columnMembers[i]] : [])),
  ]
  const found = new Set<string>()
  for (let at = 0; at < answer.groups; at++) {
    if (answer.depth[at] === depth && answer.across[at] === across)
      found.add(read.map((members) => members?.[at] ?? '').join('\t'))
  }
  sets.set(name, found)
  return found
}
