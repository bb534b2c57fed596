import { useEffect, useMemo, useState } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import { fitReviews, type SavedReview } from '../domain/correctionsFile.ts'
import type { FileSettings } from '../domain/mapping.ts'
import type { Review } from '../domain/review.ts'
import type { ReviewActions } from '../views/view.ts'
import { workspace } from './boot.ts'
import { keepingNow, keepReviews, keptReviews, setKeeping } from './keptReviews.ts'

/** What the Review view can do with the open documents. */
export function useReviewActions(dataset: Dataset | null, openFiles: () => void): ReviewActions {
  const [keeping, tellKeeping] = useState(keepingNow)
  return useMemo(
    () => ({
      keeping,
      openFiles,
      page(file) {
        const { sources, document } = workspace.getState()
        const source = sources[file]
        return source ? document(source) : Promise.reject(new Error(`no file ${file} is open`))
      },
      settle(changes) {
        const { sources, setEach } = workspace.getState()
        const settings = [...changes].flatMap(([file, review]): [File, FileSettings][] => {
          const source = sources[file]
          return source ? [[source.file, review]] : []
        })
        if (settings.length > 0) void setEach(new Map(settings))
      },
      keep: (changes) => tellKeeping(keepReviews(saved(dataset, changes))),
      setKeeping: (isOn, reviews) => {
        const now = setKeeping(isOn)
        tellKeeping(now === 'on' ? keepReviews(saved(dataset, reviews)) : now)
      },
    }),
    [dataset, keeping, openFiles],
  )
}

function saved(dataset: Dataset | null, reviews: ReadonlyMap<number, Review>): SavedReview[] {
  return [...reviews].flatMap(([place, { corrections, accepted }]) => {
    const file = dataset?.files[place]
    if (!file?.document) return []
    return [{ name: file.name, fingerprint: file.document.fingerprint, corrections, accepted }]
  })
}

/** Files that were looked at: what the reader said of one after it was opened is not taken back. */
const seen = new WeakSet<File>()

/** Documents that are opened again are reviewed as they were when this browser saw them last. */
export function useKeptReviews(dataset: Dataset | null): void {
  useEffect(() => {
    if (!dataset) return
    const { sources, setEach } = workspace.getState()
    const opened = dataset.files.flatMap(({ name, document }, place) => {
      const file = sources[place]?.file
      if (!document || !file || seen.has(file)) return []
      seen.add(file)
      return [{ place, file, name, document }]
    })
    if (opened.length === 0) return
    const places = new Map(opened.map(({ place, name, document }) => [place, { name, ...document }]))
    const fitted = fitReviews(keptReviews(), places)
    const changes = opened.flatMap(({ place, file }): [File, FileSettings][] => {
      const review = fitted.get(place)
      // By its name alone no document is changed unasked.
      return review?.sameBytes ? [[file, { corrections: review.corrections, accepted: review.accepted }]] : []
    })
    if (changes.length > 0) void setEach(new Map(changes))
  }, [dataset])
}
