import { useCallback, useMemo, type ReactNode } from 'react'
import { itemOf, placeOf } from '../../domain/briefing.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Question } from '../../domain/question.ts'
import { AgainContext } from '../../ui/figures.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { TrayContext, type TrayControl } from '../../ui/tray.ts'
import { VIEW } from '../views.ts'
import { placeOfItem, tray } from './trayStore.ts'

interface TakingProps {
  question: Question
  dataset: Dataset
  children: ReactNode
}

/** Lets the figures below be put into the briefing, and be made again in the other language. */
export function Taking({ question, dataset, children }: TakingProps) {
  const items = tray((state) => state.items)
  const control = useMemo((): TrayControl | null => {
    if (!(question.view in VIEW)) return null
    const places = items.map(placeOfItem)
    return {
      has: (figure) => places.includes(placeOf(question, figure)),
      toggle: (figure, title) => {
        const { add, remove, setOpen } = tray.getState()
        const place = places.indexOf(placeOf(question, figure))
        if (place >= 0) remove(place)
        // A full briefing opens, and says that it is full.
        else if (!add(itemOf(question, figure, title, dataset.fingerprint))) setOpen(true)
      },
    }
  }, [question, dataset, items])
  const again = useCallback(
    async (figure: string, lang: Lang) => {
      const { takeFigures } = await import('../offStage/takeFigures.tsx')
      const [taken] = await takeFigures([{ question: { ...question, lang }, figure }])
      if (!taken?.ok) throw new Error(taken?.detail ?? figure)
      return taken.figure
    },
    [question],
  )
  return (
    <TrayContext value={control}>
      <AgainContext value={again}>{children}</AgainContext>
    </TrayContext>
  )
}
