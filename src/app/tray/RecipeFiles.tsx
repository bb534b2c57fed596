import { useState } from 'react'
import type { Recipe } from '../../domain/recipe.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadText } from '../../ui/download.ts'
import { FileField } from '../../ui/FileField.tsx'
import { formatList, formatNumber } from '../../ui/text/format.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../../views/view.ts'
import { openRecipe, recipeText } from './recipeFile.ts'
import styles from './Tray.module.css'
import { tray } from './trayStore.ts'
import { TRAY_WORDS } from './words.ts'

/** The briefing without its data: saved, and opened again on other data. */
export function RecipeFiles({ question, dataset, ask }: ViewProps) {
  const words = useWords(TRAY_WORDS)
  const [opened, setOpened] = useState<number | null>(null)
  const { recipe, refused } = tray()
  const save = async () => {
    const text = await recipeText(tray.getState(), dataset, question.data)
    downloadText(words.recipeFile, text, 'application/json')
  }
  const open = async (file: File) => {
    const read = await openRecipe(await file.text())
    tray.setState({ refused: read.ok ? null : { name: file.name, reason: read.reason } })
    setOpened(read.ok ? read.recipe.briefing.items.length : null)
  }
  const isOther = recipe !== null && recipe.fingerprint !== dataset.fingerprint
  return (
    <section className={styles.part}>
      <h3>{words.recipe}</h3>
      <p className={styles.soft}>{words.recipeNote}</p>
      <div className={styles.actions}>
        <Button icon="download" onPress={() => void save()}>
          {words.saveRecipe}
        </Button>
        <FileField
          label={words.openRecipe}
          accept=".json,application/json"
          onFiles={([chosen]) => chosen && void open(chosen)}
        />
      </div>
      <p aria-live="polite" className={styles.soft}>
        {opened !== null && words.opened(formatNumber(opened))}
      </p>
      {refused && (
        <p role="alert" className={styles.refused}>
          <b>{words.notOpened}</b> · {refused.name} · {words.problem[refused.reason]}
        </p>
      )}
      {isOther && <OtherData recipe={recipe} onOpen={(path) => ask({ ...question, data: path })} />}
    </section>
  )
}

/** On what data the recipe was made, where others are open; hosted ones can be opened from here. */
function OtherData({ recipe, onOpen }: { recipe: Recipe['data']; onOpen: (path: string) => void }) {
  const words = useWords(TRAY_WORDS)
  const lang = useLang()
  const { path, files, fingerprint } = recipe
  const named = formatList(
    files.map(({ name }) => name),
    lang,
  )
  return (
    <div className={styles.actions}>
      <p className={styles.remark}>{words.openedOn(named, fingerprint)}</p>
      {path !== null && <Button onPress={() => onOpen(path)}>{words.openData(path)}</Button>}
    </div>
  )
}
