import { useCallback } from 'react'
import { tray } from './trayStore.ts'

type OnFiles = (files: readonly File[]) => void

/** Opens recipes among files that were chosen, dropped or pasted; the others are opened as data. */
export function useRecipes(onFiles: OnFiles): OnFiles {
  return useCallback(
    (files) => {
      if (files.every(({ name }) => !name.endsWith('.json'))) return onFiles(files)
      const sort = async () => {
        const { openRecipe, isRecipeFile } = await import('./recipeFile.ts')
        const areRecipes = await Promise.all(files.map(isRecipeFile))
        const others = files.filter((_, i) => areRecipes[i] !== true)
        if (others.length > 0) onFiles(others)
        const recipe = files.find((_, i) => areRecipes[i])
        if (!recipe) return
        const read = await openRecipe(await recipe.text())
        tray.setState({ isOpen: true, refused: read.ok ? null : { name: recipe.name, reason: read.reason } })
      }
      void sort()
    },
    [onFiles],
  )
}
