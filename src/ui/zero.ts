import type { Lens, ZeroClass } from '../domain/activity.ts'
import type { Texts } from './text/texts.ts'

export type VolumeStep = 1 | 2 | 3 | 4

/** How dark an active tile is: 1–9, 10–99, 100–999, 1,000 and more. The steps are fixed, so a tile looks the same everywhere. */
export function volumeStep(volume: number): VolumeStep {
  if (volume < 10) return 1
  if (volume < 100) return 2
  return volume < 1000 ? 3 : 4
}

/** The name of a zero class; `active` is called differently in each lens. */
export function zeroName(zeroClass: ZeroClass, lens: Lens, texts: Texts): string {
  return zeroClass === 'active' ? texts.states.active[lens] : texts.states.zero[zeroClass]
}
