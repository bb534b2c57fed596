import { useEffect } from 'react'
import type { Question } from '../domain/question.ts'
import { workspace } from './boot.ts'
import { embeddedSource, hostedSource } from './sources.ts'

/** Opens the dataset the address names, or the embedded one, when the page starts and when the address names another. */
export function useStart({ data }: Question): void {
  useEffect(() => {
    const stop = new AbortController()
    void start(data, stop.signal)
    return () => stop.abort()
  }, [data])
}

async function start(path: string | null, signal: AbortSignal): Promise<void> {
  const { open, report } = workspace.getState()
  // What the reader opened stays when the address stops naming a hosted dataset.
  const isOpened = () => workspace.getState().sources.some((source) => source.from === 'opened')
  const found = path === null ? await embeddedSource() : await hostedSource(path)
  if (signal.aborted || (path === null && isOpened())) return
  if (!('kind' in found)) return open([found], 'replace')
  report([found])
  // A page without its hosted dataset still opens on data.
  if (workspace.getState().sources.length === 0) await open([await embeddedSource()], 'replace')
}
