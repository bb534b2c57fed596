import type { Lens } from '../../domain/activity.ts'
import type { Asked } from '../../domain/asked.ts'
import type { ViewProps } from '../view.ts'
import type { ZerosModel } from './model.ts'
import type { ShownZeros } from './shown.ts'

/** What each part of the view is given. */
export interface PartProps extends ViewProps {
  readonly model: ZerosModel
  readonly shown: ShownZeros
  /** The lens of the rows on the screen. */
  readonly lens: Lens
  /** What the rows were asked by. */
  readonly queries: readonly Asked[]
  /** New rows are awaited. */
  readonly waiting: boolean
}
