import { groupNames } from '../../ui/groupNames.ts'
import { formatList, formatNumber } from '../../ui/text/format.ts'
import type { Trend } from './model.ts'
import type { Wording } from './names.ts'

/** Agencies of a panel are named one by one up to here. */
const MOST_NAMED = 3

/** Of the agencies with a figure in every year: how many, who where they are few, and how many an area report stands for. */
export function panelText(trend: Trend | null, wording: Wording): string {
  const { words } = wording
  if (!trend) return words.constant(formatNumber(null), formatNumber(null), '')
  const { panel, of, stoodFor } = trend
  const names = panelNames(trend, wording)
  return words.constant(
    formatNumber(panel),
    formatNumber(of),
    (names === null ? '' : words.panelOf(names)) + (stoodFor > 0 ? words.stoodFor(formatNumber(stoodFor)) : ''),
  )
}

/** The agencies of a panel by name; null where there is none, or they are many. */
export function panelNames({ panelKeys }: Trend, { texts, lang, dataset }: Wording): string | null {
  if (!panelKeys || panelKeys.length === 0 || panelKeys.length > MOST_NAMED) return null
  return formatList(panelKeys.map(groupNames(dataset.agencies, 'agency', texts)), lang)
}
