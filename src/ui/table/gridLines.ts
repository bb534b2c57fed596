/** An agency as a grid names it. */
export interface GridAgency {
  readonly key: string
  readonly name: string
  /** Beside the name, because names repeat; empty where the dataset does not say. */
  readonly place: string
}

/** Agencies under one head. */
export interface GridGroup<Agency extends GridAgency> {
  readonly key: string
  readonly name: string
  /** Counts of the group, such as `20 个机关`. */
  readonly note?: string
  readonly agencies: readonly Agency[]
}

/** One line of a grid's body: the head of a group, or an agency. */
export type GridLine<Agency extends GridAgency> =
  | { readonly kind: 'group'; readonly key: string; readonly group: GridGroup<Agency> }
  | { readonly kind: 'agency'; readonly key: string; readonly agency: Agency }

/** By what a grid is sorted: the value of an agency, null last in both directions. */
export interface GridOrder<Agency> {
  readonly value: (agency: Agency) => number | null
  readonly desc: boolean
}

/** The lines of a grid from top to bottom; sorting stays inside of the groups. */
export function gridLines<Agency extends GridAgency>(
  groups: readonly GridGroup<Agency>[],
  hasHeads: boolean,
  order: GridOrder<Agency> | null,
): GridLine<Agency>[] {
  return groups.flatMap((group): GridLine<Agency>[] => {
    const agencies = order ? inOrder(group.agencies, order) : group.agencies
    const lines = agencies.map((agency): GridLine<Agency> => ({ kind: 'agency', key: agency.key, agency }))
    return hasHeads ? [{ kind: 'group', key: `group ${group.key}`, group }, ...lines] : lines
  })
}

function inOrder<Agency>(agencies: readonly Agency[], { value, desc }: GridOrder<Agency>): Agency[] {
  return agencies
    .map((agency) => ({ agency, by: value(agency) }))
    .toSorted((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null)
      return desc ? b.by - a.by : a.by - b.by
    })
    .map(({ agency }) => agency)
}
