import { useEffect } from 'react'
import type { Question } from '../domain/question.ts'
import { workspace } from './boot.ts'
import { hostedSource } from './sources.ts'

/** Opens the dataset the address names, or the embedded one, when the page starts and when the address names another. */
export function useStart({ data }: Question): void {
  useEffect(() => {
    const stop = new AbortController()
    void start(data, stop.signal)
    return () => stop.abort()
  }, [data])
}

async function start(path: string | null, signal: AbortSignal): Promise<void> {
  const { asked, open, report } = workspace.getState()
  if (path === null) {
    // What the reader opened, or is opening, stays when the address stops naming a hosted dataset.
    if (asked().every((source) => source.from !== 'opened')) await open([], 'replace')
    return
  }
  const found = await hostedSource(path, signal)
  if (signal.aborted) return
  if (!('kind' in found)) return open([found], 'replace')
  report([found])
  // A page without its hosted dataset still opens on data.
  if (asked().length === 0) await open([], 'replace')
}
