import { useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Alone } from '../../ui/alone.ts'
import { wholePage } from './wholePage.ts'

interface StandingFigure {
  readonly name: string
  readonly place: Element
}

/**
 * Shows one figure of a view in the host: the one asked for, or the first of the view. One that is not there gives way to
 * the first as soon as the view is known to be whole.
 */
export function useAlone(asked: string | null, host: HTMLElement | null, isWhole: boolean): Alone | null {
  const [figures, setFigures] = useState<readonly StandingFigure[]>([])
  const stands = useCallback((name: string, place: Element) => {
    const figure = { name, place }
    setFigures((all) => [...all, figure].toSorted(inDocument))
    return () => setFigures((all) => all.filter((one) => one !== figure))
  }, [])
  const isThere = figures.some(({ name }) => name === asked)
  const shown = isThere ? asked : asked === null || isWhole ? (figures[0]?.name ?? null) : null
  return useMemo(
    () => host && { shown, page: wholePage(''), stands, put: (figure) => createPortal(figure, host) },
    [host, shown, stands],
  )
}

const inDocument = (a: StandingFigure, b: StandingFigure) =>
  a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
