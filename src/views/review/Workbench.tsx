import { useRef, useState } from 'react'
import type { ReviewActions } from '../view.ts'
import { CellPanel } from './CellPanel.tsx'
import { DocumentList } from './DocumentList.tsx'
import { DocumentPane } from './DocumentPane.tsx'
import { nextOpen, type Draft, type ListedDocument } from './documents.ts'
import { DoubtList } from './DoubtList.tsx'
import { columnsOf, doubtList, nextDoubt, type Doubt } from './doubts.ts'
import { Head } from './Head.tsx'
import { readPlace } from './inSight.ts'
import { Keys } from './Keys.tsx'
import { ReadTables } from './ReadTables.tsx'
import { useReviewText } from './texts.ts'
import type { Drafts } from './useDrafts.ts'
import { useKeys } from './useKeys.ts'
import { usePage } from './usePage.ts'
import { useReading, withText } from './useReading.ts'
import { useSight } from './useSight.ts'
import styles from './Workbench.module.css'

interface WorkbenchProps {
  drafts: Drafts
  reviews: ReviewActions
}

/** What is chosen in a document: a column of its record, and the doubt that led there. */
interface Choice {
  readonly document: string
  readonly column: string | null
  readonly doubt: string | null
  /** Where the doubt stood in the list. */
  readonly at: number
}

/** The list of documents, the shown one as it is printed, and what was read from it; all of it by keyboard. */
export function Workbench({ drafts, reviews }: WorkbenchProps) {
  const { review } = useReviewText()
  const { documents, say, settleSoon } = drafts
  const [name, setName] = useState<string | null>(null)
  const [hasKeys, setHasKeys] = useState(true)
  const [edits, setEdits] = useState(0)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [root, bench] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const [printedPane, readPane] = [useRef<HTMLElement>(null), useRef<HTMLElement>(null)]

  const shown = documents.find((one) => one.name === name) ?? documents[0] ?? null
  const after = shown && nextOpen(documents, shown.name, 1)
  const page = usePage(reviews, shown, after)
  const read = useReading(page === 'failed' ? null : page, shown)
  const doubts = read ? doubtList(read) : []
  const chosen = chosenIn(choice, shown, doubts)
  const { column } = chosen
  const { awaitFocus } = useSight(
    { printed: printedPane, read: readPane },
    { document: shown?.name ?? null, column, isThere: read !== null },
  )
  const doubt = doubts.find(({ id }) => id === chosen.doubt)
  const lit = columnsOf(doubt?.kind === 'broken' ? doubt : undefined)

  const focus = (to: string) => {
    // In a low window it is worked at whole.
    bench.current?.scrollIntoView({ block: 'nearest' })
    document.getElementById(readPlace(to))?.focus({ preventScroll: true })
  }
  const choose = (to: string, of: Doubt | null) => {
    if (!shown) return
    const at = of ? doubts.findIndex(({ id }) => id === of.id) : chosen.at
    setChoice({ document: shown.name, column: to, doubt: of?.id ?? null, at })
  }
  const pick = (to: string) => {
    choose(to, doubts.find((one) => one.kind !== 'broken' && one.column === to) ?? keptFor(to, doubt))
    focus(to)
  }
  const go = (step: 1 | -1) => {
    const next = doubts[nextDoubt(doubts, chosen.doubt, chosen.at, step)]
    if (!next) return
    choose(next.column, next)
    focus(next.column)
  }
  const open = (next: ListedDocument | null, byKey: boolean) => {
    if (!next || next.name === shown?.name) return
    settleSoon()
    // Who works by keyboard goes on at the first doubt of the next one.
    awaitFocus(byKey ? next.name : null)
    setName(next.name)
  }
  const draftOf = ({ state }: ListedDocument): Draft => ({
    corrections: state.corrections,
    accepted: state.accepted,
    uncertain: state.uncertain,
    broken: state.broken,
    lacking: state.lacking,
    findings: state.findings,
  })
  const set = (of: string, text: string | null) => {
    if (!shown || !read) return
    say([[shown, withText(read, of, text, shown.state.accepted)]])
    // Where the agency is can only be told by reading it anew.
    if (of === 'agency') settleSoon()
  }
  const accept = () => {
    if (shown) say([[shown, { ...draftOf(shown), accepted: !shown.state.accepted }]])
  }
  const balanced = documents.filter(({ standing }) => standing === 'balanced')
  const acceptAll = () => say(balanced.map((one) => [one, { ...draftOf(one), accepted: true }]))

  useKeys(root, hasKeys, {
    j: () => go(1),
    k: () => go(-1),
    n: () => open(after, true),
    p: () => open(shown && nextOpen(documents, shown.name, -1), true),
    a: accept,
    u: () => column !== null && set(column, null),
    'Shift+A': acceptAll,
  })
  if (!shown) return null
  return (
    <div ref={root} className={styles.view}>
      <Head
        drafts={drafts}
        reviews={reviews}
        balanced={balanced.length}
        onAcceptAll={acceptAll}
        onTaken={(taken) => say(taken.map(([one, saved]) => [one, { ...draftOf(one), ...saved }]))}
      />
      <Keys isOn={hasKeys} onChange={setHasKeys} />
      <div ref={bench} className={styles.bench}>
        <DocumentList documents={documents} shown={shown.name} onOpen={(one) => open(one, false)} />
        <DocumentPane
          ref={printedPane}
          name={shown.name}
          page={page}
          chosen={column}
          lit={lit}
          doubtful={read?.reading.uncertain ?? []}
          onPick={pick}
        />
        <section className={styles.read} aria-label={review.readOf(shown.name)}>
          <CellPanel
            key={shown.name}
            document={shown}
            read={read}
            column={column}
            edits={edits}
            hasNext={after !== null}
            onSet={set}
            onBack={() => column !== null && focus(column)}
            onAccept={accept}
            onNext={() => open(after, true)}
          />
          {read && (
            <DoubtList
              doubts={doubts}
              read={read}
              chosen={chosen.doubt}
              onChoose={(next) => {
                choose(next.column, next)
                focus(next.column)
              }}
            />
          )}
          {read && (
            <section
              ref={readPane}
              className={styles.scroll}
              aria-label={review.read}
              // A region that scrolls must be reachable by keyboard.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
            >
              <ReadTables
                read={read}
                chosen={column}
                lit={lit}
                onPick={(next, isEdited) => {
                  pick(next)
                  if (isEdited) setEdits(edits + 1)
                }}
              />
            </section>
          )}
        </section>
      </div>
    </div>
  )
}

/** What is chosen in the shown document; at first its first doubt. */
function chosenIn(choice: Choice | null, shown: ListedDocument | null, doubts: readonly Doubt[]): Choice {
  if (choice && choice.document === shown?.name) return choice
  const [first] = doubts
  return { document: shown?.name ?? '', column: first?.column ?? null, doubt: first?.id ?? null, at: 0 }
}

/** An equation stays in sight while its own cells are looked at. */
const keptFor = (column: string, doubt: Doubt | undefined) =>
  doubt?.kind === 'broken' && columnsOf(doubt).has(column) ? doubt : null
