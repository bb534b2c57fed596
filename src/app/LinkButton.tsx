import { lazy, Suspense, useState } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import type { Question } from '../domain/question.ts'
import { IconButton } from '../ui/Button.tsx'
import { useText } from '../ui/text/useText.ts'

const LinkDrawer = lazy(async () => ({ default: (await import('./LinkDrawer.tsx')).LinkDrawer }))

/** Opens the sheet with a link to what is shown. */
export function LinkButton({ question, dataset }: { question: Question; dataset: Dataset }) {
  const { app } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton icon="link" name={app.link} onPress={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <LinkDrawer question={question} dataset={dataset} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
