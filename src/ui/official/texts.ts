import { agency as en } from '../text/en/agency.ts'
import { TEXTS, type Lang, type Texts } from '../text/texts.ts'
import { useWords } from '../text/useText.ts'
import { agency as zh } from '../text/zh/agency.ts'

/** The page's texts and the words of this view, which come with it. */
export type AgencyTexts = Texts & { readonly agency: typeof zh }

export const AGENCY_TEXTS: Readonly<Record<Lang, AgencyTexts>> = {
  zh: { ...TEXTS.zh, agency: zh },
  en: { ...TEXTS.en, agency: en },
}

export const useAgencyText = (): AgencyTexts => useWords(AGENCY_TEXTS)
