import type { Asked } from '../../domain/asked.ts'
import type { ViewProps } from '../view.ts'
import type { Findings } from './model.ts'

/** What each part of the view is given. */
export interface PartProps extends ViewProps {
  readonly model: Findings
  /** What they were asked by. */
  readonly queries: readonly Asked[]
  /** New rows are awaited. */
  readonly waiting: boolean
}
