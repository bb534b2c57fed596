import { DEFAULT_QUESTION } from '../../domain/question.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber, NOTHING } from '../../ui/text/format.ts'
import { useWords } from '../../ui/text/useText.ts'
import styles from './Findings.module.css'
import type { LookedAt } from './model.ts'
import type { PartProps } from './parts.ts'
import { WORDS, type Words } from './words.ts'

const rounded = (value: number) => formatNumber(Math.round(value * 10) / 10)

/** What was looked at for each kind, and how much of it chance alone would bring. */
export function LookedAtTable({ model, question, ask }: PartProps) {
  const words = useWords(WORDS)
  const columns = columnsOf(words)
  const tested = model.looked.filter(({ byChance }) => byChance !== null)
  const sum = (value: (row: LookedAt) => number | null) => tested.reduce((all, row) => all + (value(row) ?? 0), 0)
  const looked = sum((row) => row.looked)
  const untested = model.looked.reduce((all, row) => all + row.untested, 0)
  const zeros = { ...DEFAULT_QUESTION.zeros, classes: ['contradictory' as const] }
  return (
    <section className={styles.looked} aria-labelledby="looked-at">
      <h2 id="looked-at">{words.lookedTitle}</h2>
      <p>
        {looked === 0
          ? words.lookedPlain
          : words.lookedSentence(
              formatNumber(looked),
              rounded(sum((row) => row.byChance)),
              formatNumber(sum((row) => row.apart)),
            )}
      </p>
      {untested > 0 && <p>{words.untested(formatNumber(untested))}</p>}
      <LazyTable
        name="looked-at"
        caption={words.lookedTitle}
        captionHidden
        columns={columns}
        rows={model.looked}
        rowKey={({ kind }) => kind}
      />
      {model.contradictory > 0 && (
        <p>
          <QuestionLink question={{ ...question, view: 'zeros', zeros }} ask={ask}>
            {words.seeZeros}
          </QuestionLink>
        </p>
      )}
    </section>
  )
}

function columnsOf(words: Words): TableColumn<LookedAt>[] {
  const { lookedRows: heads } = words
  const byChance = ({ byChance: count, kind }: LookedAt) => {
    if (count === null) return NOTHING
    return kind === 'rateChange' ? words.about(rounded(count)) : words.atMost(rounded(count))
  }
  return [
    { id: 'kind', header: heads.kind, value: ({ kind }) => words.kinds[kind], names: true },
    { id: 'looked', header: heads.looked, value: ({ looked }) => looked, numeric: true },
    { id: 'byChance', header: heads.byChance, value: (row) => row.byChance, cell: byChance, numeric: true },
    {
      id: 'apart',
      header: heads.apart,
      value: ({ apart }) => apart,
      cell: ({ apart }) => formatNumber(apart),
      numeric: true,
    },
    { id: 'leads', header: heads.leads, value: ({ leads }) => leads, numeric: true },
    {
      id: 'what',
      header: heads.what,
      value: ({ kind }) => words.what[kind],
      cell: ({ kind }) => <span className={styles.compared}>{words.what[kind]}</span>,
    },
  ]
}
