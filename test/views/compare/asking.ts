import { compareAgencies } from '../../../src/data/queries/compare.ts'
import { compareOverlaps, compareYears } from '../../../src/data/queries/compareYears.ts'
import { leftOut } from '../../../src/data/queries/leftOut.ts'
import type { PeerRule } from '../../../src/domain/peers.ts'
import { quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { besideModel } from '../../../src/views/compare/besideModel.ts'
import { isSummed } from '../../../src/views/compare/figures.ts'
import { byName, candidates, latestOf, peersModel } from '../../../src/views/compare/peersModel.ts'
import { WORDS } from '../../../src/views/compare/words.ts'
import { openEmbedded } from '../../data/embedded.ts'

export const open = await openEmbedded()

export const { zh, en } = WORDS
export const LIKE: PeerRule = { by: 'like' }
export const AREA = '平潭综合实验区'

export function of(id: string) {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

export function agencyOf(nameEnd: string) {
  const found = open.dataset.agencies.find(({ name }) => name === nameEnd || name === `${AREA}${nameEnd}`)
  if (!found) throw new Error(`no agency ${nameEnd}`)
  return found
}

interface PeersAsked {
  readonly id: string
  readonly rule: PeerRule
  readonly filter: Filter
}

export function peers(
  nameEnd: string,
  { id = 'disclosure_rate', rule = LIKE, filter = EMPTY_FILTER }: Partial<PeersAsked> = {},
) {
  const year = isSummed(of(id)) ? null : (filter.years?.to ?? 2025)
  const rows = open.engine.rows(compareAgencies(filter, of(id), year))
  const { key } = agencyOf(nameEnd)
  const all = candidates(rows, byName(open.dataset.agencies), latestOf(rows, key))
  const own = all.find((one) => one.key === key)
  if (!own) throw new Error(`${nameEnd} has no report`)
  const out = open.engine.rows(leftOut(filter)).filter((one) => year === null || one.year === year)
  return peersModel(own, all, rule, of(id), new Set(out.map((one) => one.key)))
}

export function beside(
  names: readonly string[],
  id = 'disclosure_rate',
  years: Filter['years'] = null,
  onlySound = false,
) {
  const agencies = names.map(agencyOf)
  const filter = { ...EMPTY_FILTER, years, onlySound, agencies: agencies.map(({ key }) => key) }
  const shown = open.dataset.years.filter((year) => years === null || (year >= years.from && year <= years.to))
  const rows = open.engine.rows(compareYears(filter, of(id)))
  const overlaps = open.engine.rows(compareOverlaps(filter))
  return besideModel(rows, overlaps, agencies, shown, of(id), open.engine.rows(leftOut(filter)))
}

export const short = (name: string) => name.replace(AREA, '')
