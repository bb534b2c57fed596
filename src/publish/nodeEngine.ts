import { createRequire } from 'node:module'
import path from 'node:path'
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { readAnswer } from '../data/engine/answer.ts'
import type { EngineTable } from '../data/engine/arrow.ts'
import { toMake } from '../data/engine/derive.ts'
import { LOCKING, OPENING } from '../data/engine/settings.ts'
import type { Query, Sql, TableQuery } from '../data/engine/sql.ts'
import { statement } from '../data/engine/statement.ts'
import { replaceTables, type Store } from '../data/engine/replace.ts'
import { columnsRead, type Supply } from '../data/engine/supply.ts'
import { Widening } from '../data/engine/widening.ts'

/** DuckDB in this very process. Answers are there when asked. */
export type NodeEngine = Awaited<ReturnType<typeof openNodeEngine>>

/** The same DuckDB build and settings as in the browser, run in Node. */
export async function openNodeEngine() {
  const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'))
  const bundle = (name: string) => ({ mainModule: `${dist}/duckdb-${name}.wasm`, mainWorker: '' })
  const db = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME)
  await db.instantiate(() => {})
  db.open(OPENING)
  const connection = db.connect()
  for (const setting of LOCKING) connection.query(setting)
  const derived = new Set<string>()
  let widening: Widening | null = null
  const store: Store = {
    run: async (text) => connection.query(text),
    async insert(name, ipc) {
      const own = db.connect()
      try {
        own.insertArrowFromIPCStream(ipc, { name, schema: 'main', create: true })
      } finally {
        own.close()
      }
    },
  }
  const run = (query: Sql) => {
    for (const { name, text } of toMake(query, derived)) {
      connection.query(text)
      derived.add(name)
    }
    return connection.query(statement(query))
  }
  /** Makes the columns stand that a statement reads. */
  const stand = async (query: Parameters<typeof columnsRead>[0]) => widening?.stand(columnsRead(query), store)
  return {
    run,
    rows: <Row>(query: Query<Row> | TableQuery<Row>): readonly Row[] => readAnswer(run(query), query),
    async load(tables: readonly EngineTable[], _signal?: AbortSignal, supply?: Supply) {
      derived.clear()
      widening = supply ? new Widening(supply) : null
      await replaceTables(tables, store)
    },
    stand,
    /** The rows, once the columns that they are read from have come. */
    async asked<Row>(query: Query<Row> | TableQuery<Row>): Promise<readonly Row[]> {
      const text = statement(query)
      const standing = (await widening?.standing(text, query, store)) ?? text
      return readAnswer(standing === text ? run(query) : connection.query(standing), query)
    },
    close() {
      connection.close()
      db.reset()
    },
  }
}
