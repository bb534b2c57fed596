import type { Progress } from '../data/load.ts'

const PHASES: readonly Progress['phase'][] = ['read', 'map', 'derive']

/** The share of a load that is done, from 0 to 1. A file's parts count too: the bar of a single file would never move. */
export function shareDone({ phase, number, files, soFar }: Progress): number {
  const inPhase = soFar ? soFar.bytes / soFar.of : 0
  return (number - 1 + (PHASES.indexOf(phase) + inPhase) / PHASES.length) / files
}
