import type { Dataset } from '../domain/dataset.ts'
import { fitReviews } from '../domain/correctionsFile.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { workspace } from './boot.ts'
import { keptReviews } from './keptReviews.ts'
import type { Source } from './sources.ts'

/** Files that were looked at: what the reader said of one after it was opened is not taken back. */
const seen = new WeakSet<Source['file']>()

/** Documents that are opened again are reviewed as they were when this browser saw them last. */
export function restoreReviews({ files }: Dataset): void {
  const { sources, setEach } = workspace.getState()
  const opened = files.flatMap(({ name, document }, place) => {
    const file = sources[place]?.file
    if (!document || !file || seen.has(file)) return []
    seen.add(file)
    return [{ place, file, name, document }]
  })
  if (opened.length === 0) return
  const places = new Map(opened.map(({ place, name, document }) => [place, { name, ...document }]))
  const fitted = fitReviews(keptReviews(), places)
  const changes = opened.flatMap(({ place, file }): [Source['file'], FileSettings][] => {
    const review = fitted.get(place)
    // By its name alone no document is changed unasked.
    return review?.sameBytes ? [[file, { corrections: review.corrections, accepted: review.accepted }]] : []
  })
  if (changes.length > 0) void setEach(new Map(changes))
}
