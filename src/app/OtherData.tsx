import type { Dataset } from '../domain/dataset.ts'
import type { Question } from '../domain/question.ts'
import { Button } from '../ui/Button.tsx'
import { Alert } from '../ui/Notice.tsx'
import { useText } from '../ui/text/useText.ts'

interface OtherDataProps {
  question: Question
  dataset: Dataset
  ask: (next: Question) => void
}

/** Tells that a link was made on other data than are open; nothing where it was made on these, or does not say. */
export function OtherData({ question, dataset, ask }: OtherDataProps) {
  const { app } = useText()
  const { made } = question
  if (made === null || made === dataset.fingerprint) return null
  return (
    <Alert
      said={{ ...app.otherData, where: app.madeOn(made, dataset.fingerprint) }}
      actions={<Button onPress={() => ask({ ...question, made: null })}>{app.goOn}</Button>}
    />
  )
}
