import type { Proportion } from '../../domain/statistics.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { Lead } from './leads.ts'
import type { PlacedLead } from './model.ts'
import { aboutOf, detailText, leadText, nameOf, notesOf } from './sentences.ts'
import type { Words } from './words.ts'

/** What two sides of a lead are in figures; a turn counts cases and has no whole. */
interface Sides {
  readonly before: Pick<Proportion, 'numerator'> & { readonly denominator: number | null }
  readonly after: Sides['before']
  readonly interval: { readonly difference: number; readonly low: number; readonly high: number } | null
}

function sidesOf(lead: Lead): Sides {
  switch (lead.kind) {
    case 'newZero':
    case 'firstActivity': {
      const { cases, activity } = lead.turn
      const count = (numerator: number) => ({ numerator, denominator: null })
      return { before: count(cases), after: count(activity), interval: null }
    }
    case 'rateChange':
    case 'reasonDoubled':
      return lead.moved
    case 'corrections':
      return { before: lead.found.others, after: lead.found.own, interval: lead.interval }
  }
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
const inPoints = (share: number | undefined) => (share === undefined ? null : rounded(share * 100, 2))

/** The columns of the table and of the file; the file has the whole sentence and the key beside. */
export function leadColumns(words: Words, lang: Lang): TableColumn<PlacedLead>[] {
  const { columns } = words
  const figure = (id: keyof Words['columns'], value: (sides: Sides) => number | null): TableColumn<PlacedLead> => ({
    id,
    header: columns[id],
    value: ({ lead }) => value(sidesOf(lead)),
    numeric: true,
  })
  return [
    { id: 'place', header: columns.place, value: ({ place }) => place, numeric: true },
    { id: 'agency', header: columns.agency, value: ({ lead }) => lead.agency, names: true },
    { id: 'year', header: columns.year, value: ({ lead }) => String(lead.year) },
    { id: 'kind', header: columns.kind, value: ({ lead }) => words.kinds[lead.kind] },
    { id: 'of', header: columns.of, value: ({ lead }) => nameOf(aboutOf(lead), lang), isWordy: true },
    figure('before', ({ before }) => before.numerator),
    figure('beforeOf', ({ before }) => before.denominator),
    figure('after', ({ after }) => after.numerator),
    figure('afterOf', ({ after }) => after.denominator),
    figure('difference', ({ interval }) => inPoints(interval?.difference)),
    figure('low', ({ interval }) => inPoints(interval?.low)),
    figure('high', ({ interval }) => inPoints(interval?.high)),
    { id: 'grade', header: columns.grade, value: ({ grade }) => words.grades[grade] },
    { id: 'surprise', header: columns.surprise, value: ({ lead }) => rounded(lead.surprise, 2), numeric: true },
    { id: 'doubt', header: columns.doubt, value: ({ lead }) => (lead.isDoubted ? words.doubtful : null) },
  ]
}

/** The same for a file, with the sentence, what belongs beside it, and the agency's key. */
export function fileColumns(words: Words, lang: Lang): TableColumn<PlacedLead>[] {
  const { columns, separator } = words
  const sentence = (placed: PlacedLead) =>
    [leadText(placed.lead, words, lang), detailText(placed.lead, words, lang), ...notesOf(placed, words)]
      .filter((part) => part !== '')
      .join(separator)
  return [
    ...leadColumns(words, lang),
    { id: 'said', header: columns.said, value: sentence },
    { id: 'key', header: columns.key, value: ({ lead }) => lead.key },
  ]
}
