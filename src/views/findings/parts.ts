import type { ViewProps } from '../view.ts'
import type { Findings } from './model.ts'

/** What each part of the view is given. */
export interface PartProps extends ViewProps {
  readonly model: Findings
  /** New rows are awaited. */
  readonly waiting: boolean
}
