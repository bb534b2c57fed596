import { useMemo } from 'react'
import type { Asked } from '../../../domain/asked.ts'
import type { Agency } from '../../../domain/report.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import type { ViewProps } from '../../view.ts'
import { whoColumns } from './listColumns.tsx'
import { Section } from './Section.tsx'
import { WORDS } from './words.ts'

interface NumberlessAgency {
  readonly agency: Agency
  readonly reports: number
}

interface NumberlessProps extends Pick<ViewProps, 'question' | 'ask'> {
  rows: readonly NumberlessAgency[]
  /** What they were asked by. */
  queries: readonly Asked[]
}

/** Agencies whose reports are there and print no number at all, set apart from those that are missing. */
export function Numberless({ rows, queries, question, ask }: NumberlessProps) {
  const words = useWords(WORDS)
  const columns = useMemo(
    () => [
      ...whoColumns<NumberlessAgency>(words, { question, ask }, ({ agency }) => agency),
      { id: 'reports', header: words.reports, value: ({ reports }: NumberlessAgency) => reports, numeric: true },
    ],
    [words, question, ask],
  )
  if (rows.length === 0) return <p>{words.numberless(formatNumber(0))}</p>
  return (
    <Section
      name="numberless"
      title={words.numberless(formatNumber(rows.length))}
      note={words.numberlessNote}
      columns={columns}
      queries={queries}
      rows={rows}
      rowKey={({ agency }) => agency.key}
    />
  )
}
