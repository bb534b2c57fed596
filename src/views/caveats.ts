import type { Dataset } from '../domain/dataset.ts'
import { partsOf } from '../domain/part.ts'
import { partText } from '../ui/partText.ts'
import { formatNumber } from '../ui/text/format.ts'
import type { Texts } from '../ui/text/texts.ts'

/** What a figure stands on, as far as it has to be said beside it; what is 0 or not given is not said. */
export interface CommonCaveats {
  /** Area-wide reports among those that count. */
  readonly areas?: number
  /** Units' reports left out because their area report counts. */
  readonly leftOut?: number
  /** Reports that do not say whether they are own or area-wide. */
  readonly unstated?: number
  /** Reports whose printed totals and parts disagree or are incomplete. */
  readonly doubted?: number
  /** Reports left out of a rate because their own numerator exceeds their denominator. */
  readonly exceeding?: number
  /** Rates on fewer than 30 cases. */
  readonly small?: number
  /** Whether reports of more than one form are joined. */
  readonly editions?: boolean
}

/** The caveats that travel with every figure: self-reported and not verified first, then what holds for this one. */
export function commonCaveats(found: CommonCaveats, { figure }: Texts): readonly string[] {
  const counted = (['areas', 'leftOut', 'unstated', 'doubted', 'exceeding', 'small'] as const).flatMap((kind) => {
    const n = found[kind] ?? 0
    return n > 0 ? [figure.caveat[kind](formatNumber(n))] : []
  })
  return [figure.selfReported, ...counted, ...(found.editions ? [figure.caveat.editions] : [])]
}

/** Where the figures are from, and which data they are. */
export function sourceOf({ origin, fingerprint, simulated, files }: Dataset, { figure, frame }: Texts): string {
  const remark = origin === 'embedded' ? frame.transcribed : simulatedRemark(simulated, figure)
  const parts = partsOf(files).map((part) => partText(part, figure))
  return figure.sourceOf([...new Set([...parts, remark])].join(''), fingerprint)
}

/** Simulated reports are no agency's, and so it is said wherever a figure goes. */
const simulatedRemark = (simulated: number, figure: Texts['figure']): string =>
  simulated > 0 ? figure.simulated(formatNumber(simulated)) : ''
