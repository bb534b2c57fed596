import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import { useIsAlone } from '../alone.ts'
import { classes } from '../classes.ts'
import more from '../More.module.css'
import { useSorting } from '../standing.ts'
import { useText } from '../text/useText.ts'
import { useDrawing } from '../useDrawing.ts'
import { useMore } from '../useMore.ts'
import styles from './AgencyGrid.module.css'
import { drawnGrid, type GridPicture } from './drawnGrid.ts'
import { GridKey } from './GridKey.tsx'
import { GridRow } from './GridRow.tsx'
import { Spacer } from './BodyRow.tsx'
import { gridLines, type GridAgency, type GridGroup, type GridLine } from './gridLines.ts'
import { HeaderCell } from './HeaderCell.tsx'
import { moveByArrow } from './moveByArrow.ts'
import { nextSorting } from './nextSorting.ts'
import { showNewest } from './showNewest.ts'
import { useLinesInSight } from './useLinesInSight.ts'

/** A column after the years, such as the longest run. */
export interface GridColumn<Agency> {
  readonly id: string
  readonly header: string
  /** What the column means, read aloud with its head and shown on touch. */
  readonly note?: string
  readonly cell: (agency: Agency) => ReactNode
  /** What the column sorts by; null sorts last. */
  readonly value: (agency: Agency) => number | null
}

export interface AgencyGridProps<Agency extends GridAgency> {
  /** With a name, how the reader sorts it stands in the address. */
  name?: string
  caption: string
  /** Agencies in their order; under heads where there is more than one group or `heads` says so. */
  groups: readonly GridGroup<Agency>[]
  /** Shows the heads of the groups. */
  heads?: boolean
  years: readonly number[]
  /** One tile. A link or button in it takes `tabIndex={-1}`: arrow keys lead to it from the agency's name. */
  cell: (agency: Agency, year: number) => ReactNode
  /** The agency's name, usually as a link; plain text where not given. */
  agencyName?: (agency: Agency) => ReactNode
  /** The head of a year, usually as a link that narrows to it; the plain year where not given. */
  yearHead?: (year: number) => ReactNode
  columns?: readonly GridColumn<Agency>[]
  /** What the tiles are in a picture, and what they mean; without it there is none of the grid. */
  picture?: GridPicture<Agency>
  /** Said in place of an empty body. */
  empty?: string | undefined
}

/** So many lines stand in the page whole; more scroll in a region of their own. */
const WHOLE = 32

/** Agencies down, years across, a tile in each; head and names stay in sight, and of many agencies only those in sight are drawn. */
export function AgencyGrid<Agency extends GridAgency>(props: AgencyGridProps<Agency>) {
  const { name, caption, groups, heads = false, years, cell, agencyName, yearHead, columns = [], empty } = props
  const texts = useText()
  const { figure } = texts
  // On the page the view says what the tiles mean; in a picture its frame does.
  const isAlone = useIsAlone()
  const means = props.picture?.key ?? []
  const region = useRef<HTMLElement>(null)
  const [sorted, sortBy] = useSorting(name)
  const sortedBy = columns.find((column) => column.id === sorted?.column)
  const lines = useMemo(
    () => gridLines(groups, heads, sortedBy && sorted ? { value: sortedBy.value, desc: sorted.desc } : null),
    [groups, heads, sortedBy, sorted],
  )
  const { shown, first, above, below, isPartial, measure } = useLinesInSight(lines, region)
  useDrawing(region, () =>
    props.picture ? drawnGrid({ ...props, picture: props.picture, columns }, lines, texts) : null,
  )
  useMore(region)
  const newest = years.at(-1)
  useLayoutEffect(() => showNewest(region.current, newest), [newest])
  const span = 1 + years.length + columns.length
  const grid = (
    // A region that scrolls must be reachable by keyboard; the arrow keys only move the focus among its links.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={region}
      className={classes(styles.region, lines.length <= WHOLE && styles.whole, more.more)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={figure.grid(caption)}
      onKeyDown={moveByArrow}
    >
      <table className={styles.table} aria-rowcount={isPartial ? lines.length + 1 : undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {figure.agency}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className={styles.year} data-year={year}>
                {yearHead ? yearHead(year) : year}
              </th>
            ))}
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={{ ...column, numeric: true }}
                sorted={sorted?.column === column.id ? (sorted.desc ? 'desc' : 'asc') : false}
                onSort={() => sortBy(nextSorting(sorted, column.id, true))}
              />
            ))}
          </tr>
        </thead>
        {above > 0 && (
          <tbody>
            <Spacer height={above} span={span} />
          </tbody>
        )}
        {bodies(shown).map(({ key, start, lines: body }) => (
          <tbody key={key}>
            {body.map((line, position) => (
              <GridRow
                key={line.key}
                line={line}
                years={years}
                cell={cell}
                agencyName={agencyName}
                columns={columns}
                measure={isPartial ? measure : undefined}
                index={first + start + position}
                isPartial={isPartial}
              />
            ))}
          </tbody>
        ))}
        {below > 0 && (
          <tbody>
            <Spacer height={below} span={span} />
          </tbody>
        )}
        {lines.length === 0 && (
          <tbody>
            <tr>
              <td className={styles.nothing} colSpan={span}>
                {empty ?? figure.noRows}
              </td>
            </tr>
          </tbody>
        )}
      </table>
    </section>
  )
  if (!isAlone || means.length === 0) return grid
  return (
    <>
      <GridKey of={means} />
      {grid}
    </>
  )
}

/** The lines in sight as row groups, so that a group's head heads its own rows. */
function bodies<Agency extends GridAgency>(lines: readonly GridLine<Agency>[]) {
  const found: { key: string; start: number; lines: GridLine<Agency>[] }[] = []
  lines.forEach((line, start) => {
    const last = found.at(-1)
    if (last && line.kind === 'agency') last.lines.push(line)
    else found.push({ key: line.kind === 'group' ? line.key : 'first', start, lines: [line] })
  })
  return found
}
