import { outcomes, type OutcomeRow } from '../../../src/data/queries/outcomes.ts'
import { outcomesByApplicant } from '../../../src/data/queries/outcomesByApplicant.ts'
import { outcomesTotal } from '../../../src/data/queries/outcomesTotal.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { compareNames } from '../../../src/ui/text/compareNames.ts'
import { TEXTS, type Lang } from '../../../src/ui/text/texts.ts'
import { endings } from '../../../src/views/outcomes/endings.ts'
import { barNames, type Naming } from '../../../src/views/outcomes/names.ts'
import { WORDS } from '../../../src/views/outcomes/words.ts'
import { openEmbedded } from '../../data/embedded.ts'

export const SUQIAN = '321300|government|宿迁市人民政府'
export const PINGTAN = '350128|government|平潭综合实验区'

export const open = await openEmbedded()

export const of = (agency: string, year: number): Filter => ({
  ...EMPTY_FILTER,
  agencies: [agency],
  years: { from: year, to: year },
})

export const naming = (lang: Lang = 'zh'): Naming => ({
  agencies: open.dataset.agencies,
  words: WORDS[lang],
  texts: TEXTS[lang],
  lang,
})

export function modelOf(rows: readonly OutcomeRow[]) {
  const model = endings(rows, barNames(naming()), compareNames)
  if (!model) throw new Error('no rows')
  return model
}

export function totalOf(filter: Filter = EMPTY_FILTER) {
  const [total] = open.engine.rows(outcomesTotal(filter))
  if (!total) throw new Error('no total')
  return total
}

export const years = (filter: Filter = EMPTY_FILTER) => modelOf(open.engine.rows(outcomes(filter, 'year', 60)))
export const agencies = (most = 24) =>
  modelOf(open.engine.rows(outcomes(EMPTY_FILTER, { by: 'agency', depth: 1 }, most)))
export const applicants = (filter: Filter) => modelOf(open.engine.rows(outcomesByApplicant(filter)))
