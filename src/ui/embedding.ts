import { createContext } from 'react'
import type { Framing } from '../domain/framing.ts'

/** Where a figure of the shown view stands alone, and where its whole view stands. */
export interface FigureAddress {
  readonly alone: string
  readonly page: string
}

/** The address of a figure, in a light; null where other sites cannot reach what it is drawn from. */
export type EmbedAddress = (figure: string, theme: Framing['theme']) => FigureAddress | null

/** Null where figures have no address. */
export const EmbedContext = createContext<EmbedAddress | null>(null)
