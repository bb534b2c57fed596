import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey, Scope } from '../../domain/report.ts'
import { ident, join, sql, type Query } from '../engine/sql.ts'
import { OVERVIEW_MEASURES, type OverviewMeasure } from './overview.ts'
import { needed, selection } from './selection.ts'
import { settled } from './settled.ts'

/** A report behind the overview's sums, with the figure it adds to each. */
export interface CountedReport {
  readonly key: AgencyKey
  readonly agency: string
  readonly year: number
  readonly scope: Scope
  readonly figures: Readonly<Record<OverviewMeasure, number | null>>
  /** Measures whose printed total and parts disagree or are incomplete. */
  readonly doubted: readonly OverviewMeasure[]
}

/** The reports that count when each application is counted once, the largest first. */
export function overviewReports(filter: Filter): Query<CountedReport> {
  const figures = OVERVIEW_MEASURES.flatMap((id) => [measureColumn(id), doubtColumn(id)])
  const columns = needed(filter, ['agency_key', 'agency', 'year', 'scope', ...figures])
  return {
    ...sql`
      WITH ${selection(filter, columns)}
      SELECT agency_key, agency, year, scope, ${join(figures.map(ident))} FROM counted
      ORDER BY ${settled('received')} DESC NULLS LAST, year, agency_key`,
    columns,
    read: (row) => {
      const figure = (id: OverviewMeasure) => row.numberOrNull(measureColumn(id))
      return {
        key: row.text('agency_key'),
        agency: row.text('agency'),
        year: row.number('year'),
        scope: row.text('scope') === 'area' ? 'area' : 'own',
        figures: {
          received: figure('received'),
          decided: figure('decided'),
          granted: figure('granted'),
          partial: figure('partial'),
          'review.total': figure('review.total'),
        },
        doubted: OVERVIEW_MEASURES.filter((id) => row.textOrNull(doubtColumn(id)) !== null),
      }
    },
  }
}
