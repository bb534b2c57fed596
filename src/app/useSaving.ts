import { useMemo } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import type { Saving } from '../ui/saving.ts'
import type { Lang } from '../ui/text/texts.ts'

/** Makes files of what is shown; what writes them is fetched when the first is asked for. */
export function useSaving(dataset: Dataset | null, lang: Lang): Saving | null {
  const fingerprint = dataset?.fingerprint ?? null
  return useMemo(() => {
    if (fingerprint === null) return null
    const from = { fingerprint, lang }
    return {
      xlsx: async (made, said) => (await import('./takenFiles.ts')).xlsxOf(made, said, from),
      sql: async (made, said) => (await import('./takenFiles.ts')).sqlOf(made, said, from),
    }
  }, [fingerprint, lang])
}
