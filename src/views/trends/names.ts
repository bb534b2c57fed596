import type { Dataset } from '../../domain/dataset.ts'
import type { Quantity } from '../../domain/quantities.ts'
import { LEVELS } from '../../domain/report.ts'
import type { Filter } from '../../domain/question.ts'
import { agencyPlace, kindName, levelName, placeName } from '../../ui/places.ts'
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

/** A quantity with its unit, where it has one. */
export function quantityName(quantity: Quantity, { words, lang }: Wording): string {
  const unit = quantity.kind === 'rate' ? null : quantity.unit
  return unit === null ? quantity[lang] : words.withUnit(quantity[lang], unit)
}

/** The name of each line; agencies of one name carry their place. */
export function lineNames(trend: Trend, wording: Wording): Names {
  const { by } = trend.groups
  if (by === 'agency') return agencyNames(trend, wording)
  return new Map(trend.lines.map(({ key }) => [key, groupName(key, trend, wording)]))
}

function groupName(key: string, { groups: { by }, filter }: Trend, wording: Wording): string {
  if (by === 'all') return whoOf(filter, wording)
  if (key === '') return wording.words.noGroup[by]
  if (by === 'kind') return kindName(key, wording.texts)
  if (by === 'place') return placeName(key)
  const level = LEVELS.find((one) => one === key)
  return level === undefined ? key : levelName(level, wording.texts)
}

function agencyNames({ lines }: Trend, { dataset }: Wording): Names {
  const agencies = new Map(dataset.agencies.map((agency) => [agency.key, agency]))
  const shown = lines.map(({ key }) => agencies.get(key)?.name ?? key)
  return new Map(
    lines.map(({ key }) => {
      const agency = agencies.get(key)
      const name = agency?.name ?? key
      const isShared = shown.filter((other) => other === name).length > 1
      const place = agency && isShared ? agencyPlace(agency) : ''
      return [key, place === '' ? name : `${name} · ${place}`]
    }),
  )
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
