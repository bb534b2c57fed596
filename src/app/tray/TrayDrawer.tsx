import { useEffect, useId, useRef, useState } from 'react'
import { LONGEST_LINE, MOST_ITEMS, type BriefingItem } from '../../domain/briefing.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { formatList, formatNumber } from '../../ui/text/format.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import type { ViewProps } from '../../views/view.ts'
import { workspace } from '../boot.ts'
import { ItemRow } from './ItemRow.tsx'
import { RecipeFiles } from './RecipeFiles.tsx'
import { TakeAway } from './TakeAway.tsx'
import { questionOf } from './takeBriefing.ts'
import styles from './Tray.module.css'
import { placeOfItem, tray } from './trayStore.ts'
import { useFresh } from './useFresh.ts'
import { TRAY_WORDS } from './words.ts'

/** The briefing: what was collected, in order and with a line to each, and the ways to take it. */
export function TrayDrawer({ question, dataset, ask, onClose }: ViewProps & { onClose: () => void }) {
  const words = useWords(TRAY_WORDS)
  const lang = useLang()
  const id = useId()
  const { items, title, dropped, setTitle } = tray()
  const edition = workspace((state) => state.edition)
  const freshOf = useFresh(items, lang, edition)
  const [told, setTold] = useState('')
  const root = useRef<HTMLDivElement>(null)
  useKeptFocus(root)
  const { list, move } = useMoves()
  const titleOf = (item: BriefingItem) => {
    const taken = freshOf(item)
    return taken?.ok ? taken.figure.words.title : item.title
  }
  return (
    <Drawer open title={words.title} onClose={onClose} isWide>
      <div ref={root} className={styles.sheet}>
        <label className={styles.note} htmlFor={id}>
          <span className={styles.label}>{words.name}</span>
          <input
            id={id}
            type="text"
            maxLength={LONGEST_LINE}
            placeholder={words.unnamed}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        {dropped.length > 0 && (
          <p role="alert" className={styles.refused}>
            {words.dropped(formatList(dropped, lang))}
          </p>
        )}
        {items.length >= MOST_ITEMS && <p role="note">{words.full(formatNumber(MOST_ITEMS))}</p>}
        {items.length === 0 && <p className={styles.soft}>{words.empty}</p>}
        <ol ref={list} className={styles.items} aria-label={words.items}>
          {items.map((item, place) => (
            <ItemRow
              key={placeOfItem(item)}
              item={item}
              place={place}
              isFirst={place === 0}
              isLast={place === items.length - 1}
              dataset={dataset}
              taken={freshOf(item)}
              onMove={(by) => {
                move(place, by)
                setTold(words.movedTo(titleOf(item), formatNumber(place + by + 1)))
              }}
              onNote={(note) => tray.getState().setNote(place, note)}
              onRemove={() => {
                tray.getState().remove(place)
                setTold(words.removed(titleOf(item)))
              }}
              onShow={() => {
                onClose()
                ask(questionOf(item, lang, question.data))
              }}
            />
          ))}
        </ol>
        <p className="visually-hidden" aria-live="polite">
          {told}
        </p>
        <TakeAway briefing={{ title, items }} fingerprint={dataset.fingerprint} data={question.data} />
        <RecipeFiles question={question} dataset={dataset} ask={ask} />
        {items.length > 0 && (
          <div className={styles.actions}>
            <Button
              look="quiet"
              onPress={() => {
                tray.getState().become({ title: '', items: [] }, [], null)
                setTold(words.cleared)
              }}
            >
              {words.clear}
            </Button>
          </div>
        )}
      </div>
    </Drawer>
  )
}

/** Moves items, and takes the focus along: the browser forgets it where the pressed button changes its place. */
function useMoves() {
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<{ readonly place: number; readonly by: -1 | 1 } | null>(null)
  useEffect(() => {
    if (!pressed.current) return
    const { place, by } = pressed.current
    pressed.current = null
    const [up, down] = list.current?.children[place]?.querySelectorAll('button') ?? []
    const [wanted, other] = by < 0 ? [up, down] : [down, up]
    ;(wanted?.disabled === true ? other : wanted)?.focus()
  })
  const move = (place: number, by: -1 | 1) => {
    pressed.current = { place: place + by, by }
    tray.getState().move(place, by)
  }
  return { list, move }
}
