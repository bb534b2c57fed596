import { create } from 'zustand'
import { fitReviews, readCorrectionsFile, writeCorrectionsFile, type SavedReview } from '../domain/correctionsFile.ts'
import { explain, mergeExplanations, NO_EXPLANATIONS, noteOn, unexplain } from '../domain/explanations.ts'
import type { Explanations } from '../domain/explanations.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { formatDay } from '../ui/text/format.ts'
import type { ExplainedControl } from '../views/explained.ts'
import { workspace } from './boot.ts'
import { keepExplanations, keepingNow, keepReviews, keptExplanations, setKeeping } from './keptReviews.ts'
import type { Source } from './sources.ts'

/** The reader's notes on findings: what this browser kept, and what is added on the page. */
export const explainedStore = create<ExplainedControl>((set, get) => {
  const put = (all: Explanations) => set({ all, keeping: keepExplanations([...all.values()]) })
  return {
    all: mergeExplanations(NO_EXPLANATIONS, keptExplanations()),
    keeping: keepingNow(),
    of: (finding) => noteOn(get().all, finding),
    set: (finding, text) => put(explain(get().all, finding, text, formatDay(new Date()))),
    remove: (finding) => put(unexplain(get().all, finding)),
    setKeeping(isOn) {
      const keeping = setKeeping(isOn)
      set({ keeping })
      if (keeping !== 'on') return
      keepReviews(openReviews())
      put(get().all)
    },
    add: (explanations) => put(mergeExplanations(get().all, explanations)),
    file: (reviews = openReviews()) => writeCorrectionsFile(reviews, [...get().all.values()]),
    take(text) {
      const read = readCorrectionsFile(text)
      if (!read.ok) return read
      get().add(read.explanations)
      return { ok: true, explanations: read.explanations.length, documents: settle(read.reviews) }
    },
  }
})

/** What was said of the documents that are open. */
function openReviews(): SavedReview[] {
  const files = workspace.getState().dataset?.files ?? []
  return files.flatMap(({ name, document }) => {
    if (!document) return []
    const { fingerprint, corrections, accepted } = document
    return [{ name, fingerprint, corrections, accepted }]
  })
}

/** Puts in force what a file says of documents that are open, known by their bytes; how many these are. */
function settle(reviews: readonly SavedReview[]): number {
  const { dataset, sources, setEach } = workspace.getState()
  const places = new Map(
    (dataset?.files ?? []).flatMap(({ name, document }, place) =>
      document ? [[place, { name, fingerprint: document.fingerprint }] as const] : [],
    ),
  )
  const changes = [...fitReviews(reviews, places)].flatMap(([place, review]): [Source['file'], FileSettings][] => {
    const { corrections, accepted, sameBytes } = review
    const file = sources[place]?.file
    return file && sameBytes ? [[file, { corrections, accepted }]] : []
  })
  if (changes.length > 0) void setEach(new Map(changes))
  return changes.length
}
