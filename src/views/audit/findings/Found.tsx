import { useCallback, useMemo } from 'react'
import { auditChecked, auditGroups, auditRules } from '../../../data/queries/auditSummary.ts'
import type { AgencyKey } from '../../../domain/report.ts'
import { distinctNames } from '../../../ui/places.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { ExplainedFile } from '../../ExplainedFile.tsx'
import { queriesOf, useAnswer } from '../../answer.ts'
import type { ViewProps } from '../../view.ts'
import { FindingList } from './FindingList.tsx'
import styles from './Findings.module.css'
import { Groups } from './Groups.tsx'
import { HeatFigure } from './HeatFigure.tsx'
import { Summary } from './Summary.tsx'
import { useShowList } from './useShowList.ts'

/** What the audit found: how many reports pass, what each rule checked, and every finding. */
export function Found(props: ViewProps) {
  const { filter } = props.question
  const { audit } = props.question
  const counts = useAnswer(auditRules(filter))
  const checked = useAnswer(auditChecked(filter))
  const years = useAnswer(auditGroups(filter, 'year', audit))
  const names = useMemo(() => distinctNames(props.dataset.agencies), [props.dataset.agencies])
  const { question } = props
  const answers = [counts, checked, years]
  const waiting = answers.some((answer) => answer.state === 'waiting')
  const { heading, narrow } = useShowList(props.ask, waiting)
  const openReport = useCallback(
    (key: AgencyKey, year: number) =>
      narrow({ ...question, filter: { ...question.filter, agencies: [key], years: { from: year, to: year } } }),
    [question, narrow],
  )
  const failed = answers.find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  const [asked] = checked.rows ?? []
  if (!counts.rows || !asked || !years.rows) return <Waiting />
  const parts = {
    ...props,
    counts: counts.rows,
    checked: asked,
    years: years.rows,
    names,
    waiting,
    queries: queriesOf(...answers),
  }
  return (
    <div className={styles.part}>
      <Summary {...parts} />
      <Groups {...parts} narrow={narrow} />
      <HeatFigure {...props} onOpen={openReport} />
      <FindingList {...parts} heading={heading} />
      <ExplainedFile />
    </div>
  )
}
