import type { DisputeRateRow } from '../../data/queries/disputesRates.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Ratio } from '../../domain/indicators.ts'
import { groupNames } from '../../ui/groupNames.ts'
import { formatNumber, formatYears, NOTHING } from '../../ui/text/format.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import { commonCaveats } from '../caveats.ts'
import type { Base } from './path.ts'
import type { Words } from './words.ts'

/** What sentences are made with. */
export interface Wording {
  readonly words: Words
  readonly texts: Texts
  readonly lang: Lang
}

/** `2019–2025 年`. */
export const yearsText = (years: readonly number[], { words, lang }: Wording) => words.years(formatYears(years, lang))

/** What travels with every figure over these reports. */
export function caveatsOf(
  base: Base,
  { texts }: Wording,
  more: { doubted?: number; exceeding?: number; small?: number } = {},
) {
  const { areas, left: leftOut, unstated, isAcrossForms: editions } = base
  return commonCaveats({ areas, leftOut, unstated, editions, ...more }, texts)
}

/** `4 of 13`. */
export const ofText = (reported: number, counted: number, { words }: Wording) =>
  words.of(formatNumber(reported), formatNumber(counted))

/** Whether reports are own or area-wide, and how many do not say so; empty where there is none. */
export function scopeText(
  { reported, areas, unstated }: Pick<DisputeRateRow, 'reported' | 'areas' | 'unstated'>,
  { words }: Pick<Wording, 'words'>,
): string | null {
  if (reported === 0) return null
  const [area, own] = [formatNumber(areas), formatNumber(reported - areas)]
  const isOne = areas === 0 || areas === reported
  const scope = isOne ? words.scopes[areas === 0 ? 'own' : 'area'] : words.scopesOf(area, own)
  if (unstated === 0) return scope
  return unstated === reported && isOne
    ? words.scopeUnstated(scope)
    : words.scopeUnstatedOf(scope, formatNumber(unstated))
}

/** The name of a year or group; agencies of one name carry their place. */
export function namesIn({ agencies }: Dataset, { texts }: Wording): (row: DisputeRateRow) => string {
  const ofBreakdown = new Map<DisputeRateRow['by'], (key: string) => string>()
  return ({ by, key }) => {
    if (by === 'year') return key
    const nameOf = ofBreakdown.get(by) ?? groupNames(agencies, by, texts)
    ofBreakdown.set(by, nameOf)
    return nameOf(key)
  }
}

/** `15.9`: how many for each 100. */
export const per100Text = ({ share }: Pick<Ratio, 'share'>) => (share === null ? NOTHING : oneDigit.format(share * 100))

const oneDigit = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
