import type { FormTable } from '../../domain/part.ts'
import type { Texts } from './texts.ts'

/** Tables of the form by what they are of. */
export const tableNames = (tables: readonly FormTable[], { part: words }: Texts['figure']): string =>
  tables.map((table) => words.table[table]).join(words.and)
