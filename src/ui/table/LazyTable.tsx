import { Suspense, use, useState } from 'react'
import { Waiting } from '../Waiting.tsx'
import type { DataTable, DataTableProps } from './DataTable.tsx'

interface Code {
  readonly DataTable: typeof DataTable
}

let loading: Promise<Code> | undefined
let loaded: Code | undefined

/** Fetches the code of tables, once: who awaits it finds each table there as soon as it is shown. */
export function fetchTables(): Promise<Code> {
  loading ??= import('./DataTable.tsx').then((code) => (loaded = code))
  return loading
}

/** A table whose code is fetched when it is first shown: for tables that stand behind a switch or in a drawer. */
export function LazyTable<Row extends object>(props: DataTableProps<Row>) {
  // What is there already is not waited for: React would show for a while that it waits.
  const [code] = useState(loaded)
  if (code) return <code.DataTable {...props} />
  return (
    <Suspense fallback={<Waiting />}>
      <LoadedTable {...props} />
    </Suspense>
  )
}

function LoadedTable<Row extends object>(props: DataTableProps<Row>) {
  const { DataTable: Table } = use(fetchTables())
  return <Table {...props} />
}
