import { messageOf } from '../../domain/problem.ts'
import type { EngineTable } from './arrow.ts'
import type { Table } from 'apache-arrow'
import { alive, type Connection } from './connection.ts'
import { toMake } from './derive.ts'
import { EngineError, isOutOfMemory } from './error.ts'
import { replaceTables } from './replace.ts'
import { ident, sql, type Query, type TableQuery } from './sql.ts'
import { statement } from './statement.ts'
import { columnsRead, type Supply } from './supply.ts'
import type { Widening } from './widening.ts'

/** `idle`: no worker; the next call starts one. `failed`: the last start or work went wrong for good; the next call tries anew. */
export type EngineState = 'idle' | 'starting' | 'ready' | 'restarting' | 'failed'

export interface Watcher {
  state(state: EngineState): void
  crash(cause: unknown): void
}

type Asked = Query<unknown> | TableQuery<unknown>

/** Tables that are loaded together, and where columns come from that they do not bring along. */
export interface Loading {
  readonly tables: readonly EngineTable[]
  readonly supply?: Supply | null
}

/** Keeps a connection with the tables in it: opens it when first needed, opens it again once when it dies at work. */
export class Keeping {
  readonly #connect: () => Promise<Connection>
  readonly #watcher: Watcher
  #tables: readonly EngineTable[] = []
  /** Where the columns come from that the tables do not bring along. */
  #supply: Supply | null = null
  #widening: Widening | null = null
  #current: Connection | null = null
  /** Names of the derived tables that stand in the current connection. */
  readonly #derived = new Set<string>()
  #lost = false
  #closed = false

  constructor(connect: () => Promise<Connection>, watcher: Watcher) {
    this.#connect = connect
    this.#watcher = watcher
  }

  /** Does the work, once more if the engine dies meanwhile. Not to be called again before the last work has ended. */
  async work<T>(job: (connection: Connection) => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await this.#attempt(job)
    } catch (cause) {
      if (!this.#lost) throw cause
    }
    signal.throwIfAborted()
    try {
      return await this.#attempt(job)
    } catch (cause) {
      if (!this.#lost) throw cause
      this.#watcher.state('failed')
      throw new EngineError('crashed', `the engine crashed twice: ${messageOf(cause)}`, { cause })
    }
  }

  /** The answer to a statement as it is written; the derived tables it reads are made first, where they do not stand yet. */
  async answer(asked: Asked, text: string, signal: AbortSignal): Promise<Table> {
    return this.work(async (connection) => {
      const columns = columnsRead(asked)
      const standing = (await this.#widening?.standing(text, asked, connection)) ?? text
      signal.throwIfAborted()
      const run = async () => {
        for (const { name, text: making } of toMake(asked, this.#derived)) {
          await connection.run(making, signal)
          this.#derived.add(name)
        }
        return connection.run(standing, signal)
      }
      const runWithRoom = () =>
        run().catch(async (cause: unknown) => {
          if (!isOutOfMemory(cause) || !(await this.#dropDerived(asked, connection))) throw cause
          return run()
        })
      return this.#widening ? this.#widening.withRoom(columns, connection, runWithRoom) : runWithRoom()
    }, signal)
  }

  /** Drops the derived tables that a statement does not read; false where there are none. They are made anew when they are. */
  async #dropDerived(asked: Asked, connection: Connection): Promise<boolean> {
    const read = new Set(toMake(asked, new Set()).map(({ name }) => name))
    const idle = [...this.#derived].filter((name) => !read.has(name))
    for (const name of idle) {
      await connection.run(statement(sql`DROP TABLE IF EXISTS ${ident(name)}`))
      this.#derived.delete(name)
    }
    return idle.length > 0
  }

  /** Puts the tables in place of those there are, and keeps them for the next start. `cancel` may come too late. */
  async load({ tables, supply = null }: Loading, signal: AbortSignal, cancel?: AbortSignal): Promise<void> {
    await this.work(async (connection) => {
      const widening = supply && (await wideningOf(supply))
      await replaceTables(tables, connection, cancel)
      this.#widening = widening
    }, signal).catch((cause: unknown) => {
      supply?.close()
      throw cause
    })
    this.#derived.clear()
    this.#tables = tables
    this.#supply?.close()
    this.#supply = supply
  }

  close(): void {
    this.#closed = true
    this.#current?.close()
    this.#current = null
    this.#supply?.close()
  }

  async #attempt<T>(job: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.#current ?? (await this.#open())
    return alive(connection, job(connection))
  }

  async #open(): Promise<Connection> {
    const widening = this.#supply && (await wideningOf(this.#supply))
    this.#watcher.state(this.#lost ? 'restarting' : 'starting')
    this.#lost = false
    const connection = await this.#connect().catch((cause: unknown) => {
      this.#watcher.state('failed')
      throw new EngineError('start', `the engine did not start: ${messageOf(cause)}`, { cause })
    })
    if (this.#closed) {
      connection.close()
      throw new EngineError('closed', 'the engine was closed while it started')
    }
    this.#current = connection
    this.#derived.clear()
    connection.died.catch((cause: unknown) => this.#lose(connection, cause))
    this.#widening = widening
    if (this.#tables.length > 0) {
      await alive(connection, replaceTables(this.#tables, connection))
    }
    this.#watcher.state('ready')
    return connection
  }

  #lose(connection: Connection, cause: unknown): void {
    if (this.#current !== connection) return
    this.#current = null
    this.#lost = true
    connection.close()
    this.#watcher.state('idle')
    this.#watcher.crash(cause)
  }
}

/** Comes with the first large file: small ones bring all their columns along. */
async function wideningOf(supply: Supply): Promise<Widening> {
  const { Widening } = await import('./widening.ts')
  return new Widening(supply)
}
