import { useEffect } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import { workspace } from './boot.ts'

/** Reviews documents as this browser remembers them; what does so comes with the first document. */
export function useKeptReviews(dataset: Dataset | null): void {
  useEffect(() => {
    if (!dataset?.files.some(({ document }) => document)) return
    const restore = async () => {
      const { restoreReviews } = await import('./restoreReviews.ts')
      // Meanwhile other files may have been opened: they have their own turn.
      if (workspace.getState().dataset === dataset) restoreReviews(dataset)
    }
    void restore()
  }, [dataset])
}
