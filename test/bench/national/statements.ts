/** A statement that the page asked its engine, and when the last part of its answer came, in milliseconds of the page. */
interface Statement {
  readonly text: string
  readonly asked: number
  answered: number
}

declare global {
  interface Window {
    statements: Statement[]
  }
}

/** Runs in the page before its own scripts: notes what the engine is asked, by the messages of DuckDB-WASM. */
export function watchStatements(): void {
  const statements: Statement[] = []
  window.statements = statements
  const textOf = (message: unknown): string | null => {
    if (typeof message !== 'object' || message === null || !('type' in message) || !('data' in message)) return null
    if (message.type !== 'START_PENDING_QUERY' || !Array.isArray(message.data)) return null
    return String(message.data[1])
  }
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const last = statements.at(-1)
        const isAnswer =
          typeof data === 'object' && data !== null && 'type' in data && String(data.type).startsWith('QUERY_')
        if (last && isAnswer) last.answered = performance.now()
      })
    }
    override postMessage(message: unknown, given?: Transferable[] | StructuredSerializeOptions): void {
      const text = textOf(message)
      if (text !== null) statements.push({ text, asked: performance.now(), answered: performance.now() })
      if (Array.isArray(given)) super.postMessage(message, given)
      else super.postMessage(message, given)
    }
  }
}

/** Runs inside the page: milliseconds that the engine took for what it was asked to read since this was last called. */
export function spentReading(): number {
  const reading = window.statements.splice(0).filter(({ text }) => /^\s*(WITH|SELECT)\b/.test(text))
  return reading.reduce((sum, { asked, answered }) => sum + answered - asked, 0)
}
