import { useCallback } from 'react'
import { pageState } from '../boot.ts'
import { tray } from './trayStore.ts'

/**
 * Opens recipes among files that were chosen, dropped or pasted; the others are opened as data, and first: the recipe
 * says how they are read. `onFiles` resolves when its files are open.
 */
export function useRecipes(onFiles: (files: readonly File[]) => Promise<void>): (files: readonly File[]) => void {
  return useCallback(
    (files) => {
      if (files.every(({ name }) => !name.endsWith('.json'))) {
        void onFiles(files)
        return
      }
      const sort = async () => {
        const { openRecipe, isRecipeFile } = await import('./recipeFile.ts')
        const areRecipes = await Promise.all(files.map(isRecipeFile))
        const others = files.filter((_, i) => areRecipes[i] !== true)
        if (others.length > 0) await onFiles(others)
        const recipe = files.find((_, i) => areRecipes[i])
        if (!recipe) return
        const read = await openRecipe(await recipe.text())
        tray.setState({ isOpen: true, refused: read.ok ? null : { name: recipe.name, reason: read.reason } })
      }
      // The page is not ready while it looks which files are recipes.
      const sorted = pageState.awaiting()
      void sort().finally(sorted)
    },
    [onFiles],
  )
}
