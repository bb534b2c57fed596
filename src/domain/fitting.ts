import { agencyFits, yearFits } from './filterFits.ts'
import type { Dataset } from './dataset.ts'
import type { Problem } from './problem.ts'
import { writeYears } from './address.ts'
import { EMPTY_FILTER, type Filter, type Question } from './question.ts'
import type { AgencyKey } from './report.ts'

/** The question without what its filter and its comparison name and the open data do not have, and each of these, named. */
export function fitting(question: Question, { agencies, years }: Pick<Dataset, 'agencies' | 'years'>) {
  const { filter } = question
  const problems: Problem[] = []
  const kept = <T extends string>(
    part: string,
    values: readonly T[],
    as: (values: readonly T[]) => Filter,
  ): readonly T[] =>
    values.filter((value) => {
      const isThere = agencies.some((agency) => agencyFits(agency, as([value])))
      if (!isThere) problems.push({ kind: 'addressPart', part, value })
      return isThere
    })
  const hasYear = filter.years === null || years.some((year) => yearFits(year, filter))
  if (filter.years && !hasYear) {
    problems.push({ kind: 'addressPart', part: 'years', value: writeYears(filter.years) })
  }
  const fitted: Filter = {
    years: hasYear ? filter.years : null,
    places: kept('place', filter.places, (places) => ({ ...EMPTY_FILTER, places })),
    levels: kept('level', filter.levels, (levels) => ({ ...EMPTY_FILTER, levels })),
    kinds: kept('kind', filter.kinds, (kinds) => ({ ...EMPTY_FILTER, kinds })),
    agencies: kept('agency', filter.agencies, (keys) => ({ ...EMPTY_FILTER, agencies: keys })),
    onlySound: filter.onlySound,
  }
  const { compare } = question
  // What is not in the address is put right without a word.
  const isNamed = question.view === 'compare'
  const isThere = (part: string) => (key: AgencyKey) => {
    const isKnown = agencies.some((agency) => agency.key === key)
    if (!isKnown && isNamed) problems.push({ kind: 'addressPart', part, value: key })
    return isKnown
  }
  const [agency = null] = [compare.agency].filter((key) => key !== null).filter(isThere('of'))
  const others = compare.others.filter(isThere('with'))
  const isSame = agency === compare.agency && others.length === compare.others.length
  if (problems.length === 0 && isSame) return { question, problems }
  return { question: { ...question, filter: fitted, compare: { ...compare, agency, others } }, problems }
}
