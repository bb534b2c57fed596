import type { Table } from 'apache-arrow'
import type { EngineTable } from './arrow.ts'
import { ident } from './sql.ts'

/** What it takes to fill a database. */
export interface Store {
  run(text: string): Promise<Table>
  insert(name: string, ipc: Uint8Array): Promise<void>
}

/** Puts these tables in place of all there are; if one of them fails or the signal comes in time, all stay as they were. */
export async function replaceTables(tables: readonly EngineTable[], store: Store, signal?: AbortSignal): Promise<void> {
  try {
    for (const table of tables) {
      signal?.throwIfAborted()
      await store.insert(incoming(table.name), table.ipc)
    }
    signal?.throwIfAborted()
    const old = (await made(store)).filter(({ name }) => !name.startsWith(INCOMING))
    await store.run('BEGIN')
    for (const { name, kind } of old) await store.run(`DROP ${kind} ${ident(name).text}`)
    for (const { name } of tables) {
      await store.run(`ALTER TABLE ${ident(incoming(name)).text} RENAME TO ${ident(name).text}`)
    }
    await store.run('COMMIT')
  } catch (cause) {
    await discard(store)
    throw cause
  }
}

const INCOMING = 'incoming '
const incoming = (name: string) => `${INCOMING}${name}`

async function discard(store: Store): Promise<void> {
  await store.run('ROLLBACK').catch(() => {
    // There is nothing to roll back when an insert failed, before BEGIN.
  })
  for (const { name } of await made(store)) {
    if (name.startsWith(INCOMING)) await store.run(`DROP TABLE ${ident(name).text}`)
  }
}

/** What was made here, views first: they read the tables. */
async function made(store: Store): Promise<{ readonly name: string; readonly kind: 'TABLE' | 'VIEW' }[]> {
  const answer = await store.run(`
    SELECT view_name AS name, TRUE AS is_view FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal
    UNION ALL SELECT table_name, FALSE FROM duckdb_tables() WHERE schema_name = 'main' ORDER BY is_view DESC, name`)
  const views = [...(answer.getChild('is_view') ?? [])]
  return [...(answer.getChild('name') ?? [])].map((name, i) => ({
    name: String(name),
    kind: views[i] === true ? 'VIEW' : 'TABLE',
  }))
}
