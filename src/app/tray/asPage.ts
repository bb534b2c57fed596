import { PALETTES } from '../../ui/chart/palette.ts'
import { briefingPage, type BriefingPart } from '../../ui/picture/briefingPage.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { TakenBriefing } from './takeBriefing.ts'
import { TRAY_WORDS } from './words.ts'

/** When and of what a briefing was made. */
export interface Made {
  readonly day: string
  readonly fingerprint: string
}

/** The briefing as one HTML file, in one language or in several one after the other. */
export function asPage(taken: readonly TakenBriefing[], { day, fingerprint }: Made): Blob {
  const parts = taken.map(({ lang, title, figures }): BriefingPart => {
    const words = TRAY_WORDS[lang]
    return {
      lang,
      title: title || words.unnamed,
      lines: [words.made(day), words.madeOn(fingerprint)],
      contents: words.contents,
      table: (rows) => words.table(formatNumber(rows)),
      figures,
    }
  })
  return new Blob([briefingPage(parts, PALETTES.light)], { type: 'text/html;charset=utf-8' })
}
