import { useMemo, useState } from 'react'
import { auditFindings } from '../../data/queries/audit.ts'
import { cardFigures, cardMarks, cardReports } from '../../data/queries/cards.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useRoster } from '../../ui/roster.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import { formatDay } from '../../ui/text/format.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { useAnswer } from '../answer.ts'
import { useAnswered } from '../useAnswered.ts'
import type { ViewProps } from '../view.ts'
import { Book } from './Book.tsx'
import { cardAgencies, cards, MOST_CARDS } from './model.ts'
import { WORDS } from './words.ts'

/** A page of paper for each agency of the filter, for print and as a file. */
export function CardsView({ question, dataset }: ViewProps) {
  const words = useWords(WORDS)
  const texts = useText()
  const lang = useLang()
  const [day] = useState(() => formatDay(new Date()))
  const { inForce } = useRoster()
  const { filter } = question
  const all = useMemo(() => cardAgencies(dataset.agencies, filter), [dataset, filter])
  const shown = useMemo(() => all.slice(0, MOST_CARDS), [all])
  // What no card is made of is not asked for.
  const asked = useMemo(
    () => (shown.length === all.length ? filter : { ...filter, agencies: shown.map(({ key }) => key) }),
    [filter, shown, all],
  )
  const reports = useAnswer(cardReports(asked))
  const marks = useAnswer(cardMarks(asked))
  const figures = useAnswer(cardFigures(asked))
  const findings = useAnswer(auditFindings(asked))
  const answers = [reports, marks, figures, findings]
  const isWaiting = answers.some(({ state }) => state === 'waiting')
  const standing = useMemo(() => ({ filter, shown, all }), [filter, shown, all])
  const answered = useAnswered(standing, isWaiting)
  const made = useMemo(() => {
    if (!reports.rows || !marks.rows || !figures.rows || !findings.rows) return null
    const rows = { reports: reports.rows, marks: marks.rows, figures: figures.rows, findings: findings.rows }
    return cards(answered.shown, rows, dataset, answered.filter, inForce?.isMissing)
  }, [reports.rows, marks.rows, figures.rows, findings.rows, dataset, answered, inForce])
  const wording = useMemo(() => ({ lang, words, texts, dataset, day }), [lang, words, texts, dataset, day])
  const failed = answers.find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  if (all.length === 0) return <p>{words.none}</p>
  if (!made) return <Waiting />
  return (
    <Book cards={made} all={answered.all.length} filter={answered.filter} wording={wording} isWaiting={isWaiting} />
  )
}
