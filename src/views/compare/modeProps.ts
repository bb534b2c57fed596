import type { Quantity } from '../../domain/quantities.ts'
import type { ViewProps } from '../view.ts'

/** What both ways of comparing are given. */
export interface ModeProps extends ViewProps {
  readonly quantity: Quantity
}
