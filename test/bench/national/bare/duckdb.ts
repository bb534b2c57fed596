import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import { chosenFile, took, type Peer } from './peer.ts'

declare global {
  interface Window {
    /** Asked in SQL; what is opened is the table `national`. */
    duckdbPeer: Peer<string> & {
      /** Runs a statement that reads the chosen file by the name `file.csv`. */
      readFile(statement: string): Promise<number>
    }
  }
}

const db = new AsyncDuckDB(new VoidLogger(), new Worker(worker))
await db.instantiate(new URL(wasm, document.baseURI).href)
await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } })
const connection = await db.connect()
// It must not wait for a network that is not there.
await connection.query('SET autoinstall_known_extensions = false')
await connection.query('SET autoload_known_extensions = false')

window.duckdbPeer = {
  open: (first) =>
    took(async () => {
      const bytes = new Uint8Array(await chosenFile().arrayBuffer())
      await connection.insertArrowFromIPCStream(bytes, { name: 'national', create: true })
      await connection.query(first)
    }),
  ask: (question) => took(() => connection.query(question)),
  readFile: (statement) =>
    took(async () => {
      await db.registerFileHandle('file.csv', chosenFile(), DuckDBDataProtocol.BROWSER_FILEREADER, true)
      await connection.query(statement)
    }),
}
