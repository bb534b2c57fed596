import { disputeYears } from '../../../src/data/queries/disputes.ts'
import { disputeRates } from '../../../src/data/queries/disputesRates.ts'
import { EMPTY_FILTER, type DisputeBars, type DisputeRate, type Filter } from '../../../src/domain/question.ts'
import { TEXTS, type Lang } from '../../../src/ui/text/texts.ts'
import { rates } from '../../../src/views/disputes/rates.ts'
import { namesIn } from '../../../src/views/disputes/wording.ts'
import { WORDS } from '../../../src/views/disputes/words.ts'
import { openEmbedded } from '../../data/embedded.ts'

export const open = await openEmbedded()

export const wordingIn = (lang: Lang) => ({ words: WORDS[lang], texts: TEXTS[lang], lang })
export const zh = wordingIn('zh')

export const only = (nameEnd: string): Filter => ({
  ...EMPTY_FILTER,
  agencies: open.dataset.agencies.filter(({ name }) => name.endsWith(nameEnd)).map(({ key }) => key),
})

export const yearsOf = (filter: Filter) => open.engine.rows(disputeYears(filter))

export function ratesOf(filter: Filter, rate: DisputeRate, by: DisputeBars, lang: Lang = 'zh') {
  const query = disputeRates(filter, { rate, by, depth: 1 })
  const found = rates(open.engine.rows(query), namesIn(open.dataset, wordingIn(lang)))
  if (!found) throw new Error('no report')
  return found
}
