import {
  CARD_MEASURES,
  type CardFigures,
  type CardMark,
  type CardMeasure,
  type CardReport,
} from '../../data/queries/cards.ts'
import type { ListedFinding } from '../../data/queries/audit.ts'
import { sameName } from '../../domain/agencies.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { agencyFits, yearFits } from '../../domain/filterFits.ts'
import { groupBy } from '../../domain/groupBy.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { cellsOfMeasure } from '../../domain/measures.ts'
import type { Filter } from '../../domain/question.ts'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import { orderedAgencies } from '../../ui/agencyOrder.ts'
import { mainFigures, type MainFigures } from './mainFigures.ts'

/** The most years that stand side by side on a card, the latest ones. */
export const MOST_YEARS = 7

/** The most agencies that have their cards made at once: each is a page of paper. */
export const MOST_CARDS = 1000

/** What stands in a year's column where a measure would. */
export type CardCell =
  | { readonly state: 'number'; readonly value: number; readonly isDoubted: boolean }
  | { readonly state: 'mark'; readonly raw: string }
  | { readonly state: 'blank' | 'absent' }

/** `missing`: not in this dataset · `missed`: a roster expects it · `leftOut`: there, and the filter leaves it out. */
export type NoReport = 'missing' | 'missed' | 'leftOut'

/** One year of an agency. */
export interface CardYear {
  readonly year: number
  /** The report's measures; null where none counts, for which `without` has the reason. */
  readonly cells: ReadonlyMap<CardMeasure, CardCell> | null
  readonly without: NoReport | null
  /** The disclosure rate; null without a report. */
  readonly rate: Ratio | null
  readonly isArea: boolean
}

/** Everything that one page says of an agency. */
export interface Card {
  readonly agency: Agency
  /** The name of the agency above; empty where nothing is said. */
  readonly parent: string
  readonly years: readonly CardYear[]
  /** The five main figures; null where no report counts. */
  readonly main: MainFigures | null
  /** The gravest first. */
  readonly findings: readonly ListedFinding[]
  /** Where the latest report was published; empty where the dataset does not say. */
  readonly source: string
  /** Of the years shown: area-wide reports, and those that do not say what they are. */
  readonly areas: number
  readonly unstated: number
}

/** The answers of which cards are made. */
export interface CardAnswers {
  readonly reports: readonly CardReport[]
  readonly marks: readonly CardMark[]
  readonly figures: readonly CardFigures[]
  readonly findings: readonly ListedFinding[]
}

/** The agencies of the filter in the order of their cards: by place, level and name. */
export const cardAgencies = (agencies: readonly Agency[], filter: Filter): readonly Agency[] =>
  orderedAgencies(agencies).filter((agency) => agencyFits(agency, filter))

/** A card for each of the agencies; one without a report has a card, too. */
export function cards(
  shown: readonly Agency[],
  { reports, marks, figures, findings }: CardAnswers,
  { agencies, years: allYears }: Pick<Dataset, 'agencies' | 'years'>,
  filter: Filter,
  isMissed: (key: AgencyKey, year: number) => boolean = () => false,
): readonly Card[] {
  const years = allYears.filter((year) => yearFits(year, filter)).slice(-MOST_YEARS)
  const main = mainFigures(figures, agencies)
  const parentOf = parents(agencies)
  const reportsOf = groupBy(reports, ({ key }) => key)
  const findingsOf = groupBy(findings, ({ key }) => key)
  const marksOf = groupBy(marks, ({ report }) => String(report))
  return shown.map((agency) => {
    const own = (reportsOf.get(agency.key) ?? []).filter(({ year }) => years.includes(year))
    const counted = own.filter(({ isLeftOut }) => !isLeftOut)
    const latest = counted.at(-1)
    return {
      agency,
      parent: parentOf(agency),
      years: years.map((year) => {
        const report = own.find((one) => one.year === year)
        if (report && !report.isLeftOut) return yearOf(report, marksOf.get(String(report.report)) ?? [])
        const without = report ? 'leftOut' : isMissed(agency.key, year) ? 'missed' : 'missing'
        return { year, cells: null, without, rate: null, isArea: false }
      }),
      main: main(agency, years),
      findings: findingsOf.get(agency.key) ?? [],
      source: latest?.source ?? '',
      areas: counted.filter(({ scope }) => scope === 'area').length,
      unstated: counted.filter(({ isScopeStated }) => !isScopeStated).length,
    }
  })
}

function yearOf({ year, scope, values }: CardReport, marks: readonly CardMark[]): CardYear {
  const cellOf = (id: CardMeasure): CardCell => {
    const found = values.get(id)
    if (!found) throw new Error(`no measure ${id}; the answer has ${[...values.keys()].join(', ')}`)
    if (found.value !== null) return { state: 'number', value: found.value, isDoubted: found.isDoubted }
    if (found.isAbsent) return { state: 'absent' }
    const mark = marks.find(({ cell }) => CELLS.get(id)?.has(cell))
    return mark ? { state: 'mark', raw: mark.text } : { state: 'blank' }
  }
  const cells = new Map(CARD_MEASURES.map((id) => [id, cellOf(id)]))
  const number = (id: CardMeasure) => values.get(id)?.value ?? null
  const [granted, partial] = [number('granted'), number('partial')]
  const disclosed = granted === null || partial === null ? null : granted + partial
  return { year, cells, without: null, rate: ratio(disclosed, number('decided')), isArea: scope === 'area' }
}

const CELLS = new Map(CARD_MEASURES.map((id) => [id, new Set(cellsOfMeasure(id))]))

/** A parent is written as a name or as a code; a code that is one agency's is told by its name. */
function parents(agencies: readonly Agency[]): (agency: Agency) => string {
  const byCode = groupBy(
    agencies.filter(({ code }) => code !== ''),
    ({ code }) => code,
  )
  return ({ name, parent }) => {
    const [found, ...others] = byCode.get(parent) ?? []
    const above = found && others.length === 0 ? found.name : parent
    return sameName(above, name) ? '' : above
  }
}
