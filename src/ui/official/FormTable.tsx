import { Fragment, useRef } from 'react'
import type { CellId } from '../../domain/cell.ts'
import { litCell } from '../../domain/question.ts'
import type { Report } from '../../domain/report.ts'
import { classes } from '../classes.ts'
import more from '../More.module.css'
import type { Lang } from '../text/texts.ts'
import { useLang } from '../text/useText.ts'
import { useMore } from '../useMore.ts'
import { headText } from './cellNames.ts'
import type { Finding } from './findings.ts'
import styles from './FormTable.module.css'
import type { Head, Layout } from './layout.ts'
import { PrintedCell } from './PrintedCell.tsx'
import { useAgencyText } from './texts.ts'
import { useInQuestion } from './useInQuestion.ts'

interface FormTableProps {
  layout: Layout
  /** One report, or two side by side: each column is then split in two, or each row where rows have no heads. */
  reports: readonly Report[]
  findings: readonly Finding[]
  explained: readonly Finding[]
  /** Single cells that are lit, as `litCell` names them. */
  lit: readonly string[]
  /** The ids of the findings about a cell that was pressed. */
  onFlagged: (ids: readonly string[]) => void
}

/** One official table as the form lays it out. */
export function FormTable({ layout, reports, findings, explained, lit, onFlagged }: FormTableProps) {
  const texts = useAgencyText()
  const lang = useLang()
  const region = useRef<HTMLElement>(null)
  useMore(region)
  useInQuestion(region, explained)
  const words = texts.agency
  const { corner, heads, rows } = layout
  const isPair = reports.length > 1
  const split = isPair && corner !== null ? reports.length : 1
  const name = [words.sections[layout.table], layout.heading?.[lang]].filter(Boolean).join(' ')
  const text = (head: Head) => headText(head, texts, lang)
  const depth = heads.length + (split > 1 ? 1 : 0)
  const columns = rows[0]?.cells.length ?? 0
  const labels = corner ? labelColumns(corner.columns) : isPair ? ['years'] : []
  const cell = (report: Report, cellId: CellId) => (
    <PrintedCell
      key={`${report.year} ${cellId}`}
      report={report}
      cell={cellId}
      other={reports.find((other) => other !== report) ?? null}
      isBeside={report !== reports[0]}
      findings={findings}
      explained={explained}
      isLit={lit.includes(litCell(report.year, cellId))}
      onFlagged={onFlagged}
    />
  )
  return (
    <section
      ref={region}
      className={classes(
        more.more,
        styles.region,
        labels.length > 1 && styles.deep,
        layout.table === 2 && styles.loose,
      )}
      // A region that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={texts.figure.scrollable(name)}
    >
      <table
        className={styles.table}
        style={{
          minInlineSize: `calc(${labels.map((label) => `var(--${label})`).join(' + ') || '0rem'} + ${columns * split} * ${columnWidth(lang, split)})`,
        }}
      >
        <caption className={layout.heading ? styles.heading : 'visually-hidden'}>
          {layout.heading ? layout.heading[lang] : name}
        </caption>
        <colgroup>
          {labels.map((label) => (
            <col key={label} className={styles[label]} />
          ))}
          <col span={columns * split} />
        </colgroup>
        <thead>
          {heads.map((row, level) => (
            <tr key={row.map(text).join(' ')}>
              {level === 0 && corner && (
                <th className={styles.corner} scope="col" colSpan={corner.columns} rowSpan={depth}>
                  <span className={styles.label}>{text(corner)}</span>
                </th>
              )}
              {level === 0 && !corner && isPair && (
                <th className={styles.corner} scope="col" rowSpan={depth}>
                  {words.year}
                </th>
              )}
              {row.map((head, i) => (
                <th
                  // 结果维持 stands once in each channel.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={`${text(head)} ${i}`}
                  scope={head.columns * split > 1 ? 'colgroup' : 'col'}
                  colSpan={head.columns * split}
                  rowSpan={head.rows}
                >
                  {text(head)}
                </th>
              ))}
            </tr>
          ))}
          {split > 1 && (
            <tr>
              {Array.from({ length: columns }, (_, i) =>
                reports.map((report) => (
                  <th key={`${i} ${report.year}`} scope="col" className={styles.year}>
                    {report.year}
                  </th>
                )),
              )}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map((row) =>
            corner ? (
              <tr key={row.cells[0]}>
                {row.heads.map((head, i) => (
                  <RowHead key={text(head)} head={head} text={text(head)} start={startOf(row.heads, i, corner)} />
                ))}
                {row.cells.map((cellId) => (
                  <Fragment key={cellId}>{reports.map((report) => cell(report, cellId))}</Fragment>
                ))}
              </tr>
            ) : (
              reports.map((report) => (
                <tr key={report.year}>
                  {isPair && (
                    <th scope="row" className={styles.row}>
                      {report.year}
                    </th>
                  )}
                  {row.cells.map((cellId) => cell(report, cellId))}
                </tr>
              ))
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

/** Room for `3,511`, beside another year with an arrow, and in English for a column's longest word. */
const columnWidth = (lang: Lang, split: number) => {
  if (split > 1) return '4rem'
  return lang === 'zh' ? '3.5rem' : '5rem'
}

/** The columns of labels, from the outside in: a single one is wide, 三、 and （三）不予公开 beside it are narrow. */
const labelColumns = (count: number) => (count === 1 ? ['only'] : ['outer', 'inner', 'leaf'].slice(-count))

/** The label column in which a head of a row begins: the heads of a row end where the figures begin. */
function startOf(heads: readonly Head[], index: number, corner: Head): number {
  return corner.columns - heads.slice(index).reduce((sum, head) => sum + head.columns, 0)
}

/** The head of a row, or of several: these stand upright in a narrow column, as on the form. */
function RowHead({ head, text, start }: { head: Head; text: string; start: number }) {
  const isGroup = head.rows > 1
  return (
    <th
      className={classes(styles.row, styles[`start${start}`], isGroup && styles.group, head.columns > 1 && styles.wide)}
      scope={isGroup ? 'rowgroup' : 'row'}
      colSpan={head.columns}
      rowSpan={head.rows}
    >
      <span className={styles.label}>{text}</span>
    </th>
  )
}
