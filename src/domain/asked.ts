import type { NamedTable } from './csv.ts'

/** A statement that was put to the tables, its values apart: as much of it as is needed to write it down again. */
export interface Asked {
  readonly text: string
  readonly params: readonly (string | number | boolean | null)[]
  /** The derived tables it reads. */
  readonly needs?: readonly AskedTable[]
}

/** A table made of others by a statement of its own. */
export interface AskedTable {
  readonly name: string
  readonly select: Asked
  readonly columns: readonly string[]
}

/** A table to take away and the statements whose answers it was made of; none where no engine was asked. */
export interface TakenTable extends NamedTable {
  readonly queries: readonly Asked[]
}
