import type { Table, ViewConfigUpdate } from '@perspective-dev/client'
import { startPerspective } from './client.ts'
import { chosenFile, took, type Peer } from './peer.ts'

/** A view, and how many of its rows are read; all where none are named. */
export interface PerspectiveQuestion {
  readonly view: ViewConfigUpdate
  readonly rows: number | null
}

declare global {
  interface Window {
    perspectivePeer: Peer<PerspectiveQuestion>
  }
}

const client = await startPerspective()
let table: Table | null = null

async function answer({ view: asked, rows }: PerspectiveQuestion): Promise<void> {
  if (!table) throw new Error('no table is open')
  const view = await table.view(asked)
  await view.to_columns(rows === null ? {} : { start_row: 0, end_row: rows })
  await view.delete()
}

window.perspectivePeer = {
  open: (first) =>
    took(async () => {
      table = await client.table(await chosenFile().arrayBuffer())
      await answer(first)
    }),
  ask: (question) => took(() => answer(question)),
}
