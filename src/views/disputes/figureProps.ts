import type { Asked } from '../../domain/asked.ts'
import type { ViewProps } from '../view.ts'
import type { Wording } from './wording.ts'

/** What every figure of the view is given. */
export interface FigureProps extends ViewProps {
  readonly wording: Wording
  /** What its figures were asked by. */
  readonly queries: readonly Asked[]
  readonly waiting: boolean
}
