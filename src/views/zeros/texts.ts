import { zeros as en } from '../../ui/text/en/zeros.ts'
import { TEXTS, type Lang, type Texts } from '../../ui/text/texts.ts'
import { useWords } from '../../ui/text/useText.ts'
import { zeros as zh } from '../../ui/text/zh/zeros.ts'

/** The page's texts and the words of this view, which come with it. */
export type ZerosTexts = Texts & { readonly zeros: typeof zh }

export const ZEROS_TEXTS: Readonly<Record<Lang, ZerosTexts>> = {
  zh: { ...TEXTS.zh, zeros: zh },
  en: { ...TEXTS.en, zeros: en },
}

export const useZerosText = (): ZerosTexts => useWords(ZEROS_TEXTS)
