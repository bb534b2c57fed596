import type { Sql } from '../engine/sql.ts'

let breaksNone: ((report: Sql) => Sql) | null = null
let loading: Promise<void> | null = null

/**
 * Fetches what tells which reports break an equation, once. The equations are of no use to the first screen, and a
 * condition is put together at once: whoever asks a filter that leaves such reports out waits for this before.
 */
export function loadSoundness(): Promise<void> {
  loading ??= (async () => {
    ;({ breaksNone } = await import('./auditEquations.ts'))
  })()
  return loading
}

/** A condition that holds for the number of a report that breaks no equation of its form. */
export function isSound(report: Sql): Sql {
  if (!breaksNone) throw new Error('asked for sound reports before `loadSoundness` had come')
  return breaksNone(report)
}
