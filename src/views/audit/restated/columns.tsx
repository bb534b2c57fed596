import type { ExportColumn } from '../../../domain/csv.ts'
import { openCell, openReport, type Question } from '../../../domain/question.ts'
import { isFormCell, type Said } from '../../../domain/restated.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { TableColumn } from '../../../ui/table/column.ts'
import { formatChange, NOTHING } from '../../../ui/text/format.ts'
import type { Lang, Texts } from '../../../ui/text/texts.ts'
import { placeText, saidValue, stateText, unitOf, wordsSaid, type ChangeRow } from './model.ts'
import type { Words } from './words.ts'

export interface Wording {
  readonly words: Words
  readonly texts: Texts
  readonly lang: Lang
}

/** The columns on screen: the agency opens its report with the cell lit. */
export function changeColumns(
  { words, lang }: Wording,
  question: Question,
  ask: (next: Question) => void,
): readonly TableColumn<ChangeRow>[] {
  const { heads } = words
  const opened = ({ key, year, cell }: ChangeRow) =>
    isFormCell(cell) ? openCell(question, key, year, cell) : openReport(question, key, year)
  return [
    {
      id: 'agency',
      header: heads.agency,
      value: ({ name }) => name,
      cell: (row) => (
        <QuestionLink question={opened(row)} ask={ask} name={words.open(row.name, row.year, row.label[lang])}>
          {row.name}
        </QuestionLink>
      ),
      names: true,
    },
    { id: 'year', header: heads.year, value: ({ year }) => String(year) },
    { id: 'cell', header: heads.cell, value: ({ label }) => label[lang], isWordy: true },
    {
      id: 'before',
      header: heads.before,
      value: ({ before }) => saidValue(before, words),
      cell: ({ before }) => <SaidMark said={before} words={words} />,
      numeric: true,
    },
    {
      id: 'after',
      header: heads.after,
      value: ({ after }) => saidValue(after, words),
      cell: ({ after }) => <SaidMark said={after} words={words} />,
      numeric: true,
    },
    {
      id: 'difference',
      header: heads.difference,
      value: (row) => row.difference,
      cell: (row) => (row.difference === null ? NOTHING : formatChange(row.difference)),
      numeric: true,
    },
    { id: 'before-at', header: heads.beforeAt, value: ({ beforeAt }) => placeText(beforeAt), isSecondary: true },
    { id: 'after-at', header: heads.afterAt, value: ({ afterAt }) => placeText(afterAt), isSecondary: true },
    { id: 'counted', header: heads.countedAt, value: ({ countedAt }) => placeText(countedAt), isSecondary: true },
  ]
}

function SaidMark({ said, words }: { said: Said; words: Words }) {
  if (said.state === 'untold') return <>{words.untold}</>
  if (said.state === 'words') return <>{wordsSaid(said.raw, words)}</>
  // What else was printed around a number may be all that changed.
  if (said.state === 'number' && said.raw !== undefined) return <>{said.raw}</>
  return <StateMark cell={said} />
}

/** The columns of a file: the cell in both languages, and the state beside each value, so that blank and absent stay apart. */
export function fileColumns({ words, texts }: Wording): readonly ExportColumn<ChangeRow>[] {
  const { heads } = words
  return [
    [heads.agency, ({ name }) => name],
    [heads.year, ({ year }) => year],
    [heads.id, ({ cell }) => cell],
    [heads.zh, ({ label }) => label.zh],
    [heads.en, ({ label }) => label.en],
    [heads.before, ({ before }) => saidValue(before, words)],
    [heads.beforeState, ({ before }) => stateText(before, words, texts)],
    [heads.unit, ({ before }) => unitOf(before)],
    [heads.after, ({ after }) => saidValue(after, words)],
    [heads.afterState, ({ after }) => stateText(after, words, texts)],
    [heads.afterUnit, ({ after }) => unitOf(after)],
    [heads.difference, (row) => row.difference],
    [heads.beforeAt, ({ beforeAt }) => placeText(beforeAt)],
    [heads.afterAt, ({ afterAt }) => placeText(afterAt)],
    [heads.countedAt, ({ countedAt }) => placeText(countedAt)],
  ]
}
