import reports from '../../../../data/reports.csv?url'
import { startPerspective } from './client.ts'

declare global {
  interface Window {
    /** Milliseconds after navigation when the embedded reports are grouped by year and read. */
    grouped?: number
  }
}

const [client, csv] = await Promise.all([startPerspective(), fetch(reports).then((response) => response.text())])
const table = await client.table(csv, { format: 'csv' })
const received = 'app.received.total'
const view = await table.view({ group_by: ['year'], columns: [received], aggregates: { [received]: 'sum' } })
await view.to_columns()
window.grouped = performance.now()
