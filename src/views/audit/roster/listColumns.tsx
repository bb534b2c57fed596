import { openReport } from '../../../domain/question.ts'
import type { Agency, AgencyKey } from '../../../domain/report.ts'
import type { RosterEntry } from '../../../domain/roster/roster.ts'
import { agencyPlace } from '../../../ui/places.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../../ui/table/column.ts'
import { formatYears } from '../../../ui/text/format.ts'
import type { Lang } from '../../../ui/text/texts.ts'
import type { ViewProps } from '../../view.ts'
import type { MemberRow, MissingYear } from './model.ts'
import type { RosterWords } from './words.ts'

type Asking = Pick<ViewProps, 'question' | 'ask'>

/** Who: a link to its reports where the dataset has any, with its code and place. */
export function whoColumns<Row>(
  words: RosterWords,
  { question, ask }: Asking,
  of: (row: Row) => Agency,
  isSeen: (row: Row) => boolean = () => true,
): TableColumn<Row>[] {
  return [
    {
      id: 'agency',
      header: words.agency,
      names: true,
      value: (row) => of(row).name,
      cell: (row) =>
        isSeen(row) ? (
          <QuestionLink question={openReport(question, of(row).key, null)} ask={ask}>
            {of(row).name}
          </QuestionLink>
        ) : (
          of(row).name
        ),
    },
    { id: 'code', header: words.code, isSecondary: true, value: (row) => of(row).code || null },
    { id: 'place', header: words.place, isSecondary: true, value: (row) => agencyPlace(of(row)) || null },
  ]
}

/** What is known of who is missing stands in a column where anything is. */
export function missingColumns(
  words: RosterWords,
  asking: Asking,
  rows: readonly MissingYear[],
  perhaps: ReadonlySet<AgencyKey>,
): TableColumn<MissingYear>[] {
  const [agency, ...place] = whoColumns<MissingYear>(
    words,
    asking,
    ({ agency: who }) => who,
    ({ isSeen }) => isSeen,
  )
  const year: TableColumn<MissingYear> = { id: 'year', header: words.year, value: (row) => String(row.year) }
  const said = ({ agency: { key }, isSeen }: MissingYear) => {
    if (!isSeen) return words.never
    return perhaps.has(key) ? words.maybe : null
  }
  const standing: TableColumn<MissingYear> = { id: 'standing', header: words.standing, value: said, isWordy: true }
  return [...(agency ? [agency] : []), year, ...(rows.some(said) ? [standing] : []), ...place]
}

export function memberColumns(words: RosterWords, asking: Asking, lang: Lang): TableColumn<MemberRow>[] {
  const years = (of: readonly number[]) => formatYears(of, lang) || null
  return [
    ...whoColumns<MemberRow>(
      words,
      asking,
      ({ agency }) => agency,
      ({ isSeen }) => isSeen,
    ),
    { id: 'first', header: words.first, value: ({ first }) => first && String(first) },
    { id: 'last', header: words.last, value: ({ last }) => (last === null ? words.never : String(last)) },
    { id: 'expected', header: words.expected, value: ({ expected }) => expected.length, numeric: true },
    { id: 'reported', header: words.reported, value: ({ reported }) => reported.length, numeric: true },
    { id: 'missing', header: words.missing, value: ({ missing }) => missing.length, numeric: true },
    { id: 'years', header: words.missingYears, value: ({ missing }) => years(missing) },
    { id: 'beyond', header: words.beyond, isSecondary: true, value: ({ beyond }) => years(beyond) },
  ]
}

export const entryColumns = (words: RosterWords): TableColumn<RosterEntry>[] => [
  { id: 'agency', header: words.agency, names: true, value: ({ name }) => name },
  { id: 'code', header: words.code, value: ({ code }) => code || null },
  {
    id: 'place',
    header: words.place,
    value: ({ province, city, county }) => [province, city, county].filter(Boolean).join(' ') || null,
  },
]
