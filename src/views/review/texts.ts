import { review as en } from '../../ui/text/en/review.ts'
import { TEXTS, type Lang, type Texts } from '../../ui/text/texts.ts'
import { useWords } from '../../ui/text/useText.ts'
import { review as zh } from '../../ui/text/zh/review.ts'

/** The page's texts and the words of this view, which come with it. */
export type ReviewTexts = Texts & { readonly review: typeof zh }

export const REVIEW_TEXTS: Readonly<Record<Lang, ReviewTexts>> = {
  zh: { ...TEXTS.zh, review: zh },
  en: { ...TEXTS.en, review: en },
}

export const useReviewText = (): ReviewTexts => useWords(REVIEW_TEXTS)
