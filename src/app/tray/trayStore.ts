import { create } from 'zustand'
import { readAddress } from '../../domain/address.ts'
import {
  EMPTY_BRIEFING,
  moved,
  MOST_ITEMS,
  placeOf,
  readBriefing,
  type Briefing,
  type BriefingItem,
} from '../../domain/briefing.ts'
import type { Recipe, RecipeProblem } from '../../domain/recipe.ts'
import { KEEPS_NOTHING, TRAY_KEY } from '../keptKeys.ts'

/** The figures that were collected, as this browser keeps them, and what can be done with them. */
export interface Tray extends Briefing {
  /** What was kept or opened and is none of ours, by name. */
  readonly dropped: readonly string[]
  /** Of the recipe that was opened last: the data it was made on. */
  readonly recipe: Recipe['data'] | null
  /** A recipe that could not be opened, and why. */
  readonly refused: { readonly name: string; readonly reason: RecipeProblem } | null
  readonly isOpen: boolean
  setOpen: (isOpen: boolean) => void
  /** False where no more fit. */
  add: (item: BriefingItem) => boolean
  remove: (place: number) => void
  move: (place: number, by: -1 | 1) => void
  setNote: (place: number, note: string) => void
  setTitle: (title: string) => void
  /** Puts another briefing in its place. */
  become: (briefing: Briefing, dropped: readonly string[], recipe: Recipe['data'] | null) => void
}

const VERSION = 1

/** The one tray of this page. */
export const tray = create<Tray>((set, get) => {
  const put = (change: Partial<Briefing>) => {
    set(change)
    keep(get())
  }
  const { briefing, dropped } = kept()
  return {
    ...briefing,
    items: once(briefing.items),
    dropped,
    recipe: null,
    refused: null,
    isOpen: false,
    setOpen: (isOpen) => set({ isOpen }),
    add: (item) => {
      const { items } = get()
      if (items.length >= MOST_ITEMS) return false
      put({ items: once([...items, item]) })
      return true
    },
    remove: (place) => put({ items: get().items.filter((_, i) => i !== place) }),
    move: (place, by) => put({ items: moved(get().items, place, by) }),
    setNote: (place, note) => put({ items: get().items.map((item, i) => (i === place ? { ...item, note } : item)) }),
    setTitle: (title) => put({ title }),
    become: (next, lost, recipe) => {
      set({ dropped: lost, recipe })
      put({ title: next.title, items: once(next.items) })
    },
  }
})

/** Where an item's figure stands, whatever language and data it was seen in. */
export function placeOfItem({ address, figure }: BriefingItem): string {
  return placeOf(readAddress(address).question, figure)
}

/** A figure is in a briefing once. */
function once(items: readonly BriefingItem[]): readonly BriefingItem[] {
  const places = items.map(placeOfItem)
  return items.filter((_, i) => places.indexOf(places[i] ?? '') === i)
}

function kept(): ReturnType<typeof readBriefing> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(TRAY_KEY) ?? 'null')
    const isOurs = typeof read === 'object' && read !== null && 'version' in read && read.version === VERSION
    return readBriefing(isOurs ? read : null)
  } catch {
    // Storage is switched off, or something else stands there: nothing is kept.
    return { briefing: EMPTY_BRIEFING, dropped: [] }
  }
}

function keep({ title, items }: Briefing): void {
  try {
    if (localStorage.getItem(KEEPS_NOTHING) !== null) return
    localStorage.setItem(TRAY_KEY, JSON.stringify({ version: VERSION, title, items }))
  } catch {
    // It is too long for this browser, or not allowed: the tray is there until the page is closed.
  }
}
