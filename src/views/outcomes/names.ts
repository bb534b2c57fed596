import type { OutcomeRow } from '../../data/queries/outcomes.ts'
import { APPLICANTS } from '../../domain/forms/form.ts'
import { LEVELS, type Agency } from '../../domain/report.ts'
import { distinctNames, kindName, levelName, placeName } from '../../ui/places.ts'
import { compareNames } from '../../ui/text/compareNames.ts'
import { formatList } from '../../ui/text/format.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import type { Words } from './words.ts'

/** Everything that names are made of. */
export interface Naming {
  readonly agencies: readonly Agency[]
  readonly words: Words
  readonly texts: Texts
  readonly lang: Lang
}

/** What each row's bar is called. */
export function barNames({ agencies, words, texts, lang }: Naming): (row: OutcomeRow) => string {
  const byKey = distinctNames(agencies)
  return ({ by, bar }) => {
    if (by === 'year') return words.year(bar)
    if (by === 'applicant') {
      const found = APPLICANTS.find(({ key }) => key === bar)
      // 其他 alone would not say of what.
      return bar === 'other' ? words.applicantOther : (found?.[lang] ?? bar)
    }
    if (by === 'agency') return byKey.get(bar) ?? bar
    if (bar === '') return words.unnamed[by]
    if (by === 'place') return placeName(bar)
    return by === 'kind' ? kindName(bar, texts) : levelName(LEVELS.find((level) => level === bar) ?? '', texts)
  }
}

/** A few names in a row; of many the first three and how many there are. */
export function someNames(names: readonly string[], lang: Lang): string {
  const sorted = names.toSorted(compareNames)
  return sorted.length <= 4 ? formatList(sorted, lang) : `${sorted.slice(0, 3).join(lang === 'zh' ? '、' : ', ')}…`
}
