import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { downloadText } from '../ui/download.ts'
import { FileField } from '../ui/FileField.tsx'
import { formatNumber } from '../ui/text/format.ts'
import { useWords } from '../ui/text/useText.ts'
import { useExplained, type TakenRecords } from './explained.ts'
import styles from './ExplainedFile.module.css'
import { EXPLAINED_WORDS } from './explainedWords.ts'

/** The notes on findings as a file, to go on later or elsewhere, and whether this browser keeps them. */
export function ExplainedFile() {
  const explained = useExplained()
  const words = useWords(EXPLAINED_WORDS)
  const [outcome, setOutcome] = useState<(TakenRecords & { readonly name: string }) | null>(null)
  if (!explained) return null
  const take = async (file: File) => setOutcome({ ...explained.take(await file.text()), name: file.name })
  return (
    <details className={styles.records}>
      <summary>{words.records}</summary>
      <div className={styles.controls}>
        <Button icon="download" onPress={() => downloadText(words.recordsFile, explained.file(), 'application/json')}>
          {words.saveRecords}
        </Button>
        <FileField
          label={words.takeRecords}
          accept=".json,application/json"
          onFiles={([chosen]) => chosen && void take(chosen)}
        />
        <label className={styles.keep}>
          <input
            type="checkbox"
            checked={explained.keeping === 'on'}
            disabled={explained.keeping === 'failed'}
            onChange={({ target }) => explained.setKeeping(target.checked)}
          />
          {words.remember}
        </label>
      </div>
      <p className={styles.note}>{words.recordsNote}</p>
      <p className={styles.note} aria-live="polite">
        {explained.keeping === 'failed' && words.notRemembered}{' '}
        {outcome?.ok && words.taken(formatNumber(outcome.explanations), formatNumber(outcome.documents))}
      </p>
      {outcome?.ok === false && (
        <p role="alert" className={styles.refused}>
          <b>{words.notTaken}</b> · {outcome.name} · {words.problem[outcome.reason]}
        </p>
      )}
    </details>
  )
}
