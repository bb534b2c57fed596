import { sqlFile } from '../data/exporting/sqlFile.ts'
import { tableBook } from '../data/exporting/tableBook.ts'
import { workbookFile } from '../data/exporting/workbookFile.ts'
import type { TakenTable } from '../domain/asked.ts'
import { linkNow } from '../ui/linkNow.ts'
import type { Said } from '../ui/saving.ts'
import { taken as en } from '../ui/text/en/taken.ts'
import { formatDay } from '../ui/text/format.ts'
import type { Lang } from '../ui/text/texts.ts'
import { taken as zh } from '../ui/text/zh/taken.ts'

const WORDS = { zh, en }

/** What is open, and in which words to speak of it. */
export interface TakenFrom {
  readonly fingerprint: string
  readonly lang: Lang
}

/** The statements behind a table as a text that runs, and what is said around the table as comments before them. */
export function sqlOf({ queries }: TakenTable, said: Said, from: TakenFrom): string {
  const words = WORDS[from.lang]
  return queries.length === 0 ? '' : sqlFile(queries, linesOf(said, from), words.sql)
}

/** The table as an XLSX file, with a sheet of what is said around it and how it was asked for. */
export async function xlsxOf(made: TakenTable, said: Said, from: TakenFrom): Promise<Blob | null> {
  const words = WORDS[from.lang]
  const lines = linesOf(said, from)
  const sheets = { table: words.table, about: words.about }
  const sql = made.queries.length === 0 ? `\n${words.noSql}` : sqlFile(made.queries, [], words.sql)
  const book = tableBook(made.table, { sheets, lines, sql })
  return book && workbookFile(book)
}

function linesOf(said: Said, { fingerprint, lang }: TakenFrom): readonly string[] {
  const words = WORDS[lang]
  const isNamed = said.some((line) => line.includes(fingerprint))
  return [
    ...said,
    ...(isNamed ? [] : [words.fingerprint(fingerprint)]),
    words.link(linkNow(fingerprint)),
    words.day(formatDay(new Date())),
  ]
}
