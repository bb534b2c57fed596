import { useId } from 'react'
import { readAddress } from '../../domain/address.ts'
import { LONGEST_LINE, type BriefingItem } from '../../domain/briefing.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Question } from '../../domain/question.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { filterParts } from '../../ui/places.ts'
import { formatList, formatNumber, unbroken } from '../../ui/text/format.ts'
import { problemText } from '../../ui/text/problems.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import type { TakenFigure } from '../offStage/takeFigures.tsx'
import styles from './Tray.module.css'
import { TRAY_WORDS } from './words.ts'

interface ItemRowProps {
  item: BriefingItem
  /** From 0. */
  place: number
  isFirst: boolean
  isLast: boolean
  dataset: Dataset
  /** Undefined while it is being made. */
  taken: TakenFigure | undefined
  onMove: (by: -1 | 1) => void
  onNote: (note: string) => void
  onRemove: () => void
  onShow: () => void
}

/** A figure of the briefing: what it says now, where it is from, and the reader's line to it. */
export function ItemRow({ item, place, isFirst, isLast, dataset, taken, ...on }: ItemRowProps) {
  const words = useWords(TRAY_WORDS)
  const id = useId()
  const { question } = readAddress(item.address)
  const title = taken?.ok ? taken.figure.words.title : item.title
  const remarks = useRemarks(question, dataset, taken)
  return (
    <li className={styles.item} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.name}>
          {formatNumber(place + 1)}. {unbroken(title)}
        </h3>
        <div className={styles.moves}>
          <IconButton icon="up" name={words.up(title)} disabled={isFirst} onPress={() => on.onMove(-1)} />
          <IconButton icon="down" name={words.down(title)} disabled={isLast} onPress={() => on.onMove(1)} />
          <IconButton icon="close" name={words.remove(title)} onPress={on.onRemove} />
        </div>
      </div>
      <p className={styles.soft}>
        <Where question={question} dataset={dataset} />{' '}
        <Button look="quiet" name={words.showOf(title)} onPress={on.onShow}>
          {words.show}
        </Button>
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <label className={styles.note}>
        <span className={styles.label}>{words.note}</span>
        <textarea
          rows={2}
          maxLength={LONGEST_LINE}
          aria-label={words.noteOf(formatNumber(place + 1))}
          value={item.note}
          onChange={({ target }) => on.onNote(target.value)}
        />
      </label>
    </li>
  )
}

/** View and filter in words. */
function Where({ question, dataset }: { question: Question; dataset: Dataset }) {
  const texts = useText()
  const lang = useLang()
  const { view, agency, filter } = question
  const named = dataset.agencies.find(({ key }) => key === agency.key)?.name
  const parts = filterParts(filter, dataset.agencies, texts).map(({ label }) => label)
  const isOneAgency = view === 'agency' && agency.key !== null
  const selection = isOneAgency
    ? (named ?? agency.key ?? '')
    : parts.length === 0
      ? texts.filter.none
      : formatList(parts, lang)
  return texts.frame.named(texts.frame.view[view], selection)
}

/** What is to be said of a figure before it is taken. */
function useRemarks({ made }: Question, dataset: Dataset, taken: TakenFigure | undefined): readonly string[] {
  const words = useWords(TRAY_WORDS)
  const texts = useText()
  const isOther = made !== null && made !== dataset.fingerprint
  const other = isOther ? [words.otherData(made)] : []
  if (!taken) return [...other, words.making]
  if (!taken.ok) return [...other, words.lost[taken.why]]
  const lacking = taken.problems.flatMap((problem) =>
    problem.kind === 'addressPart' ? [problemText(problem, texts).where] : [],
  )
  return [
    ...other,
    ...(lacking.length > 0 ? [words.without(lacking.join(texts.problems.separator))] : []),
    ...(taken.figure.drawings.length === 0 && !taken.figure.file ? [words.noPicture] : []),
  ]
}
