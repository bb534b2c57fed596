import { useMemo } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import type { Naming } from './names.ts'
import { WORDS } from './words.ts'

/** What names and sentences are made of, the same object while language and data are the same. */
export function useNaming({ agencies }: Dataset): Naming {
  const lang = useLang()
  const texts = useText()
  const words = useWords(WORDS)
  return useMemo(() => ({ agencies, words, texts, lang }), [agencies, words, texts, lang])
}
