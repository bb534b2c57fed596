import type { Filter } from '../../domain/question.ts'
import { MOST_CHARACTERS, SECTIONS } from '../../domain/reportSection.ts'
import type { WordedSection } from '../../domain/wordingPairs.ts'
import { sql, type AnswerRow, type Query } from '../engine/sql.ts'
import { inFilter, needed } from './selection.ts'

/** A section of words, and where it stands. */
export interface SaidSection extends WordedSection {
  readonly file: string
}

const OWN = ['agency_key', 'year', 'province', 'city', 'county', 'level', 'parent', 'file'] as const

/** Every section of all open documents, with whether the filter leaves its report in: the others are what it is held against. */
export function wordedSections(filter: Filter): Query<SaidSection> {
  return {
    ...sql`
      SELECT section.report, section.section, section.text, section.cut, agency_key, year, province, city, county,
        level, parent, file, ${inFilter(filter)} AS selected
      FROM section JOIN report ON report.id = section.report
      ORDER BY year, agency_key, section.report`,
    columns: needed(filter, OWN),
    read: (row) => ({
      report: row.number('report'),
      key: row.text('agency_key'),
      year: row.number('year'),
      group: groupOf(row),
      section: row.oneOf('section', SECTIONS),
      text: row.text('text').slice(0, MOST_CHARACTERS),
      isCut: row.boolean('cut'),
      isSelected: row.boolean('selected'),
      file: row.text('file'),
    }),
  }
}

/** By how many names of its place an agency's neighbours are found: its own is none of theirs. */
const DEPTH: Readonly<Record<string, number>> = { national: 0, province: 0, city: 1, county: 2, township: 3 }

/** What an agency's neighbours have as it has: the parent, else the level and the place around; null where neither is known. */
function groupOf(row: AnswerRow): string | null {
  const [parent, level] = [row.text('parent'), row.text('level')]
  const place = (['province', 'city', 'county'] as const).map((name) => row.text(name))
  if (parent !== '') return ['parent', ...place.slice(0, 2), parent].join('\t')
  const around = place.slice(0, DEPTH[level] ?? place.length)
  return level === '' || place.every((name) => name === '') ? null : ['place', level, ...around].join('\t')
}
