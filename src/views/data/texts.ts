import { data as en } from '../../ui/text/en/data.ts'
import { TEXTS, type Lang, type Texts } from '../../ui/text/texts.ts'
import { useWords } from '../../ui/text/useText.ts'
import { data as zh } from '../../ui/text/zh/data.ts'

/** The page's texts and the words of this view, which come with it. */
export type DataTexts = Texts & { readonly data: typeof zh }

export const DATA_TEXTS: Readonly<Record<Lang, DataTexts>> = {
  zh: { ...TEXTS.zh, data: zh },
  en: { ...TEXTS.en, data: en },
}

export const useDataText = (): DataTexts => useWords(DATA_TEXTS)
