/** What is measured, on what, and where it goes. */
export interface BenchOptions {
  /** Names of parts; none for all. */
  readonly parts: readonly string[]
  /** A national file that is there already, with its answers beside it. */
  readonly file: string | null
  /** Where the side-by-side table is written as JSON. */
  readonly json: string | null
}

/** The words of a command; null where they are none. */
export function readOptions(words: readonly string[]): BenchOptions | null {
  const named = new Map<string, string>()
  const parts: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (!word.startsWith('--')) parts.push(word)
    else named.set(word, words[++i] ?? '')
  }
  if ([...named].some(([name, value]) => !['--file', '--json'].includes(name) || value === '')) return null
  return { parts, file: named.get('--file') ?? null, json: named.get('--json') ?? null }
}
