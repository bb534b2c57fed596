/** Texts of rows, each different one once. */
export interface CodedTexts {
  readonly texts: readonly string[]
  /** Of each row the place of its text in `texts`. */
  readonly codes: Int32Array
}

/** Puts texts that come one by one into `texts`. */
export class TextCodes {
  readonly texts: string[] = []
  readonly #known = new Map<string, number>()

  /** The place of a text among the different ones. */
  code(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const code = this.texts.push(text) - 1
    this.#known.set(text, code)
    return code
  }
}

export function coded<Row>(rows: readonly Row[], textOf: (row: Row) => string): CodedTexts {
  const known = new TextCodes()
  return { codes: Int32Array.from(rows, (row) => known.code(textOf(row))), texts: known.texts }
}

export const textAt = ({ texts, codes }: CodedTexts, row: number): string => texts[codes[row] ?? 0] ?? ''

/** The texts of some rows, in their order. */
export const codedAt = ({ texts, codes }: CodedTexts, rows: Int32Array): CodedTexts => ({
  texts,
  codes: rows.map((row) => codes[row] ?? 0),
})
