import { useMemo } from 'react'
import { disputeYears } from '../../data/queries/disputes.ts'
import { disputeRates } from '../../data/queries/disputesRates.ts'
import { disputeRows } from '../../data/queries/disputesRows.ts'
import { placeDepth } from '../../domain/placeDepth.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'
import styles from './DisputesView.module.css'
import { endedCases } from './ended.ts'
import { EndedFigure } from './EndedFigure.tsx'
import { baseOf, pathSteps } from './path.ts'
import { PathFigure } from './PathFigure.tsx'
import { RateChoice } from './RateChoice.tsx'
import { rates } from './rates.ts'
import { RatesFigure } from './RatesFigure.tsx'
import { RowsFigure } from './RowsFigure.tsx'
import { namesIn } from './wording.ts'
import { WORDS } from './words.ts'
import { pooledRate, yearly } from './yearly.ts'
import { YearlyFigure } from './YearlyFigure.tsx'

/** From applications to reviews and suits, how these ended, at which rates, and which reports are worth a look. */
export function DisputesView(props: ViewProps) {
  const { question, dataset, ask } = props
  const words = useWords(WORDS)
  const texts = useText()
  const lang = useLang()
  const wording = useMemo(() => ({ words, texts, lang }), [words, texts, lang])
  const { filter, disputes } = question
  const depth = useMemo(() => placeDepth(dataset.agencies, filter), [dataset, filter])
  const years = useAnswer(disputeYears(filter))
  const ratesAnswer = useAnswer(disputeRates(filter, { ...disputes, depth }))
  const rows = useAnswer(disputeRows(filter))
  const told = useMemo(() => years.rows && modelOf(years.rows), [years.rows])
  const found = useMemo(
    () => ratesAnswer.rows && rates(ratesAnswer.rows, namesIn(dataset, wording)),
    [ratesAnswer.rows, dataset, wording],
  )
  // The stock of several years is no sum, so that there is no rate of all together.
  const hasPooled = found && (found.rate !== 'pending_rate' || years.rows?.length === 1)
  const pooled = useMemo(
    () => (years.rows && found && hasPooled ? pooledRate(years.rows, found.rate) : null),
    [years.rows, found, hasPooled],
  )
  const failed = [years, ratesAnswer, rows].find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  if (!told) return <Waiting />
  if (told.base.years.length === 0) return <p className={styles.nothing}>{words.noReports}</p>
  const shared = { ...props, wording, base: told.base, queries: queriesOf(years), waiting: years.state === 'waiting' }
  return (
    <div className={styles.view}>
      <PathFigure {...shared} steps={told.steps} />
      <EndedFigure {...shared} ended={told.ended} />
      <div className={styles.rates}>
        <RateChoice question={question} ask={ask} wording={wording} />
        {found && (
          <RatesFigure
            {...shared}
            found={found}
            pooled={pooled}
            queries={queriesOf(ratesAnswer)}
            waiting={ratesAnswer.state === 'waiting'}
          />
        )}
      </div>
      <YearlyFigure {...shared} found={told.yearly} />
      {rows.rows && (
        <RowsFigure
          {...shared}
          rows={rows.rows}
          steps={told.steps}
          queries={queriesOf(rows)}
          waiting={rows.state === 'waiting'}
        />
      )}
    </div>
  )
}

const modelOf = (rows: Parameters<typeof baseOf>[0]) => ({
  base: baseOf(rows),
  steps: pathSteps(rows),
  ended: endedCases(rows),
  yearly: yearly(rows),
})
