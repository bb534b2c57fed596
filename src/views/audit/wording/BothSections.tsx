import type { SaidSection } from '../../../data/queries/wording.ts'
import { openReport } from '../../../domain/question.ts'
import { MOST_CHARACTERS } from '../../../domain/reportSection.ts'
import type { TextRange } from '../../../domain/wording.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import type { ViewProps } from '../../view.ts'
import { piecesOf, type PairRow } from './model.ts'
import styles from './Wording.module.css'
import { WORDS } from './words.ts'

type Asking = Pick<ViewProps, 'question' | 'ask'>

/** Both sections of a pair, with what repeats marked. */
export function BothSections({ row, ...asking }: Asking & { row: PairRow }) {
  const words = useWords(WORDS)
  const n = formatNumber
  return (
    <>
      <p>{words.shareOf(String(row.percent), n(row.characters), n(row.own))}</p>
      <p className={styles.note}>{words.proves}</p>
      <div className={styles.both}>
        <OneSection {...asking} said={row.one} name={row.name} ranges={row.ranges} />
        <OneSection {...asking} said={row.other} name={row.otherName} ranges={row.otherRanges} />
      </div>
    </>
  )
}

interface OneSectionProps extends Asking {
  said: SaidSection
  name: string
  ranges: readonly TextRange[]
}

function OneSection({ question, ask, said, name, ranges }: OneSectionProps) {
  const words = useWords(WORDS)
  const year = String(said.year)
  return (
    <section className={styles.one} aria-label={words.versus(name, year)}>
      <h3 className={styles.who}>{words.versus(name, year)}</h3>
      <p className={styles.note}>{words.file(said.file)}</p>
      <p>
        <QuestionLink question={openReport(question, said.key, said.year)} ask={ask}>
          {words.report(name, year)}
        </QuestionLink>
      </p>
      <p className={styles.text} lang="zh">
        {piecesOf(said.text, ranges).map(({ text, repeats }, i) =>
          // The pieces of a text do not change places.
          // oxlint-disable-next-line react/no-array-index-key
          repeats ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
        )}
      </p>
      {said.isCut && <p className={styles.note}>{words.isCut(formatNumber(MOST_CHARACTERS))}</p>}
    </section>
  )
}
