import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { FIRST_TABLE, sqlOf, STATEMENTS } from './asked.ts'
import type { Measure, Party } from './measures.ts'
import { timed } from './times.ts'

const RUNS = 5

/** Native DuckDB, which reads all columns into a table and answers, with one thread and with as many as there are. */
export async function measureNative(path: string): Promise<readonly Measure[]> {
  return [...(await measureThreads(path, 'native1', 1)), ...(await measureThreads(path, 'native', null))]
}

async function measureThreads(path: string, by: Party, threads: number | null): Promise<readonly Measure[]> {
  const opening: number[] = []
  const measures: Measure[] = [{ of: 'open', by, values: opening }]
  for (let run = 0; run < RUNS; run++) {
    const open = await connected(threads)
    opening.push(...(await timed(() => readAll(open.connection, path), 1)))
    if (run === RUNS - 1) {
      for (const [of, statement] of STATEMENTS) {
        measures.push({ of, by, values: await timed(() => open.connection.runAndReadAll(statement), RUNS + 1, 1) })
      }
    }
    open.close()
  }
  return measures
}

/** A database in memory. */
export async function connected(threads: number | null) {
  const instance = await DuckDBInstance.create(':memory:', threads === null ? {} : { threads: String(threads) })
  const connection = await instance.connect()
  return {
    connection,
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function readAll(connection: DuckDBConnection, path: string): Promise<void> {
  await makeTable(connection, path)
  await connection.runAndReadAll(sqlOf(FIRST_TABLE))
}

/** Reads all columns of a Parquet file into the table `national`. */
export const makeTable = (connection: DuckDBConnection, path: string) =>
  connection.run(`CREATE TABLE national AS SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`)
