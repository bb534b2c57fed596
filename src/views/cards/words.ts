import type { Dataset } from '../../domain/dataset.ts'
import { cards as en } from '../../ui/text/en/cards.ts'
import { rules as rulesEn } from '../../ui/text/en/rules.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import { cards as zh } from '../../ui/text/zh/cards.ts'
import { rules as rulesZh } from '../../ui/text/zh/rules.ts'

export type Words = typeof zh
export const WORDS = { zh, en }

/** How grave a finding is, in words. */
export const SEVERITY_WORDS = { zh: rulesZh.severity, en: rulesEn.severity }

/** What every page needs to say what it says. */
export interface Wording {
  readonly lang: Lang
  readonly words: Words
  readonly texts: Texts
  readonly dataset: Dataset
  /** The day on which the cards are made, as it is written. */
  readonly day: string
}
