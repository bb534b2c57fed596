import type { ExportTable } from '../../domain/csv.ts'
import { fitsSheet, type Workbook, type WorkRow, type Worksheet } from '../../domain/workbook.ts'
import { cellOf, headOf, PLAIN, rowOf, TITLE, WRAPPED } from '../../views/recordsSheet.ts'
import type { Made } from './asPage.ts'
import type { BriefingFigure, TakenBriefing } from './takeBriefing.ts'
import { TRAY_WORDS } from './words.ts'

/** The briefing as a workbook: a sheet of contents with what is said of each figure, and one sheet a figure. */
export function asWorkbook(taken: readonly TakenBriefing[], made: Made): Workbook {
  const isOne = taken.length === 1
  const sheets = taken.flatMap((part) => {
    const names = part.figures.map(({ figure }, i) =>
      sheetName(`${isOne ? '' : `${part.lang} `}${i + 1} ${figure.words.title}`),
    )
    const words = TRAY_WORDS[part.lang]
    const tables = part.figures.map(({ figure }) => fittingTable(figure.file?.().table))
    const listed = names.map((name, i) => {
      if (tables[i]) return name
      return part.figures[i]?.figure.file ? words.tooLarge : words.noTable
    })
    return [
      contents(part, listed, made),
      ...tables.flatMap((table, i) => (table ? [sheetOf(names[i] ?? '', table)] : [])),
    ]
  })
  return { sheets }
}

function contents({ lang, title, figures }: TakenBriefing, sheets: readonly string[], made: Made): Worksheet {
  const words = TRAY_WORDS[lang]
  const { columns } = words
  const text = (value: string | number) => cellOf(value, WRAPPED)
  return {
    name: words.contents,
    rows: [
      rowOf([cellOf(title || words.unnamed, TITLE)]),
      rowOf([cellOf(words.made(made.day), PLAIN)]),
      rowOf([cellOf(words.madeOn(made.fingerprint), PLAIN)]),
      rowOf([]),
      headOf([
        columns.number,
        columns.sheet,
        columns.title,
        columns.subtitle,
        columns.note,
        columns.summary,
        columns.n,
        columns.source,
        columns.caveats,
        columns.link,
      ]),
      ...figures.map(({ figure, note, link }: BriefingFigure, i): WorkRow => {
        const { words: said, n, source, caveats } = figure
        const its = [
          sheets[i] ?? '',
          said.title,
          said.subtitle,
          note,
          said.summary,
          n,
          source,
          caveats.join('\n'),
          link,
        ]
        return rowOf([text(i + 1), ...its.map(text)])
      }),
    ],
    widths: [6, 30, 40, 40, 40, 50, 24, 40, 50, 40],
    frozen: { rows: 0, columns: 0 },
  }
}

/** A blank stays an empty cell: it is no 0. */
function sheetOf(name: string, { header, rows }: ExportTable): Worksheet {
  return {
    name,
    rows: [headOf(header), ...rows.map((row) => rowOf(row.map((value) => cellOf(value, PLAIN))))],
    widths: header.map((_, i) => (i === 0 ? 28 : 16)),
    frozen: { rows: 1, columns: 1 },
  }
}

const fittingTable = (table: ExportTable | undefined) =>
  table && fitsSheet(table.rows.length + 1, table.header.length) ? table : null

/** At most 31 characters, none of those that spreadsheets forbid, no half of one, and no apostrophe at its end. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[[\]/\\:*?]/g, ' ')
    .slice(0, 31)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/'+$/, '')
    .trim()
