import { useMemo, type ReactNode } from 'react'
import { behind, type BehindFigure, type BehindRow } from '../data/queries/behind.ts'
import type { Groups } from '../data/queries/figures.ts'
import { formOf } from '../domain/forms/forms.ts'
import type { Member } from '../domain/pivot.ts'
import { quantity, type Quantity, type Term } from '../domain/quantities.ts'
import { openReport, type Filter } from '../domain/question.ts'
import { Notice } from '../ui/Notice.tsx'
import { QuestionLink } from '../ui/QuestionLink.tsx'
import type { TableColumn } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { TakeButton } from '../ui/TakeButton.tsx'
import { tableFile } from '../ui/table/tableFile.ts'
import { behind as en } from '../ui/text/en/behind.ts'
import { formatNumber } from '../ui/text/format.ts'
import type { Lang } from '../ui/text/texts.ts'
import { useLang, useText, useWords } from '../ui/text/useText.ts'
import { behind as zh } from '../ui/text/zh/behind.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { queriesOf, useAnswer } from './answer.ts'
import { sourceOf } from './caveats.ts'
import styles from './BehindReports.module.css'
import { QualityLine } from './QualityLine.tsx'
import type { ViewProps } from './view.ts'

export interface BehindReportsProps extends ViewProps {
  /** What the figure is called. */
  label: string
  /** The reports the figure is made of. */
  filter: Filter
  quantities: readonly Quantity[]
  /** Within which groups each application is counted once; all together where not given. */
  groups?: Groups | undefined
  /** Further properties that all of the reports have. */
  within?: readonly Member[] | undefined
  /** Of a change on the year before to this one: only agencies with a figure in both years are listed. */
  pairs?: number | null | undefined
  /** Said first: what the figure is and how it came about. */
  lead?: ReactNode
}

type Words = typeof zh
const WORDS = { zh, en }

/** The reports that count, each with what it adds, what is doubted about it, and a link to its cells. */
export function BehindReports(props: BehindReportsProps) {
  const { question, dataset, ask, label, filter, quantities, groups, within, pairs = null, lead } = props
  const texts = useText()
  const { figure } = texts
  const words = useWords(WORDS)
  const lang = useLang()
  const answer = useAnswer(behind(filter, quantities, groups, within))
  const columns = useMemo(
    () => [
      agencyColumn(figure.agency, (row) => (
        <QuestionLink question={openReport(question, row.key, row.year)} ask={ask}>
          {row.agency}
        </QuestionLink>
      )),
      yearColumn(words),
      ...quantities.flatMap((one, i) => figureColumns(one, i, words, lang)),
      checkColumn(words),
      ...reportColumns(words, lang),
    ],
    [question, ask, figure, words, lang, quantities],
  )
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!answer.rows) return <Waiting />
  const rows = pairs === null ? answer.rows : inBothYears(answer.rows)
  return (
    <div className={styles.reports}>
      {lead !== undefined && <p>{lead}</p>}
      <p>
        {words.counted(formatNumber(rows.length))} · {quantities.length > 0 ? words.note : words.noteOfReports}
        {pairs !== null && ` ${words.pairs}`}
      </p>
      {pairs === null &&
        quantities.map((one) => (
          <QualityLine key={one.id} filter={filter} quantity={one} groups={groups} within={within} />
        ))}
      <div>
        <TakeButton
          title={figure.behindOf(label)}
          file={() => tableFile(figure.behindOf(label), columns, rows, queriesOf(answer))}
          said={[figure.behindOf(label), words.note, sourceOf(dataset, texts)]}
        />
      </div>
      <DataTable
        name="behind"
        caption={figure.behindOf(label)}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.key} ${row.year}`}
      />
    </div>
  )
}

/** The reports of agencies that have a figure in both of the years listed. */
function inBothYears(rows: readonly BehindRow[]): readonly BehindRow[] {
  const known = rows.filter(({ figures }) => figures[0] !== undefined && addsUp(figures[0]))
  const years = new Map<string, number>()
  const of = ({ key, scope }: BehindRow) => `${key} ${scope}`
  for (const row of known) years.set(of(row), (years.get(of(row)) ?? 0) + 1)
  return known.filter((row) => years.get(of(row)) === 2)
}

const addsUp = ({ value, exceeds, isHalf }: BehindFigure) => value !== null && !exceeds && !isHalf

type Column = TableColumn<BehindRow>

const agencyColumn = (header: string, cell: NonNullable<Column['cell']>): Column => ({
  id: 'agency',
  header,
  names: true,
  value: (row) => row.agency,
  cell,
})

const yearColumn = (words: Words): Column => ({ id: 'year', header: words.year, value: (row) => String(row.year) })

const reportColumns = (words: Words, lang: Lang): readonly Column[] => [
  {
    id: 'scope',
    header: words.scope,
    value: (row) => (row.isScopeStated ? words.scopes[row.scope] : words.scopeUnstated),
  },
  {
    id: 'form',
    header: words.form,
    value: ({ form }) => (form === 'mixed' ? words.mixed : (formOf(form)?.[lang] ?? words.unknownForm)),
  },
]

/** What a report adds to a quantity: an amount, or both sides of a rate. */
function figureColumns(one: Quantity, i: number, words: Words, lang: Lang): readonly Column[] {
  const side = (id: string, header: string, read: (figure: BehindFigure) => number | null): Column => ({
    id,
    header,
    numeric: true,
    value: (row) => read(figureAt(row, i)),
    cell: (row) => {
      const figure = figureAt(row, i)
      const value = read(figure)
      return value === null ? words.why[figure.why ?? 'blank'] : formatNumber(value)
    },
  })
  if (one.kind !== 'rate') return [side(one.id, one[lang], (figure) => figure.value)]
  return [
    side(`${one.id} part`, sideName(one.numerator, words, lang), (figure) => figure.value),
    side(`${one.id} whole`, sideName(one.denominator, words, lang), (figure) => figure.whole),
  ]
}

/** 予以公开 + 部分公开. */
const sideName = (terms: readonly Term[], words: Words, lang: Lang) =>
  terms
    .flatMap((term) => (term.kind === 'cells' ? [] : term.kind === 'known' ? term.ids : [term.id]))
    .flatMap((id) => quantity(id)?.[lang] ?? [])
    .join(words.plus)

const checkColumn = (words: Words): Column => ({
  id: 'check',
  header: words.check,
  value: ({ figures }) => {
    const notes = [
      ...(figures.some(({ exceeds }) => exceeds) ? [words.exceeds] : []),
      ...(figures.some(({ isHalf }) => isHalf) ? [words.half] : []),
      ...(figures.some(({ isDoubted }) => isDoubted) ? [words.doubted] : []),
    ]
    return notes.length === 0 ? null : notes.join(words.semicolon)
  },
})

const NO_FIGURE: BehindFigure = {
  value: null,
  whole: null,
  why: 'blank',
  exceeds: false,
  isHalf: false,
  isDoubted: false,
}

const figureAt = (row: BehindRow, i: number) => row.figures[i] ?? NO_FIGURE
