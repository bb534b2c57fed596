import type { Breakdown } from '../domain/question.ts'
import { LEVELS, type Agency } from '../domain/report.ts'
import { distinctNames, kindName, levelName, placeName } from './places.ts'
import type { Texts } from './text/texts.ts'

/** What the groups of a breakdown are called; agencies of one name carry their place, and what is not stated says so. */
export function groupNames(agencies: readonly Agency[], by: Exclude<Breakdown, 'all'>, texts: Texts) {
  const ofAgencies = by === 'agency' ? distinctNames(agencies) : null
  return (key: string): string => {
    if (key === '') return texts.filter.unstated[by]
    if (by === 'agency') return ofAgencies?.get(key) ?? key
    if (by === 'place') return placeName(key)
    if (by === 'kind') return kindName(key, texts)
    return levelName(LEVELS.find((level) => level === key) ?? '', texts) || key
  }
}
