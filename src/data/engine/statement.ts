import type { Param, Sql } from './sql.ts'

/**
 * The statement with its parameters written as literals.
 *
 * DuckDB-WASM runs a prepared statement in one go and hears no cancel meanwhile; only plain text is run in slices.
 */
export function statement({ text, params }: Sql): string {
  let used = 0
  const written = text.replace(QUOTED_OR_MARK, (found) => {
    if (found !== '?') return found
    const param = params[used++]
    if (param === undefined) throw new Error(`parameter ${used} of ${params.length} is missing in: ${text}`)
    return literal(param)
  })
  if (used !== params.length) throw new Error(`${params.length} parameters for ${used} question marks in: ${text}`)
  return written
}

/** Strings, quoted names and comments, in which a question mark is only a question mark. */
const QUOTED_OR_MARK = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g

function literal(param: Param): string {
  if (param === null) return 'NULL'
  if (typeof param === 'boolean') return param ? 'TRUE' : 'FALSE'
  if (typeof param === 'string') return text(param)
  if (!Number.isFinite(param)) throw new Error(`${param} is no number for a statement; an unknown number is null`)
  // 0.1 would be a DECIMAL, 1e-1 is a DOUBLE.
  return `(${Number.isSafeInteger(param) ? param : param.toExponential()})`
}

// A string may not hold U+0000 for the parser, so it is put in as a character.
const text = (value: string) =>
  value.includes('\0') ? `(${value.split('\0').map(quote).join(' || chr(0) || ')})` : quote(value)

const quote = (value: string) => `'${value.replaceAll("'", "''")}'`
