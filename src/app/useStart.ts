import { useEffect } from 'react'
import { LoadError } from '../data/loader.ts'
import { messageOf } from '../domain/problem.ts'
import type { Question } from '../domain/question.ts'
import { engine, workspace } from './boot.ts'
import { embeddedSource, hostedSource, type Source } from './sources.ts'
import { storedSetOf } from './storedSets.ts'

/** Opens the dataset the address names, or the embedded one, when the page starts and when the address names another. */
export function useStart({ data }: Question): void {
  useEffect(() => {
    const stop = new AbortController()
    void start(data, stop.signal)
    return () => stop.abort()
  }, [data])
}

/** The dataset of a published site, which its page opens with in place of the embedded one. */
const publishedPath = (): string | null =>
  document.head.querySelector<HTMLMetaElement>('meta[name=dataset]')?.content ?? null

async function start(data: string | null, signal: AbortSignal): Promise<void> {
  const { asked, open, report, showStored } = workspace.getState()
  const path = data ?? publishedPath()
  // What the reader opened, or is opening, stays when the address stops naming a hosted dataset.
  if (data === null && asked().some((source) => source.from === 'opened')) return
  const stored = await storedSetOf(path, signal)
  if (signal.aborted) return
  if (stored) return showStored(stored, () => sourceOf(path))
  startEngine()
  if (path === null) return open([], 'replace')
  const found = await hostedSource(path, signal)
  if (signal.aborted) return
  if (!('kind' in found)) return open([found], 'replace')
  report([found])
  // A page without its hosted dataset still opens on data.
  if (asked().length === 0) await open([], 'replace')
}

/** The engine takes longer to start than the files to read: both at once. */
function startEngine(): void {
  engine.start().catch((error: unknown) => {
    workspace.getState().report([{ kind: 'engineStart', detail: messageOf(error) }])
  })
}

async function sourceOf(path: string | null): Promise<Source> {
  if (path === null) return embeddedSource()
  const found = await hostedSource(path)
  if ('kind' in found) throw new LoadError(found, `the dataset is not at ${path}`)
  return found
}
