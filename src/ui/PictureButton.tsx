import { lazy, Suspense, useState } from 'react'
import type { NamedTable } from '../domain/csv.ts'
import { Button } from './Button.tsx'
import type { AskDrawing } from './chart/drawing.ts'
import type { OneFileWords } from './picture/oneFile.ts'
import { useText } from './text/useText.ts'

const PictureDrawer = lazy(async () => ({ default: (await import('./picture/PictureDrawer.tsx')).PictureDrawer }))

interface PictureButtonProps {
  /** The figure's name. */
  figure: string
  ask: AskDrawing
  words: OneFileWords
  /** The figure's numbers, where it has them as a table. */
  file: (() => NamedTable) | undefined
}

/** Opens the sheet on which a figure becomes a picture. */
export function PictureButton({ figure: name, ask, words, file }: PictureButtonProps) {
  const { figure } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="picture" look="quiet" name={figure.pictureOf(words.title)} onPress={() => setOpen(true)}>
        {figure.picture}
      </Button>
      {isOpen && (
        <Suspense>
          <PictureDrawer figure={name} ask={ask} words={words} file={file} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
