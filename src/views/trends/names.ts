import type { Dataset } from '../../domain/dataset.ts'
import type { Filter } from '../../domain/question.ts'
import { groupNames } from '../../ui/groupNames.ts'
import { kindName, levelName, placeName } from '../../ui/places.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import type { Trend } from './model.ts'
import type { Words } from './words.ts'

/** What sentences are made with. */
export interface Wording {
  readonly words: Words
  readonly texts: Texts
  readonly lang: Lang
  readonly dataset: Dataset
}

/** What each line is called, by its key. */
export type Names = ReadonlyMap<string, string>

/** The name of each line; agencies of one name carry their place. */
export function lineNames(trend: Trend, wording: Wording): Names {
  const { by } = trend.groups
  const nameOf =
    by === 'all' ? () => whoOf(trend.filter, wording) : groupNames(wording.dataset.agencies, by, wording.texts)
  return new Map(trend.lines.map(({ key }) => [key, nameOf(key)]))
}

/** Whom a line of all together stands for: the one agency, place, level or kind the filter names, else those chosen. */
export function whoOf({ places, levels, kinds, agencies }: Filter, { words, texts, dataset }: Wording): string {
  const [agency, ...moreAgencies] = agencies
  if (agency !== undefined && moreAgencies.length === 0) {
    return dataset.agencies.find(({ key }) => key === agency)?.name ?? texts.filter.unknownAgency
  }
  const parts = [
    ...places.map(placeName),
    ...levels.map((level) => levelName(level, texts)),
    ...kinds.map((kind) => kindName(kind, texts)),
  ]
  if (agencies.length > 0) return words.chosen
  if (parts.length === 0) return words.allAgencies
  return parts.length === 1 ? (parts[0] ?? words.chosen) : words.chosen
}
