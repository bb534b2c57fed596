import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'

/** A workbook as another program reads it (SheetJS), with the text of its parts. */
export interface ReadBook {
  readonly sheets: readonly ReadSheet[]
  /** The XML of each part by its path. */
  readonly parts: ReadonlyMap<string, string>
}

export interface ReadSheet {
  readonly name: string
  /** Rows from the top; null where there is no cell. */
  readonly rows: readonly (readonly (ReadCell | null)[])[]
  /** `A4:A5`. */
  readonly merged: readonly string[]
}

export interface ReadCell {
  readonly value: string | number | null
  /** Undefined where the cell is none. */
  readonly formula: string | undefined
  readonly format: string
  /** As a spreadsheet shows it. */
  readonly shown: string
}

export async function readBook(file: Blob): Promise<ReadBook> {
  const options = { cellNF: true, cellStyles: true, bookFiles: true }
  const book: ReturnType<typeof read> & { files?: unknown } = read(new Uint8Array(await file.arrayBuffer()), options)
  return {
    sheets: book.SheetNames.map((name) => readSheet(name, book.Sheets[name] ?? {})),
    parts: partsOf(book.files),
  }
}

function readSheet(name: string, sheet: WorkSheet): ReadSheet {
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1')
  const cell = (row: number, column: number) => {
    const found: CellObject | undefined = sheet[utils.encode_cell({ r: row, c: column })]
    return found ? readCell(found) : null
  }
  return {
    name,
    rows: Array.from({ length: end.r + 1 }, (_, row) =>
      Array.from({ length: end.c + 1 }, (__, column) => cell(row, column)),
    ),
    merged: (sheet['!merges'] ?? []).map((range) => utils.encode_range(range)),
  }
}

function readCell({ t, v, f, z, w }: CellObject): ReadCell {
  if (t !== 's' && t !== 'n' && t !== 'z') throw new Error(`a cell of the type ${t}`)
  const value = typeof v === 'string' || typeof v === 'number' ? v : null
  return { value, formula: f, format: String(z ?? ''), shown: w ?? '' }
}

function partsOf(files: unknown): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const [path, part] of Object.entries(files ?? {})) {
    const content: unknown = Object(part).content
    if (content instanceof Uint8Array) parts.set(path, new TextDecoder().decode(content))
  }
  return parts
}

/** Every cell of every sheet. */
export const cellsOf = ({ sheets }: ReadBook): readonly ReadCell[] =>
  sheets.flatMap(({ rows }) => rows.flat().filter((cell) => cell !== null))

/** The parts that hold a formula, by an element of its own; there must be none. */
export const withFormula = ({ parts }: ReadBook): readonly string[] =>
  [...parts].filter(([, text]) => /<(\w+:)?f[\s/>]/.test(text)).map(([path]) => path)
