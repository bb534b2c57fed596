import type { ReactNode } from 'react'
import type { GridColumn } from './AgencyGrid.tsx'
import styles from './AgencyGrid.module.css'
import type { GridAgency, GridLine } from './gridLines.ts'

interface GridRowProps<Agency extends GridAgency> {
  line: GridLine<Agency>
  years: readonly number[]
  cell: (agency: Agency, year: number) => ReactNode
  agencyName: ((agency: Agency) => ReactNode) | undefined
  columns: readonly GridColumn<Agency>[]
  /** Place among all lines, from 0. */
  index: number
  /** Only a part of the lines is drawn: each then says its place. */
  isPartial: boolean
  measure: ((row: HTMLTableRowElement | null) => void) | undefined
}

export function GridRow<Agency extends GridAgency>(props: GridRowProps<Agency>) {
  const { line, years, cell, agencyName, columns, index, isPartial, measure } = props
  const place = { ref: measure, 'data-index': index, 'aria-rowindex': isPartial ? index + 2 : undefined }
  if (line.kind === 'group') {
    const { name, note } = line.group
    return (
      <tr {...place} className={styles.group}>
        <th scope="rowgroup" colSpan={1 + years.length + columns.length}>
          <span className={styles.groupHead}>
            {name}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </span>
        </th>
      </tr>
    )
  }
  const { agency } = line
  return (
    <tr {...place}>
      <th scope="row" className={styles.agency} title={[agency.name, agency.place].filter(Boolean).join(' · ')}>
        <span className={styles.name}>{agencyName ? agencyName(agency) : agency.name}</span>
        {agency.place !== '' && <span className={styles.place}>{agency.place}</span>}
      </th>
      {years.map((year) => (
        <td key={year} className={styles.cell}>
          {cell(agency, year)}
        </td>
      ))}
      {columns.map((column) => (
        <td key={column.id} className={styles.figure}>
          {column.cell(agency)}
        </td>
      ))}
    </tr>
  )
}
