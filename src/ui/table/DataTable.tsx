import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { Sorting } from '../../domain/question.ts'
import { classes } from '../classes.ts'
import more from '../More.module.css'
import { useSorting } from '../standing.ts'
import { useText } from '../text/useText.ts'
import { useDrawing } from '../useDrawing.ts'
import { useMore } from '../useMore.ts'
import { BodyRow, Spacer } from './BodyRow.tsx'
import { compareValues, type TableColumn } from './column.ts'
import styles from './DataTable.module.css'
import { drawnTable } from './drawnTable.ts'
import { HeaderCell } from './HeaderCell.tsx'
import { nextSorting } from './nextSorting.ts'

export interface DataTableProps<Row> {
  caption: string
  /** Hides the caption where a heading above says the same; it is still read aloud. */
  captionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Said in place of an empty body. */
  empty?: string | undefined
  /** How it is sorted at first; as `rows` come where not given. */
  sorting?: Sorting
  /** With a name, how the reader sorts it stands in the address. */
  name?: string
}

/** Longer tables draw only the rows in sight. */
const VIRTUAL_FROM = 200
const ROW_HEIGHT = 36

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/** A table that sorts by its headers, keeps its head in sight, and scrolls inside its own region. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, empty, sorting: unasked = null, name } = props
  const texts = useText()
  const region = useRef<HTMLElement>(null)
  useMore(region)
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row) => column.value(row) ?? undefined, {
          id: column.id,
          sortUndefined: 'last',
          sortFn: (a, b) => compareValues(column.value(a.original), column.value(b.original)),
        }),
      ),
    )
  }, [columns])
  const [asked, sortBy] = useSorting(name)
  // An address may name a column that other data had.
  const known = asked && columns.some(({ id }) => id === asked.column) ? asked : null
  const sorting = known ?? unasked
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    state: { sorting: sorting ? [{ id: sorting.column, desc: sorting.desc }] : [] },
  })
  const sorted = table.getRowModel().rows
  useDrawing(region, () =>
    drawnTable(
      caption,
      columns,
      sorted.map(({ original }) => original),
      texts,
    ),
  )
  const virtual = sorted.length > VIRTUAL_FROM
  // The virtualizer changes in place; no compiler memoises this component, so it is read afresh on each render.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: virtual,
  })
  const inSight = virtualizer.getVirtualItems()
  const shown = virtual ? inSight.flatMap(({ index }) => sorted[index] ?? []) : sorted
  const above = virtual ? (inSight[0]?.start ?? 0) : 0
  const below = virtual ? virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0) : 0
  const first = virtual ? (inSight[0]?.index ?? 0) : 0
  return (
    // A region that scrolls must be reachable by keyboard.
    <section
      ref={region}
      className={classes(styles.region, more.more)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={texts.figure.scrollable(caption)}
    >
      <table className={styles.table} aria-rowcount={virtual ? sorted.length + 1 : undefined}>
        <caption className={captionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                sorted={sorting?.column === column.id ? (sorting.desc ? 'desc' : 'asc') : false}
                onSort={() => sortBy(nextSorting(sorting, column.id, column.numeric === true))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Spacer height={above} span={columns.length} />}
          {shown.map((row, position) => (
            <BodyRow
              key={row.id}
              row={row.original}
              columns={columns}
              index={virtual ? first + position + 2 : undefined}
            />
          ))}
          {below > 0 && <Spacer height={below} span={columns.length} />}
          {sorted.length === 0 && (
            <tr>
              <td className={styles.empty} colSpan={columns.length}>
                {empty ?? texts.figure.noRows}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
