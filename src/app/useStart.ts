import { useEffect } from 'react'
import { messageOf } from '../domain/problem.ts'
import type { Question } from '../domain/question.ts'
import { engine, workspace } from './boot.ts'
import { lastDataset } from './offline/lastDataset.ts'
import { hostedSource, publishedPath, publishedSource } from './sources.ts'
import { storedSetOf } from './storedSets.ts'
import { isUnchosen } from './workspace.ts'

/**
 * Opens the dataset the address names, or the one the page opens with, when the page starts and when the address names
 * another. Where the named one is not there, `standsIn` says whether the page opens on its own all the same.
 */
export function useStart({ data }: Question, standsIn = true): void {
  useEffect(() => {
    const stop = new AbortController()
    void start(data, standsIn, stop.signal)
    return () => stop.abort()
  }, [data, standsIn])
}

async function start(data: string | null, standsIn: boolean, signal: AbortSignal): Promise<void> {
  const { asked, open, report, showStored, choices, cancel } = workspace.getState()
  const path = data ?? publishedPath()
  // What the reader opened, or is opening, stays when the address stops naming a hosted dataset.
  const isOwn = () => data === null && asked().some((source) => source.from === 'opened')
  if (isOwn()) return
  const stored = isUnchosen(choices) ? await storedSetOf(path, signal) : null
  if (signal.aborted || isOwn()) return
  if (stored) {
    showStored(stored, () => {
      startEngine()
      return publishedSource(path, stored)
    })
    return
  }
  startEngine()
  if (path === null) return open([], 'replace')
  // A figure in somebody's article keeps nothing in its reader's browser.
  const found = await hostedSource(path, signal, standsIn ? lastDataset : undefined)
  if (signal.aborted || isOwn()) return
  if (!('kind' in found)) return open([found], 'replace')
  report([found])
  if (asked().length > 0) return
  // A page without its hosted dataset still opens on data; a figure in somebody's article shows no other's.
  if (standsIn) await open([], 'replace')
  else cancel()
}

/** The engine takes longer to start than the files to read: both at once. */
function startEngine(): void {
  engine.start().catch((error: unknown) => {
    workspace.getState().report([{ kind: 'engineStart', detail: messageOf(error) }])
  })
}
