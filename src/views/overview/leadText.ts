import type { Ratio } from '../../domain/indicators.ts'
import { formatInterval, formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import type { Lead } from './leads.ts'

/** A lead as one sentence. */
export function leadText(lead: Lead, words: Texts['overview']): string {
  const n = formatNumber
  switch (lead.kind) {
    case 'falseZeros':
      return words.lead.falseZeros(lead.year, n(lead.zeros), n(lead.contradictory))
    case 'hiddenParts':
      return words.lead.hiddenParts(lead.year, lead.area, n(lead.units), n(lead.received), n(lead.printed))
    case 'rateMoved':
      return words.lead.rateMoved(lead.agency, lead.year, rateText(lead.before), rateText(lead.after))
    case 'zeros':
      return words.lead.zeros(lead.year, n(lead.zeros), n(lead.reports))
  }
}

const rateText = ({ share, interval }: Ratio) =>
  interval ? `${formatPercent(share)} ${formatInterval(interval)}` : formatPercent(share)
