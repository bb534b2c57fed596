import type { ViewProps } from '../view.ts'
import type { Wording } from './wording.ts'

/** What every figure of the view is given. */
export interface FigureProps extends ViewProps {
  readonly wording: Wording
  readonly waiting: boolean
}
