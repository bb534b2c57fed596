import { createContext, use, useEffect } from 'react'
import type { NamedTable } from '../domain/csv.ts'
import type { AskDrawing } from './chart/drawing.ts'
import { IS_PAGELESS } from './pageless.ts'
import type { OneFileWords } from './picture/oneFile.ts'
import type { Lang } from './text/texts.ts'

/** A figure on the page, with all that it is when it is taken elsewhere. */
export interface ShownFigure {
  /** Unlike that of any other figure of its view. */
  readonly name: string
  readonly words: OneFileWords
  /** What the notes among its words hold, each by itself; empty where it says nothing of it. */
  readonly n: string
  readonly source: string
  readonly caveats: readonly string[]
  /** What each of its charts, grids and tables draws; none where it is a list or a tree. */
  readonly drawings: readonly AskDrawing[]
  /** Its numbers. */
  readonly file: (() => NamedTable) | undefined
  /** Its numbers are being computed again; those it has are the last. */
  readonly waiting: boolean
}

/** Who wants to know of the figures below: told of each at every change; what it gives back is called before the next. */
export const FiguresContext = createContext<((figure: ShownFigure) => () => void) | null>(null)

/** Makes a figure of the shown view again in a language; rejects where it cannot be. */
export const AgainContext = createContext<((figure: string, lang: Lang) => Promise<ShownFigure>) | null>(null)

/** Tells of a figure as it stands, where somebody wants to know. */
export function useShown(figure: ShownFigure): void {
  const tell = use(FiguresContext)
  if (IS_PAGELESS) tell?.(figure)
  useEffect(() => tell?.(figure))
}
