import { readAddress } from '../../src/domain/address.ts'
import { DEFAULT_QUESTION } from '../../src/domain/question.ts'
import { answersOf, figuresOf, isDrawn } from '../../src/publish/drawn.tsx'
import { plain } from '../../src/publish/plain.ts'
import type { ShownFigure } from '../../src/ui/figures.ts'
import type { Lang } from '../../src/ui/text/texts.ts'
import { openEmbedded } from '../data/embedded.ts'

const CITY = encodeURIComponent('321300|government|宿迁市人民政府')

const LANGS = ['zh', 'en'] as const

/**
 * Every view that has figures without being pressed, and how many. Those of the audit follow a run of the engine that
 * only a page starts; those of the cards are pages of their own.
 */
const FIRST = { overview: 2, findings: 1, zeros: 2, trends: 1, outcomes: 2, disputes: 5, compare: 1, pivot: 1 }

/** The same otherwise. */
const OTHERWISE = {
  'overview&years=2021-2023': 2,
  'zeros&group=place&lens=litigation': 2,
  'trends&by=agency&q=disclosure_rate': 1,
  'trends&by=place&layout=shared': 1,
  'trends&by=level&scale=growth': 1,
  'outcomes&by=agency&outcome=unable': 2,
  'disputes&by=agency&rate=suit_lost': 5,
  'compare&how=peers': 3,
  'pivot&row=year&col=county&val=received&pic=lines': 1,
  'pivot&row=agency&col=outcome&val=decided&pic=heat': 1,
  [`agency&of=${CITY}`]: 3,
}

/** The first in both languages, the others in one and the other by turns. */
export const SCREENS: readonly { readonly address: string; readonly lang: Lang; readonly count: number }[] = [
  ...Object.entries(FIRST).flatMap(([view, count]) => LANGS.map((lang) => ({ address: `view=${view}`, lang, count }))),
  ...Object.entries(OTHERWISE).map(([asked, count], i) => {
    const lang = i % 2 === 0 ? 'zh' : 'en'
    return { address: `view=${asked}`, lang, count } as const
  }),
]

/** The figures of a screen of the embedded dataset, as they are told to whoever takes them elsewhere. */
export async function figuresOn(address: string, lang: Lang): Promise<readonly ShownFigure[]> {
  const { question, problems } = readAddress(`?v=1&${address}`)
  const asked = { ...DEFAULT_QUESTION, ...question, lang }
  const { view } = asked
  if (problems.length > 0 || !isDrawn(view)) throw new Error(`no figures at ${address}`)
  const { dataset, engine } = await openEmbedded()
  const drawn = { ...asked, view }
  const answers = await answersOf(drawn, dataset, new Map(), (query) => plain(engine.run(query)))
  return [...(await figuresOf(drawn, dataset, answers)).values()]
}
