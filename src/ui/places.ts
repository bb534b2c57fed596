import type { Filter } from '../domain/question.ts'
import type { Agency, AgencyKey } from '../domain/report.ts'
import type { Option } from './match.ts'
import { compareNames } from './text/compareNames.ts'
import type { Texts } from './text/texts.ts'

/** `江苏省/宿迁市` as it is read: `江苏省 宿迁市`. */
export function placeName(path: string): string {
  return path.split('/').filter(Boolean).join(' ')
}

/** Where an agency is, as it is read; empty where the dataset does not say. */
export function agencyPlace({ province, city, county }: Agency): string {
  return [province, city, county].filter(Boolean).join(' ')
}

/** Every agency's name by its key; agencies of one name carry their place: China has 88 places called 城关镇. */
export function distinctNames(agencies: readonly Agency[]): ReadonlyMap<AgencyKey, string> {
  const shared = new Set<string>()
  const seen = new Set<string>()
  for (const { name } of agencies) (seen.has(name) ? shared : seen).add(name)
  return new Map(
    agencies.map((agency) => {
      const place = shared.has(agency.name) ? agencyPlace(agency) : ''
      return [agency.key, place === '' ? agency.name : `${agency.name} · ${place}`]
    }),
  )
}

/** The agencies under names that tell them apart. */
export function namedApart(agencies: readonly Agency[]): readonly Agency[] {
  const names = distinctNames(agencies)
  return agencies.map((agency) => {
    const name = names.get(agency.key) ?? agency.name
    return name === agency.name ? agency : { ...agency, name }
  })
}

/** Every place that holds an agency, as paths cut at each level, in the order of their names. */
export function placeOptions(agencies: readonly Agency[]): readonly Option[] {
  const paths = new Set<string>()
  for (const { province, city, county } of agencies) {
    const parts = [province, city, county]
    parts.forEach((part, depth) => {
      if (part !== '') paths.add(parts.slice(0, depth + 1).join('/'))
    })
  }
  return [...paths].toSorted(compareNames).map((path) => {
    const parts = path.split('/').filter(Boolean)
    return { value: path, label: parts.at(-1) ?? path, note: parts.slice(0, -1).join(' ') || undefined }
  })
}

/** Every agency with its place beside its name. */
export function agencyOptions(agencies: readonly Agency[]): readonly Option[] {
  return agencies.map((agency) => {
    const place = agencyPlace(agency)
    // A name that tells it apart has the place already.
    return { value: agency.key, label: agency.name, note: agency.name.endsWith(place) ? undefined : place }
  })
}

/** The name of a level; empty where the dataset does not say. */
export function levelName(level: Agency['level'], texts: Texts): string {
  return level === '' ? '' : texts.filter.levels[level]
}

/** The name of a kind of agency; a kind that is not one of ours stays as written. */
export function kindName(kind: string, texts: Texts): string {
  return new Map<string, string>(Object.entries(texts.filter.kinds)).get(kind) ?? kind
}

/** One thing that is on in a filter, and the filter without it. */
export interface FilterPart {
  readonly id: string
  readonly label: string
  readonly without: Filter
}

/** What is on, in words, each with the filter that is left when it is taken off. */
export function filterParts(filter: Filter, agencies: readonly Agency[], texts: Texts): readonly FilterPart[] {
  const { years, places, levels, kinds } = filter
  const names = distinctNames(filter.agencies.length === 0 ? [] : agencies)
  return [
    ...(years
      ? [{ id: 'years', label: texts.filter.years(years.from, years.to), without: { ...filter, years: null } }]
      : []),
    ...places.map((place) => ({
      id: `place ${place}`,
      label: placeName(place),
      without: { ...filter, places: places.filter((other) => other !== place) },
    })),
    ...levels.map((level) => ({
      id: `level ${level}`,
      label: texts.filter.levels[level],
      without: { ...filter, levels: levels.filter((other) => other !== level) },
    })),
    ...kinds.map((kind) => ({
      id: `kind ${kind}`,
      label: kindName(kind, texts),
      without: { ...filter, kinds: kinds.filter((other) => other !== kind) },
    })),
    ...filter.agencies.map((key) => ({
      id: `agency ${key}`,
      label: names.get(key) ?? texts.frame.named(texts.filter.unknownAgency, key),
      without: { ...filter, agencies: filter.agencies.filter((other) => other !== key) },
    })),
    ...(filter.onlySound
      ? [{ id: 'sound', label: texts.filter.onlySound, without: { ...filter, onlySound: false } }]
      : []),
  ]
}
