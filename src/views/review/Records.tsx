import { useState } from 'react'
import { fitReviews, readCorrectionsFile, writeCorrectionsFile } from '../../domain/correctionsFile.ts'
import type { CorrectionsFileProblem, FittedReview } from '../../domain/correctionsFile.ts'
import type { Review } from '../../domain/review.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadText } from '../../ui/download.ts'
import { FileField } from '../../ui/FileField.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useExplained } from '../explained.ts'
import type { ReviewActions } from '../view.ts'
import type { ListedDocument } from './documents.ts'
import styles from './Records.module.css'
import { useReviewText } from './texts.ts'
import { reviewsOf } from './useDrafts.ts'

export interface RecordsProps {
  documents: readonly ListedDocument[]
  reviews: ReviewActions
  /** What a file says of the documents that are open. */
  onTaken: (taken: readonly (readonly [ListedDocument, Review])[]) => void
}

type Outcome =
  | { readonly ok: true; readonly fitted: number; readonly all: number; readonly others: readonly string[] }
  | { readonly ok: false; readonly name: string; readonly reason: CorrectionsFileProblem }

/** Reviews as a file, to go on later or elsewhere, and whether this browser keeps them. */
export function Records({ documents, reviews, onTaken }: RecordsProps) {
  const { review, problems } = useReviewText()
  const explained = useExplained()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = () => {
    const said = documents.map(({ name, state: { fingerprint, corrections, accepted } }) => ({
      name,
      fingerprint,
      corrections,
      accepted,
    }))
    // Notes on findings stand in the same file.
    downloadText(review.saveFile, explained?.file(said) ?? writeCorrectionsFile(said), 'application/json')
  }
  const take = (name: string, text: string) => {
    const read = readCorrectionsFile(text)
    if (!read.ok) return setOutcome({ ok: false, name, reason: read.reason })
    explained?.add(read.explanations)
    const open = new Map(documents.map((one) => [one.place, { name: one.name, fingerprint: one.state.fingerprint }]))
    const fitted = fitReviews(read.reviews, open)
    const taken = documents.flatMap((one): [ListedDocument, FittedReview][] => {
      const saved = fitted.get(one.place)
      return saved ? [[one, saved]] : []
    })
    onTaken(taken.map(([one, { corrections, accepted }]) => [one, { corrections, accepted }]))
    const others = taken.flatMap(([one, { sameBytes }]) => (sameBytes ? [] : one.name))
    setOutcome({ ok: true, fitted: taken.length, all: read.reviews.length, others })
  }
  return (
    <div className={styles.records}>
      <Button icon="download" onPress={save}>
        {review.save}
      </Button>
      <FileField
        label={review.take}
        accept=".json,application/json"
        onFiles={([chosen]) => void chosen?.text().then((text) => take(chosen.name, text))}
      />
      <label className={styles.keep}>
        <input
          type="checkbox"
          checked={reviews.keeping === 'on'}
          disabled={reviews.keeping === 'failed'}
          onChange={({ target }) => reviews.setKeeping(target.checked, reviewsOf(documents))}
        />
        {review.remember}
      </label>
      <span className={styles.note}>{review.rememberNote}</span>
      <p className={styles.note} aria-live="polite">
        {reviews.keeping === 'failed' && review.notRemembered}{' '}
        {outcome?.ok && review.taken(formatNumber(outcome.fitted), formatNumber(outcome.all))}
      </p>
      {outcome?.ok && outcome.others.length > 0 && (
        <p role="alert" className={styles.warning}>
          {review.otherBytes(outcome.others.join(problems.separator))}
        </p>
      )}
      {outcome?.ok === false && (
        <p role="alert" className={styles.refused}>
          <b>{review.notTaken}</b> · {outcome.name} · {review.problem[outcome.reason]}
        </p>
      )}
    </div>
  )
}
