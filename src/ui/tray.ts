import { createContext } from 'react'

/** Where figures are collected; `figure` is a figure's name in the shown view. */
export interface TrayControl {
  has: (figure: string) => boolean
  /** Puts a figure in, or takes it out again. */
  toggle: (figure: string, title: string) => void
}

/** Null where nothing is collected. */
export const TrayContext = createContext<TrayControl | null>(null)
