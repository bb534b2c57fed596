import { useMemo, useState } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import type { SavedReview } from '../domain/correctionsFile.ts'
import type { FileSettings } from '../domain/mapping.ts'
import type { Review } from '../domain/review.ts'
import type { ReviewActions } from '../views/view.ts'
import { workspace } from './boot.ts'
import { explainedStore } from './explainedStore.ts'
import { keepingNow, keepReviews } from './keptReviews.ts'
import type { Source } from './sources.ts'

/** What the Review view can do with the open documents. */
export function useReviewActions(dataset: Dataset, openFiles: () => void): ReviewActions {
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
        const settings = [...changes].flatMap(([file, review]): [Source['file'], FileSettings][] => {
          const source = sources[file]
          return source ? [[source.file, review]] : []
        })
        if (settings.length > 0) void setEach(new Map(settings))
      },
      keep: (changes) => tellKeeping(keepReviews(saved(dataset, changes))),
      setKeeping: (isOn, reviews) => {
        // Notes on findings are kept under the same switch.
        explainedStore.getState().setKeeping(isOn)
        const now = explainedStore.getState().keeping
        tellKeeping(now === 'on' ? keepReviews(saved(dataset, reviews)) : now)
      },
    }),
    [dataset, keeping, openFiles],
  )
}

function saved(dataset: Dataset, reviews: ReadonlyMap<number, Review>): SavedReview[] {
  return [...reviews].flatMap(([place, { corrections, accepted }]) => {
    const file = dataset.files[place]
    if (!file?.document) return []
    return [{ name: file.name, fingerprint: file.document.fingerprint, corrections, accepted }]
  })
}
