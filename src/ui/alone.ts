import { createContext, use, type ReactNode } from 'react'

/** One figure of a view is shown, without the view around it. */
export interface Alone {
  /** The name of the figure that is shown; null while none stands. */
  readonly shown: string | null
  /** The page that a link to another question opens. */
  readonly page: string
  /** Puts the figure where it is shown. */
  readonly put: (figure: ReactNode) => ReactNode
  /** Tells of a figure that stands, by its place in the view; what it gives back is called when it goes. */
  readonly stands: (name: string, place: Element) => () => void
}

/** Null on the page itself, where every figure stands in its view. */
export const AloneContext = createContext<Alone | null>(null)

/** Whether a figure is shown alone: there nothing leads elsewhere, and nothing opens over it. */
export const useIsAlone = (): boolean => use(AloneContext) !== null
