import {
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Header,
} from '@tanstack/react-table'
import { useMemo } from 'react'

/** A head of columns: with others inside, or over one column of figures. */
export interface TreeGridHead {
  readonly id: string
  readonly header: string
  /** The whole name, where `header` needs the heads above to be understood. */
  readonly name: string
  readonly inner: readonly TreeGridHead[]
  /** Width at first in px. */
  readonly size?: number
}

const features = tableFeatures({ columnSizingFeature, columnResizingFeature })
type Features = typeof features
/** The figures are not in the table: it holds the heads and widths of the columns alone. */
type Row = Readonly<Record<string, never>>
const NO_ROWS: readonly Row[] = []

const ROW_NAMES = 'row names'
const NARROW = 560

/** A head where it stands: measures in px, places in rows of heads. */
export interface PlacedHead {
  readonly id: string
  readonly header: string
  readonly name: string
  readonly start: number
  readonly size: number
  readonly row: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The place of its first column of figures. */
  readonly column: number
  readonly isLeaf: boolean
  readonly isCorner: boolean
  readonly isResizing: boolean
  /** Starts a change of its width; null where it has none of its own. */
  readonly resize: ((event: unknown) => void) | null
}

export interface TreeGridColumns {
  /** Columns of figures, from the left. */
  readonly leaves: readonly {
    readonly id: string
    readonly name: string
    readonly start: number
    readonly size: number
  }[]
  readonly heads: readonly PlacedHead[]
  /** Rows of heads. */
  readonly depth: number
  readonly width: number
  /** Width of the rows' names. */
  readonly names: number
}

/** The heads and widths of a grid's columns; the reader can change the widths. */
export function useTreeGridColumns(corner: string, heads: readonly TreeGridHead[]): TreeGridColumns {
  const columns = useMemo(() => [cornerOf(corner), ...heads.map(definitionOf)], [corner, heads])
  const table = useTable<Features, Row>({ features, columns, data: NO_ROWS, columnResizeMode: 'onChange' })
  const names = useMemo(() => new Map(flat(heads).map((head) => [head.id, head])), [heads])
  const groups = table.getHeaderGroups()
  const placed = groups.flatMap((group, row) =>
    group.headers.flatMap((header): PlacedHead[] => {
      if (header.rowSpan === 0) return []
      const { id } = header.column
      const head = names.get(id)
      const isCorner = id === ROW_NAMES
      if (!head && !isCorner) return []
      const isLeaf = header.column.columns.length === 0
      return [
        {
          id,
          header: head?.header ?? corner,
          name: head?.name ?? corner,
          start: header.getStart(),
          size: header.getSize(),
          row,
          rowSpan: header.rowSpan,
          columnSpan: header.colSpan,
          column: firstLeaf(header, leafIds(groups)),
          isLeaf,
          isCorner,
          isResizing: header.column.getIsResizing(),
          resize: isLeaf ? header.getResizeHandler() : null,
        },
      ]
    }),
  )
  const [first, ...rest] = placed.filter(({ isLeaf }) => isLeaf).toSorted((a, b) => a.start - b.start)
  return {
    leaves: rest.map(({ id, name, start, size }) => ({ id, name, start, size })),
    heads: placed,
    depth: groups.length,
    width: table.getTotalSize(),
    names: first?.size ?? 0,
  }
}

type Groups = readonly { readonly headers: readonly Header<Features, Row>[] }[]

const leafIds = (groups: Groups): readonly string[] => groups.at(-1)?.headers.map(({ column }) => column.id) ?? []

function firstLeaf(header: Header<Features, Row>, ids: readonly string[]): number {
  const [leaf] = header.getLeafHeaders().filter(({ column }) => column.columns.length === 0)
  return ids.indexOf(leaf?.column.id ?? header.column.id) - 1
}

const flat = (heads: readonly TreeGridHead[]): readonly TreeGridHead[] =>
  heads.flatMap((head) => [head, ...flat(head.inner)])

function cornerOf(corner: string): ColumnDef<Features, Row> {
  const isNarrow = globalThis.innerWidth < NARROW
  return { id: ROW_NAMES, header: corner, size: isNarrow ? 128 : 240, minSize: 80, accessorFn: () => null }
}

function definitionOf({ id, header, inner, size }: TreeGridHead): ColumnDef<Features, Row> {
  if (inner.length > 0) return { id, header, columns: inner.map(definitionOf) }
  return { id, header, size: size ?? 96, minSize: 48, accessorFn: () => null }
}
