import { Suspense, use } from 'react'
import { Waiting } from '../Waiting.tsx'
import type { DataTable, DataTableProps } from './DataTable.tsx'

let loading: Promise<{ readonly DataTable: typeof DataTable }> | undefined

/** A table whose code is fetched when it is first shown: for tables that stand behind a switch or in a drawer. */
export function LazyTable<Row extends object>(props: DataTableProps<Row>) {
  return (
    <Suspense fallback={<Waiting />}>
      <LoadedTable {...props} />
    </Suspense>
  )
}

function LoadedTable<Row extends object>(props: DataTableProps<Row>) {
  loading ??= import('./DataTable.tsx')
  const { DataTable: Table } = use(loading)
  return <Table {...props} />
}
