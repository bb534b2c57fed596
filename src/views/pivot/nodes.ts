import { isCellDimension, type Dimension, type Member } from '../../domain/pivot.ts'
import { membersOf, type Coordinates } from '../../domain/pivotSlices.ts'
import type { Group } from './groups.ts'
import { keyInside } from './keys.ts'

/** Coordinates with a text that tells them from others. */
export interface Spot {
  readonly key: string
  readonly at: Coordinates
}

/** A head of a row or of a column; the outermost stands for all together. */
export interface Node {
  /** The members from the outside in, as the address writes them; empty for all together. */
  readonly key: string
  readonly depth: number
  /** Its own dimension; null for all together. */
  readonly dimension: Dimension | null
  readonly member: string
  readonly parent: Node | null
  /** The reports it holds. */
  readonly group: Group
  /** False where no report of the selection is in it; it is then listed on request alone. */
  readonly hasReports: boolean
  /** The cells of the form it reads. */
  readonly spot: Spot
}

/** Puts the members of a dimension in order. */
export type Ordering = (dimension: Dimension) => (a: string, b: string) => number

const NOWHERE: Spot = { key: '', at: {} }

export const allTogether = (group: Group): Node => ({
  key: '',
  depth: 0,
  dimension: null,
  member: '',
  parent: null,
  group,
  hasReports: true,
  spot: NOWHERE,
})

/** All members of a dimension of reports that occur anywhere, for heads without data. */
export type AllMembers = ReadonlyMap<Dimension, readonly string[]>

/**
 * The heads one step inside of a head: the groups of its reports, or the addresses of its cells. With `all` also those of
 * which there is no report.
 */
export function childrenOf(
  node: Node,
  dimensions: readonly Dimension[],
  order: Ordering,
  all: AllMembers | null,
): readonly Node[] {
  const dimension = dimensions[node.depth]
  if (dimension === undefined) return []
  const { group, hasReports, spot } = node
  const depth = node.depth + 1
  // Written out, because a whole country has tens of thousands.
  const inside = (member: string, own: Pick<Node, 'group' | 'hasReports' | 'spot'>): Node => ({
    key: keyInside(node.key, member),
    depth,
    dimension,
    member,
    parent: node,
    group: own.group,
    hasReports: own.hasReports,
    spot: own.spot,
  })
  if (isCellDimension(dimension)) {
    const members = membersOf(dimension, node.spot.at)
    // A group that is a single row of the form has no rows inside of it.
    if (members.length === 1 && members[0] === node.member) return []
    return members.map((member) => {
      const at = { ...node.spot.at, [dimension]: member }
      return inside(member, { group, hasReports, spot: { key: `${node.spot.key} ${dimension}=${member}`, at } })
    })
  }
  const { children } = node.group
  const members = [...children.keys(), ...(all?.get(dimension) ?? []).filter((member) => !children.has(member))]
  return members.toSorted(order(dimension)).map((member) => {
    const own = children.get(member)
    return inside(member, own && hasReports ? { group: own, hasReports, spot } : { group, hasReports: false, spot })
  })
}

/** Every head of a side down to its innermost, outer ones before inner ones; what is not kept goes with all inside of it. */
export function allNodes(
  root: Node,
  dimensions: readonly Dimension[],
  order: Ordering,
  all: AllMembers | null,
  keeps: (node: Node) => boolean = () => true,
): readonly Node[] {
  const inner = childrenOf(root, dimensions, order, all).filter(keeps)
  return [root, ...inner.flatMap((child) => allNodes(child, dimensions, order, all, keeps))]
}

/** Every spot that the heads of a side can stand at. */
export function spotsOf(dimensions: readonly Dimension[], spot: Spot = NOWHERE): readonly Spot[] {
  const [dimension, ...inner] = dimensions.filter(isCellDimension)
  if (dimension === undefined) return [spot]
  const inside = membersOf(dimension, spot.at).map((member) => ({
    key: `${spot.key} ${dimension}=${member}`,
    at: { ...spot.at, [dimension]: member },
  }))
  return [spot, ...inside.flatMap((one) => spotsOf(inner, one))]
}

/** A head with those around it, from the outside in; none for all together. */
export const headsOf = (node: Node): readonly Node[] => (node.parent ? [...headsOf(node.parent), node] : [])

/** The members that a head and those around it fix. */
export const fixedBy = (node: Node): readonly Member[] =>
  headsOf(node).flatMap(({ dimension, member }) => (dimension === null ? [] : [{ dimension, member }]))

/** The year that a head or one around it fixes; null where none does. */
export function yearOf(node: Node): number | null {
  if (node.dimension === 'year') return Number(node.member)
  return node.parent && yearOf(node.parent)
}
