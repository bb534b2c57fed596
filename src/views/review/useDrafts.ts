import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import type { Review } from '../../domain/review.ts'
import type { ReviewActions } from '../view.ts'
import { listedDocuments, type Draft, type ListedDocument } from './documents.ts'

export interface Drafts {
  readonly documents: readonly ListedDocument[]
  /** Says something of documents; it holds on this screen at once, and in the dataset when it is settled. */
  say: (said: readonly (readonly [ListedDocument, Draft])[]) => void
  /** Puts all that was said in force. */
  settle: () => void
  /** The same a moment later: who leaves one document after the other is not kept waiting by each. */
  settleSoon: () => void
}

const MOMENT = 1_500

/**
 * What the reader says of documents. It is put in force when a document is left and when the screen is, because all open
 * files are read anew for it.
 */
export function useDrafts({ files }: Dataset, actions: ReviewActions): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const documents = useMemo(() => listedDocuments(files, drafts), [files, drafts])
  const settle = () => {
    const unsettled = documents.filter(({ isUnsettled }) => isUnsettled)
    if (unsettled.length > 0) actions.settle(reviewsOf(unsettled))
  }
  const settleNow = useEffectEvent(settle)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => settleNow(), MOMENT)
    return () => clearTimeout(timer)
  }, [left])
  useEffect(() => () => settleNow(), [])
  return {
    documents,
    settle,
    settleSoon: () => setLeft(left + 1),
    say(said) {
      setDrafts((before) => new Map([...before, ...said.map(([{ name }, draft]) => [name, draft] as const)]))
      actions.keep(new Map(said.map(([{ place }, draft]) => [place, reviewOf(draft)])))
    },
  }
}

const reviewOf = ({ corrections, accepted }: Review): Review => ({ corrections, accepted })

/** What was said of documents, by their place. */
export function reviewsOf(documents: readonly ListedDocument[]): ReadonlyMap<number, Review> {
  return new Map(documents.map(({ place, state }) => [place, reviewOf(state)]))
}
