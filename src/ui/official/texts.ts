import { agency as en } from '../text/en/agency.ts'
import { rules as enRules } from '../text/en/rules.ts'
import { TEXTS, type Lang, type Texts } from '../text/texts.ts'
import { useWords } from '../text/useText.ts'
import { agency as zh } from '../text/zh/agency.ts'
import { rules as zhRules } from '../text/zh/rules.ts'

/** The page's texts and the words of this view, which come with it. */
export type AgencyTexts = Texts & { readonly agency: typeof zh; readonly rules: typeof zhRules }

export const AGENCY_TEXTS: Readonly<Record<Lang, AgencyTexts>> = {
  zh: { ...TEXTS.zh, agency: zh, rules: zhRules },
  en: { ...TEXTS.en, agency: en, rules: enRules },
}

export const useAgencyText = (): AgencyTexts => useWords(AGENCY_TEXTS)
