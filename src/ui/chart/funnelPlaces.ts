import type { FunnelPoint } from './funnel.ts'

/** The plot in px and what its axes span; n runs by its logarithm. */
export interface FunnelFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly fromPower: number
  readonly toPower: number
  readonly maxShare: number
}

/** Where a point stands in the drawing, in px. */
export function placeOf(n: number, share: number, frame: FunnelFrame): { x: number; y: number } {
  const along = (Math.log10(n) - frame.fromPower) / (frame.toPower - frame.fromPower)
  return { x: frame.left + along * frame.width, y: frame.top + (1 - share / frame.maxShare) * frame.height }
}

/** Without a case there is no place on an axis of logarithms. */
export const isDrawn = ({ n, share }: Pick<FunnelPoint, 'n' | 'share'>) =>
  Number.isFinite(n) && n > 0 && Number.isFinite(share)
