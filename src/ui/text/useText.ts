import { createContext, useContext } from 'react'
import { TEXTS, type Lang, type Texts } from './texts.ts'

/** The language of the page; Chinese where nothing is said. */
export const LanguageContext = createContext<Lang>('zh')

export function useLang(): Lang {
  return useContext(LanguageContext)
}

/** The texts in the page's language. */
export function useText(): Texts {
  return TEXTS[useLang()]
}

/** The words of one view in the page's language: they come with the view, not with the page. */
export function useWords<Words>(words: Readonly<Record<Lang, Words>>): Words {
  return words[useLang()]
}
