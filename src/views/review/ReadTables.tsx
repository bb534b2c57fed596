import { useMemo, type ReactNode } from 'react'
import type { CellId } from '../../domain/cell.ts'
import { DOUBT, textOf, WHO_FIELDS } from '../../domain/corrections.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { TOLD_FIELDS } from '../../domain/mapping.ts'
import { classes } from '../../ui/classes.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { useLang } from '../../ui/text/useText.ts'
import { formParts, type FormPart } from './formTables.ts'
import { readPlace } from './inSight.ts'
import { moved } from './moved.ts'
import { columnName, fieldText } from './names.ts'
import { confidenceOf } from './tellings.ts'
import { ReadButton } from './ReadButton.tsx'
import styles from './ReadTables.module.css'
import { useReviewText } from './texts.ts'
import type { Reading } from './useReading.ts'

interface ReadTablesProps {
  read: Reading
  chosen: string | null
  /** Cells of the chosen equation. */
  lit: ReadonlySet<string>
  /** Chooses a column of the record, and corrects it at once where `edits`. */
  onPick: (column: string, edits: boolean) => void
}

const FIELDS: readonly string[] = [...WHO_FIELDS, ...TOLD_FIELDS]

/** All that was read from a document: whose report it is, then table by table; arrow keys move from one to the next. */
export function ReadTables({ read, chosen, lit, onPick }: ReadTablesProps) {
  const texts = useReviewText()
  const { review } = texts
  const lang = useLang()
  const { record, reading, corrections } = read
  const { form } = reading
  const inDoubt = useMemo(() => new Set(read.who.map(({ column }) => column)), [read.who])
  const parts = useMemo(() => formParts(form, (cell) => record.header.includes(cell)), [form, record])
  const grid = useMemo(
    () => [...FIELDS.map((field) => [field]), ...parts.flatMap(({ rows }) => rows.map(({ cells }) => cells))],
    [parts],
  )
  // One of all takes part in the order of the Tab key; the arrows lead to the others.
  const entry = chosen !== null && grid.some((row) => row.includes(chosen)) ? chosen : FIELDS[0]
  const button = (column: string, content: ReactNode, value: string) => (
    <ReadButton
      column={column}
      name={columnName(column, form, texts, lang)}
      value={value}
      isEntry={column === entry}
      isChosen={column === chosen}
      isDoubtful={reading.uncertain.includes(column) || inDoubt.has(column)}
      isLit={lit.has(column)}
      isCorrected={Object.hasOwn(corrections, column) || Object.hasOwn(read.followed, column)}
      onPress={(edits) => onPick(column, edits)}
    >
      {content}
    </ReadButton>
  )
  const cellButton = (cell: CellId) => {
    const says = reading.cell(cell)
    const printed = textOf(record, cell) ?? ''
    const value =
      says.state === 'number' || says.state === 'mark' ? printed.replace(DOUBT, '') : texts.states.cell[says.state]
    return button(cell, <StateMark cell={says} />, value)
  }
  return (
    // The arrows move between the buttons inside, which say what they are.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.tables}
      onKeyDown={(event) => {
        const from = ALL_COLUMNS.find(
          (column) => event.target instanceof Element && event.target.id === readPlace(column),
        )
        const to =
          from === undefined || event.altKey || event.ctrlKey || event.metaKey ? null : moved(grid, from, event.key)
        if (to === null) return
        event.preventDefault()
        onPick(to, false)
      }}
    >
      <section>
        <h2 className={styles.title}>{review.who}</h2>
        <ul className={styles.fields}>
          {FIELDS.map((field) => {
            const text = fieldText(field, textOf(record, field) ?? '', texts)
            return (
              <li key={field}>
                <span aria-hidden="true">{columnName(field, form, texts, lang)}</span>
                {button(field, text === '' ? '–' : text, text === '' ? review.blank : text.replace(DOUBT, ''))}
                <Sure read={read} column={field} />
              </li>
            )
          })}
        </ul>
      </section>
      {([2, 3, 4] as const).map((table) => (
        <section key={table}>
          <h2 className={styles.title}>{review.sections[table]}</h2>
          {table === 3 ? (
            <PartTable parts={parts.filter((part) => part.table === 3)} name={review.sections[3]} cell={cellButton} />
          ) : (
            parts
              .filter((part) => part.table === table)
              .map((part) => (
                <PartTable
                  key={part.id}
                  parts={[part]}
                  name={part.heading?.[lang] ?? review.sections[table]}
                  cell={cellButton}
                />
              ))
          )}
        </section>
      ))}
      <p className={styles.legend}>{review.legend}</p>
    </div>
  )
}

/** How sure what was read is; what the reader put in its place needs no such word. */
function Sure({ read, column }: { read: Reading; column: string }) {
  const { review } = useReviewText()
  const confidence = confidenceOf(read, column)
  if (confidence === null) return <span />
  return (
    <span className={classes(styles.sure, confidence === 'unsure' && styles.unsure)}>
      {review.confidence[confidence]}
    </span>
  )
}

const ALL_COLUMNS: readonly string[] = [...FIELDS, ...ALL_CELLS]

interface PartTableProps {
  /** All with the same columns. */
  parts: readonly FormPart[]
  name: string
  cell: (cell: CellId) => ReactNode
}

function PartTable({ parts, name, cell }: PartTableProps) {
  const { review } = useReviewText()
  const lang = useLang()
  const [first] = parts
  if (!first) return null
  const isNamed = parts.length === 1 && first.heading !== null
  return (
    <table className={classes(styles.table, first.columns.length > 6 && styles.many)}>
      <caption className={isNamed ? styles.heading : 'visually-hidden'}>{name}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {review.row}
          </th>
          {first.columns.map((column) => (
            <th key={column.zh} scope="col">
              <span className={styles.head}>{column[lang]}</span>
            </th>
          ))}
        </tr>
      </thead>
      {parts.map(({ id, heading, rows }) => (
        <tbody key={id}>
          {heading && !isNamed && (
            <tr>
              <th scope="rowgroup" colSpan={first.columns.length + 1} className={styles.group}>
                {heading[lang]}
              </th>
            </tr>
          )}
          {rows.map(({ label, cells }) => (
            <tr key={cells[0]}>
              <th scope="row" className={classes(styles.row, heading !== null && !isNamed && styles.inner)}>
                {label[lang]}
              </th>
              {cells.map((cellId) => (
                <td key={cellId}>{cell(cellId)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
