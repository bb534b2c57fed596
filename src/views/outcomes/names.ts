import type { OutcomeRow } from '../../data/queries/outcomes.ts'
import { APPLICANTS } from '../../domain/forms/form.ts'
import type { Agency } from '../../domain/report.ts'
import { groupNames } from '../../ui/groupNames.ts'
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
  const ofBreakdown = new Map<OutcomeRow['by'], (key: string) => string>()
  return ({ by, bar }) => {
    if (by === 'year') return words.year(bar)
    if (by === 'applicant') {
      const found = APPLICANTS.find(({ key }) => key === bar)
      // 其他 alone would not say of what.
      return bar === 'other' ? words.applicantOther : (found?.[lang] ?? bar)
    }
    const nameOf = ofBreakdown.get(by) ?? groupNames(agencies, by, texts)
    ofBreakdown.set(by, nameOf)
    return nameOf(bar)
  }
}

/** Sentences one after the other. */
export const saidInRow = (sentences: readonly string[], lang: Lang): string => sentences.join(lang === 'zh' ? '' : ' ')

/** A few names in a row; of many the first three and how many there are. */
export function someNames(names: readonly string[], lang: Lang): string {
  const sorted = names.toSorted(compareNames)
  return sorted.length <= 4 ? formatList(sorted, lang) : `${sorted.slice(0, 3).join(lang === 'zh' ? '、' : ', ')}…`
}
