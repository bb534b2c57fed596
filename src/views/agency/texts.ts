import { agency as en } from '../../ui/text/en/agency.ts'
import { rules as enRules } from '../../ui/text/en/rules.ts'
import { TEXTS, type Lang, type Texts } from '../../ui/text/texts.ts'
import { useWords } from '../../ui/text/useText.ts'
import { agency as zh } from '../../ui/text/zh/agency.ts'
import { rules as zhRules } from '../../ui/text/zh/rules.ts'

/** The page's texts and the words of this view, which come with it. */
export type AgencyTexts = Texts & { readonly agency: typeof zh; readonly rules: typeof zhRules }

export const AGENCY_TEXTS: Readonly<Record<Lang, AgencyTexts>> = {
  zh: { ...TEXTS.zh, agency: zh, rules: zhRules },
  en: { ...TEXTS.en, agency: en, rules: enRules },
}

export const useAgencyText = (): AgencyTexts => useWords(AGENCY_TEXTS)
