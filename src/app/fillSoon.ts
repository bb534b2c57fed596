import { workspace } from './boot.ts'

/** Milliseconds after the first figures in which nobody is kept waiting by the engine's start. */
const REST = 1500

const SIGNS = ['pointerdown', 'keydown', 'pointermove'] as const

/**
 * Where the first figures come from stored results, the engine is started before it is asked: when the reader gives a
 * sign of life, or after a moment of rest.
 */
export function fillSoon(): void {
  const fill = () => {
    for (const sign of SIGNS) removeEventListener(sign, fill)
    // Where it cannot be had, that is told.
    workspace
      .getState()
      .filled()
      .catch(() => undefined)
  }
  const stop = workspace.subscribe(({ stored }) => {
    if (!stored) return
    stop()
    for (const sign of SIGNS) addEventListener(sign, fill, { passive: true })
    setTimeout(fill, REST)
  })
}
