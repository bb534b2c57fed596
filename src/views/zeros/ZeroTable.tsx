import { useMemo } from 'react'
import type { Lens } from '../../domain/activity.ts'
import { openReport } from '../../domain/question.ts'
import { agencyPlace } from '../../ui/places.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { SourceLink } from '../../ui/SourceLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useLang } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import type { ListedYear } from './shown.ts'
import { whyText, yearName } from './words.ts'
import { ZeroMark } from './ZeroMark.tsx'
import styles from './ZerosView.module.css'
import { useZerosText } from './texts.ts'

interface ZeroTableProps extends Pick<ViewProps, 'question' | 'ask'> {
  /** Names its order in the address. */
  name: string
  /** Asked for when the table is shown: of all agency-years there may be 300,000. */
  listed: () => readonly ListedYear[]
  caption: string
  lens: Lens
}

/** Agency-years one by one: who, when, which class, why, and where it was published. */
export function ZeroTable({ name, listed, caption, lens, question, ask }: ZeroTableProps) {
  const texts = useZerosText()
  const lang = useLang()
  const { zeros: words } = texts
  const rows = useMemo(() => listed(), [listed])
  const hasReasons = useMemo(() => rows.some(({ report }) => report?.reason), [rows])
  const isOneClass = useMemo(() => new Set(rows.map(({ zeroClass }) => zeroClass)).size < 2, [rows])
  const columns = useMemo(() => {
    const place: TableColumn<ListedYear> = {
      id: 'place',
      header: words.place,
      isSecondary: true,
      cell: ({ agency }) => <span className={styles.place}>{agencyPlace(agency.agency)}</span>,
      value: ({ agency }) => agencyPlace(agency.agency),
    }
    const year: TableColumn<ListedYear> = { id: 'year', header: words.year, value: (row) => String(row.year) }
    const zeroClass: TableColumn<ListedYear> = {
      id: 'class',
      header: words.zeroClass,
      isSecondary: isOneClass,
      value: (row) => yearName(row, lens, texts),
      cell: (row) => <ZeroMark listed={row} lens={lens} />,
    }
    const agency: TableColumn<ListedYear> = {
      id: 'agency',
      header: words.agency,
      names: true,
      value: (row) => row.agency.agency.name,
      cell: ({ agency: { agency: who }, year: of, zeroClass: is }) => (
        <span className={styles.agency}>
          <QuestionLink question={openReport(question, who.key, is === 'missing' ? null : of)} ask={ask}>
            {who.name}
          </QuestionLink>
        </span>
      ),
    }
    const reason: TableColumn<ListedYear> = {
      id: 'reason',
      header: words.reason,
      value: (row) => whyText(row, lens, texts, lang) || null,
      cell: (row) => <span className={styles.reason}>{whyText(row, lens, texts, lang)}</span>,
    }
    const source: TableColumn<ListedYear> = {
      id: 'source',
      header: words.source,
      value: ({ report }) => report?.source || null,
      cell: ({ agency: who, year: of, report }) => (
        <SourceLink
          source={report?.source ?? ''}
          words={() => words.sourceLink}
          name={words.sourceName(who.agency.name, of)}
        />
      ),
    }
    return hasReasons ? [agency, year, reason, zeroClass, place, source] : [agency, year, zeroClass, place, source]
  }, [words, texts, lang, lens, question, ask, hasReasons, isOneClass])
  return (
    <DataTable
      name={name}
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ agency, year }) => `${agency.agency.key} ${year}`}
    />
  )
}
