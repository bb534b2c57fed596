import { useMemo } from 'react'
import { agencyMarks, agencyReports, withMarks } from '../../data/queries/agency.ts'
import type { Agency } from '../../domain/report.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useRoster } from '../../ui/roster.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'
import styles from './AgencyReports.module.css'
import { agencyModel } from './model.ts'
import { ReportPage } from './ReportPage.tsx'

/** Asks for an agency's reports and their marks, and shows them once both are there. */
export function AgencyReports({ agency, question, dataset, ask }: ViewProps & { agency: Agency }) {
  const { inForce } = useRoster()
  const reports = useAnswer(agencyReports(agency.key))
  const marks = useAnswer(agencyMarks(agency.key))
  const whole = useMemo(
    () => (reports.rows && marks.rows ? withMarks(reports.rows, marks.rows) : null),
    [reports.rows, marks.rows],
  )
  const model = useMemo(
    () => whole && agencyModel(whole, question, dataset, inForce?.isMissing),
    [whole, question, dataset, inForce],
  )
  const failed = [reports, marks].find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  if (!model) return <Waiting />
  const isWaiting = reports.state === 'waiting' || marks.state === 'waiting'
  return (
    <div className={isWaiting ? styles.waiting : undefined} aria-busy={isWaiting}>
      <ReportPage model={model} queries={queriesOf(reports, marks)} question={question} dataset={dataset} ask={ask} />
    </div>
  )
}
