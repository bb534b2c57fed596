import { useMemo } from 'react'
import { openReport, type Question } from '../../../domain/question.ts'
import { agencyPlace } from '../../../ui/places.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../../ui/table/column.ts'
import { LazyTable } from '../../../ui/table/LazyTable.tsx'
import type { HeatYear } from './heat.ts'
import type { HeatWords } from './heatWords.ts'

interface HeatTableProps {
  columns: readonly TableColumn<HeatYear>[]
  /** Asked for when the table is shown: of all agency-years there may be 300,000. */
  listed: () => readonly HeatYear[]
  caption: string
}

/** The map as a table. */
export function HeatTable({ columns, listed, caption }: HeatTableProps) {
  const rows = useMemo(() => listed(), [listed])
  return (
    <LazyTable
      name="heat-table"
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ agency, year }) => `${agency.key} ${year}`}
    />
  )
}

/** Who, when, the gravest finding, how many, and what could be assessed; empty where the dataset has no report. */
export function heatColumns(
  { heads, states }: HeatWords,
  question: Question,
  ask: (next: Question) => void,
): readonly TableColumn<HeatYear>[] {
  return [
    {
      id: 'agency',
      header: heads.agency,
      names: true,
      value: ({ agency }) => agency.name,
      cell: ({ agency, year, row }) => (
        <QuestionLink question={openReport(question, agency.key, row ? year : null)} ask={ask}>
          {agency.name}
        </QuestionLink>
      ),
    },
    { id: 'year', header: heads.year, value: ({ year }) => String(year) },
    { id: 'state', header: heads.state, value: ({ state }) => states[state] },
    { id: 'findings', header: heads.findings, value: ({ row }) => row?.findings ?? null, numeric: true },
    { id: 'assessed', header: heads.assessed, value: ({ row }) => row?.assessed ?? null, numeric: true },
    { id: 'broken', header: heads.broken, value: ({ row }) => row?.broken ?? null, numeric: true },
    { id: 'place', header: heads.place, value: ({ agency }) => agencyPlace(agency), isSecondary: true },
  ]
}
