import { useCallback } from 'react'
import { writeAddress } from '../domain/address.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Question } from '../domain/question.ts'
import type { EmbedAddress } from '../ui/embedding.ts'
import { closed } from './embed/wholePage.ts'

/** The addresses of the shown view's figures for other sites' pages; none while the reader's own files are open. */
export function useEmbedAddress(question: Question, dataset: Dataset | null): EmbedAddress {
  const isHosted = dataset !== null && dataset.origin !== 'opened'
  return useCallback(
    (figure, theme) => {
      if (!isHosted) return null
      // What stays alive follows the data: it is not held against those it was made on.
      const address = writeAddress(closed({ ...question, made: null }), { figure, theme })
      const at = (page: string) => new URL(`./${page}${address}`, globalThis.location.href).href
      return { alone: at('embed.html'), page: at('index.html') }
    },
    [question, isHosted],
  )
}
