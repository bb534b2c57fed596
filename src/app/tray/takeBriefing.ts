import { readAddress, writeAddress } from '../../domain/address.ts'
import type { Briefing, BriefingItem } from '../../domain/briefing.ts'
import type { Question } from '../../domain/question.ts'
import type { ShownFigure } from '../../ui/figures.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { workspace } from '../boot.ts'
import { takeFigures, type TakenFigure } from '../offStage/takeFigures.tsx'

/** A figure of the briefing, made from what is open. */
export interface BriefingFigure {
  readonly figure: ShownFigure
  readonly note: string
  /** The address that shows it. */
  readonly link: string
}

/** The briefing in one language; `lost` are the titles of figures that could not be made. */
export interface TakenBriefing {
  readonly lang: Lang
  readonly title: string
  readonly figures: readonly BriefingFigure[]
  readonly lost: readonly string[]
}

/** The question of an item, in a language, asked of what is open. */
export const questionOf = ({ address }: BriefingItem, lang: Lang, data: string | null): Question => ({
  ...readAddress(address).question,
  lang,
  data,
  made: null,
})

/** An item's figure, made from what is open. */
export function takeItems(items: readonly BriefingItem[], lang: Lang, signal?: AbortSignal) {
  return takeFigures(
    items.map((item) => ({ question: questionOf(item, lang, null), figure: item.figure })),
    signal,
  )
}

/** What a briefing is made of: its data, and where they are hosted, null where they are not. */
export interface BriefingData {
  readonly fingerprint: string
  readonly path: string | null
}

/** The whole briefing in each of the languages; null where other data became open before it was made. */
export async function takeBriefing(
  { title, items }: Briefing,
  langs: readonly Lang[],
  data: BriefingData,
): Promise<readonly TakenBriefing[] | null> {
  const { edition } = workspace.getState()
  // At once, so that the languages tell of the same data.
  const taken = await takeFigures(
    langs.flatMap((lang) => items.map((item) => ({ question: questionOf(item, lang, null), figure: item.figure }))),
  )
  const now = workspace.getState()
  if (now.edition !== edition || now.dataset?.fingerprint !== data.fingerprint) return null
  return langs.map((lang, nth) => {
    const its = taken.slice(nth * items.length, (nth + 1) * items.length)
    return {
      lang,
      title,
      figures: items.flatMap((item, i) => figureOf(item, its[i], linkOf(item, lang, data))),
      lost: items.filter((_, i) => its[i]?.ok !== true).map((item) => item.title),
    }
  })
}

const figureOf = ({ note }: BriefingItem, taken: TakenFigure | undefined, link: string): BriefingFigure[] =>
  taken?.ok ? [{ figure: taken.figure, note, link }] : []

/** It says on what data it was made, as every link does. */
function linkOf(item: BriefingItem, lang: Lang, { path, fingerprint }: BriefingData): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}${writeAddress({ ...questionOf(item, lang, path), made: fingerprint })}`
}
