import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Filter } from '../../domain/question.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadFile } from '../../ui/download.ts'
import { usePrinting } from '../../ui/printing.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { CardPage, pageId } from './CardPage.tsx'
import sheet from './cards.css?inline'
import styles from './CardsView.module.css'
import { Contents } from './Contents.tsx'
import { contentsPages } from './contents.ts'
import { cardsFile } from './file.ts'
import { MOST_CARDS, type Card } from './model.ts'
import type { Wording } from './words.ts'

/** So many cards are drawn at first, and with every scroll to their end: hundreds at once would keep the reader waiting. */
const STEP = 10

interface BookProps {
  cards: readonly Card[]
  /** Agencies of the filter, which may be more. */
  all: number
  filter: Filter
  wording: Wording
  isWaiting: boolean
}

/** What is to be done once every card is drawn. */
type Task = 'print' | 'save'

/** The cards with their contents: on the screen those in sight, on paper and in the file all. */
export function Book({ cards, all, filter, wording, isWaiting }: BookProps) {
  const { words, lang } = wording
  const isPrinting = usePrinting()
  const book = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(STEP)
  const [task, setTask] = useState<Task | null>(null)
  const [goal, setGoal] = useState<{ readonly page: number } | null>(null)
  const contents = useMemo(() => contentsPages(cards.map(({ agency }) => agency)), [cards])
  const pages = contents.length + cards.length
  const count = isPrinting || task !== null ? cards.length : Math.min(drawn, cards.length)
  const [only] = cards
  const title = cards.length === 1 && only ? only.agency.name : words.agencies(formatNumber(cards.length))
  useEffect(() => {
    if (task === null || !book.current) return
    if (task === 'print') window.print()
    else {
      const name = words.fileName(title)
      downloadFile(`${name}.html`, new Blob([cardsFile(book.current, sheet, name, lang)], { type: 'text/html' }))
    }
    setTask(null)
  }, [task, words, title, lang])
  useEffect(() => {
    if (goal === null) return
    const card = document.getElementById(pageId(goal.page))
    card?.scrollIntoView()
    card?.focus()
  }, [goal])
  const go = (page: number) => {
    setDrawn((now) => Math.max(now, page - contents.length + 1))
    setGoal({ page })
  }
  return (
    <div className={styles.view} aria-busy={isWaiting}>
      <style>{sheet}</style>
      <div className={styles.head}>
        <p>
          {cards.length === 1 ? words.one : words.lead(formatNumber(cards.length), formatNumber(pages))}
          {contents.length > 0 && words.withContents(formatNumber(contents.length))}
        </p>
        <div className={styles.actions}>
          <Button look="main" disabled={isWaiting} onPress={() => setTask('print')}>
            {words.print}
          </Button>
          <Button icon="download" disabled={isWaiting} onPress={() => setTask('save')}>
            {words.save}
          </Button>
        </div>
        {all > MOST_CARDS && <p role="note">{words.tooMany(formatNumber(MOST_CARDS), formatNumber(all))}</p>}
      </div>
      <div ref={book} className="card-book">
        <Contents pages={contents} agencies={cards.length} filter={filter} wording={wording} onGo={go} />
        {cards.slice(0, count).map((card, i) => (
          <Page key={card.agency.key} card={card} page={contents.length + i + 1} pages={pages} wording={wording} />
        ))}
      </div>
      {count < cards.length && (
        <More key={count} onSight={() => setDrawn(count + STEP)}>
          {words.more(formatNumber(cards.length - count))}
        </More>
      )}
    </div>
  )
}

/** Drawn once: a card does not change while others join it. */
const Page = memo(CardPage)

/** Stands after the last card that is drawn, and says when the reader comes near. */
function More({ onSight, children }: { onSight: () => void; children: string }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!line.current) return
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) onSight()
      },
      { rootMargin: '1500px' },
    )
    observer.observe(line.current)
    return () => observer.disconnect()
    // oxlint-disable-next-line react/exhaustive-deps -- it is made anew for every step
  }, [])
  return (
    <p ref={line} className={styles.more}>
      {children}
    </p>
  )
}
