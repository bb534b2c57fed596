import { Suspense, use } from 'react'
import { useText } from '../text/useText.ts'
import type { DataTable, DataTableProps } from './DataTable.tsx'

let loading: Promise<{ readonly DataTable: typeof DataTable }> | undefined

/** A table whose code is fetched when it is first shown: for tables that stand behind a switch or in a drawer. */
export function LazyTable<Row extends object>(props: DataTableProps<Row>) {
  const { figure } = useText()
  return (
    <Suspense fallback={<p aria-busy="true">{figure.waiting}</p>}>
      <LoadedTable {...props} />
    </Suspense>
  )
}

function LoadedTable<Row extends object>(props: DataTableProps<Row>) {
  loading ??= import('./DataTable.tsx')
  const { DataTable: Table } = use(loading)
  return <Table {...props} />
}
