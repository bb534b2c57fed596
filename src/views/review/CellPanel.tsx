import { useEffect, useId, useRef, type RefObject } from 'react'
import { DOUBT, NOT_PRINTED, textOf } from '../../domain/corrections.ts'
import { DIVISIONS_YEAR } from '../../domain/divisions/list.ts'
import { tableOf } from '../../domain/forms/cells.ts'
import { parseCell } from '../../domain/parseCell.ts'
import { Button } from '../../ui/Button.tsx'
import field from '../../ui/field.module.css'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import styles from './CellPanel.module.css'
import type { ListedDocument } from './documents.ts'
import { columnName, fieldText } from './names.ts'
import { printedAt } from './page.ts'
import { confidenceOf, evidenceText, tellingOf } from './tellings.ts'
import { useReviewText, type ReviewTexts } from './texts.ts'
import type { Reading } from './useReading.ts'

interface CellPanelProps {
  document: ListedDocument
  read: Reading | null
  column: string | null
  /** Counts the times at which the reader asked to correct the chosen cell: the field then takes the focus. */
  edits: number
  hasNext: boolean
  /** With null, back to what was read. */
  onSet: (column: string, text: string | null) => void
  /** Back to the cell that was corrected. */
  onBack: () => void
  onAccept: () => void
  onNext: () => void
}

/** The chosen cell: what is printed, what was read, and a field for what it should be; and whether the document is accepted. */
export function CellPanel(props: CellPanelProps) {
  const { document, read, column, edits, hasNext, onAccept, onNext } = props
  const { review } = useReviewText()
  const input = useRef<HTMLInputElement>(null)
  const seen = useRef(edits)
  useEffect(() => {
    if (seen.current === edits) return
    seen.current = edits
    input.current?.select()
    input.current?.focus()
  }, [edits])
  const { state } = document
  return (
    <section className={styles.panel} aria-label={review.cell}>
      {read && column !== null ? (
        <Chosen key={column} {...props} input={input} read={read} column={column} />
      ) : (
        <p className={styles.note}>{review.noCell}</p>
      )}
      <div className={styles.actions}>
        <Button look="main" icon="check" onPress={onAccept}>
          {state.accepted ? review.unaccept : review.accept}
        </Button>
        <Button disabled={!hasNext} onPress={onNext}>
          {review.next}
        </Button>
        <span aria-live="polite" className={styles.note}>
          {state.accepted && state.uncertain > 0 && review.acceptedMarks(formatNumber(state.uncertain))}
        </span>
      </div>
    </section>
  )
}

interface ChosenProps extends Pick<CellPanelProps, 'onSet' | 'onBack'> {
  input: RefObject<HTMLInputElement | null>
  read: Reading
  column: string
}

function Chosen({ input, read, column, onSet, onBack }: ChosenProps) {
  const texts = useReviewText()
  const { review } = texts
  const lang = useLang()
  const id = useId()
  const { page, record, reading, corrections } = read
  const name = columnName(column, reading.form, texts, lang)
  const [was, now] = [textOf(page, column), textOf(record, column)]
  const correction = Object.hasOwn(corrections, column) ? corrections[column] : undefined
  const isCell = tableOf(column) !== null
  const set = (text: string) => {
    onSet(column, text)
    onBack()
  }
  const proposed = now?.replace(DOUBT, '') ?? ''
  return (
    <>
      <h2 className={styles.name}>{name}</h2>
      <dl className={styles.facts}>
        <dt>{review.printed}</dt>
        <dd className={styles.printed}>{said(printedAt(page, column), texts)}</dd>
        <dt>{review.readAs}</dt>
        <dd>
          {textSaid(was, texts)}
          {was?.endsWith(DOUBT) === true && <span className={styles.doubt}> {review.doubtful}</span>}
        </dd>
        <Told read={read} column={column} />
        {correction !== undefined && (
          <>
            <dt>{review.correctedAs}</dt>
            <dd className={styles.corrected}>
              {textSaid(correction === NOT_PRINTED ? null : correction, texts)}
              {isCell && isMark(correction, column) && <span className={styles.note}> {review.mark}</span>}
            </dd>
          </>
        )}
      </dl>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          set(input.current?.value.trim() ?? '')
        }}
      >
        <label className="visually-hidden" htmlFor={id}>
          {review.value(name)}
        </label>
        <input
          ref={input}
          // What is proposed changes with what is corrected.
          key={proposed}
          id={id}
          className={field.control}
          defaultValue={proposed}
          size={isCell ? 8 : 18}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.currentTarget.value = proposed
            onBack()
          }}
        />
        <button type="submit" className={styles.submit}>
          {review.set}
        </button>
        {isCell && (
          <>
            <Button onPress={() => set('')}>{review.setBlank}</Button>
            <Button onPress={() => set(NOT_PRINTED)}>{review.setAbsent}</Button>
          </>
        )}
        <Button look="quiet" disabled={correction === undefined} onPress={() => onSet(column, null)}>
          {review.undo}
        </Button>
      </form>
    </>
  )
}

/** How sure what was read is, and by what words; or that it came with a corrected agency. */
function Told({ read, column }: { read: Reading; column: string }) {
  const texts = useReviewText()
  const { review } = texts
  const confidence = confidenceOf(read, column)
  const evidence = tellingOf(read, column)?.evidence ?? []
  const followed = Object.hasOwn(read.corrections, column) ? undefined : read.followed[column]
  return (
    <>
      {confidence !== null && (
        <>
          <dt>{review.sureness}</dt>
          <dd className={confidence === 'unsure' ? styles.doubt : undefined}>{review.confidence[confidence]}</dd>
        </>
      )}
      {evidence.length > 0 && (
        <>
          <dt>{review.evidence}</dt>
          <dd>
            <ul className={styles.evidence}>
              {evidence.map((words) => (
                <li key={`${words.where} ${words.text}`} title={words.text}>
                  {evidenceText(words, texts)}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {followed !== undefined && (
        <>
          <dt>{review.followedAs}</dt>
          <dd>
            <span className={styles.corrected}>
              {followed === '' ? review.blank : fieldText(column, followed, texts)}
            </span>{' '}
            <span className={styles.note}>
              {followed === '' ? review.notFollowed(DIVISIONS) : review.followedBy(DIVISIONS)}
            </span>
          </dd>
        </>
      )}
    </>
  )
}

const DIVISIONS = String(DIVISIONS_YEAR)

const isMark = (text: string, column: string) => text !== NOT_PRINTED && parseCell(text, column).state === 'mark'

function said(text: string | null, { review }: ReviewTexts): string {
  if (text === null) return review.nowhere
  return text === '' ? review.blank : text
}

const textSaid = (text: string | null, texts: ReviewTexts) =>
  text === null ? texts.review.absent : said(text.replace(DOUBT, ''), texts)
