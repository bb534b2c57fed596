import { readAddress, writeAddress } from '../../domain/address.ts'
import type { Briefing, BriefingItem } from '../../domain/briefing.ts'
import type { Question } from '../../domain/question.ts'
import type { ShownFigure } from '../../ui/figures.ts'
import type { Lang } from '../../ui/text/texts.ts'
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

/** The whole briefing in a language. `data` is where the open data are hosted; null where they are not. */
export async function takeBriefing(briefing: Briefing, lang: Lang, data: string | null): Promise<TakenBriefing> {
  const { title, items } = briefing
  const taken = await takeItems(items, lang)
  return {
    lang,
    title,
    figures: items.flatMap((item, i) => figureOf(item, taken[i], linkOf(item, lang, data))),
    lost: items.filter((_, i) => taken[i]?.ok !== true).map((item) => item.title),
  }
}

const figureOf = ({ note }: BriefingItem, taken: TakenFigure | undefined, link: string): BriefingFigure[] =>
  taken?.ok ? [{ figure: taken.figure, note, link }] : []

function linkOf(item: BriefingItem, lang: Lang, data: string | null): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}${writeAddress(questionOf(item, lang, data)) || '?'}`
}
