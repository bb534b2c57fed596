import { useMemo } from 'react'
import { auditFindings } from '../../data/queries/audit.ts'
import type { Asked } from '../../domain/asked.ts'
import { EMPTY_FILTER } from '../../domain/question.ts'
import { useStanding } from '../../ui/standing.ts'
import { useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'
import { showCell } from '../../ui/official/cellPlace.ts'
import { Checks } from './Checks.tsx'
import { auditedIn, gravestFirst } from '../../ui/official/findings.ts'
import { Identity } from './Identity.tsx'
import { MainFigures } from './MainFigures.tsx'
import type { AgencyModel } from './model.ts'
import { Provenance } from './Provenance.tsx'
import styles from './ReportPage.module.css'
import { Tables } from './Tables.tsx'
import { Trends } from './Trends.tsx'
import { YearChoice } from './YearChoice.tsx'
import { ZeroLenses } from './ZeroLenses.tsx'
import { useAgencyText } from '../../ui/official/texts.ts'

interface ReportPageProps extends ViewProps {
  model: AgencyModel
  /** What its reports were asked by. */
  queries: readonly Asked[]
}

/** One agency: who it is, one year's report or two side by side, and its figures over the years. */
export function ReportPage({ model, queries, question, dataset, ask }: ReportPageProps) {
  const { agency: words, states } = useAgencyText()
  const {
    standing: { chosen },
    change,
  } = useStanding()
  const choose = (next: readonly string[]) => change({ chosen: next })
  const { shown, beside } = model
  const reports = useMemo(() => [shown, beside].filter((report) => report !== null), [shown, beside])
  // Asked once the report stands on the page, for it may take longer: these rules look at other reports, too.
  const audit = useAnswer(auditFindings({ ...EMPTY_FILTER, agencies: [model.agency.key] }))
  const findings = useMemo(
    () => gravestFirst([...model.findings, ...auditedIn(audit.rows ?? [], reports)]),
    [model.findings, audit.rows, reports],
  )
  return (
    <article className={styles.page}>
      <Identity model={model} question={question} dataset={dataset} ask={ask} />
      <YearChoice model={model} question={question} ask={ask} />
      {shown === null ? (
        <p className={styles.none}>
          {model.missed.includes(model.year)
            ? `${words.missedReport(String(model.year))} ${states.missedNote}`
            : `${words.noReport(String(model.year))} ${words.missingNote}`}
        </p>
      ) : (
        <>
          <Provenance reports={reports} queries={queries} dataset={dataset} />
          <MainFigures report={shown} before={model.before} />
          <ZeroLenses report={shown} />
          <Checks
            reports={reports}
            findings={findings}
            audit={audit}
            chosen={chosen}
            onChoose={(finding) => {
              choose([finding.id])
              showCell(finding)
            }}
          />
          <Tables reports={reports} findings={findings} chosen={chosen} onChoose={choose} />
        </>
      )}
      <Trends reports={model.reports} queries={queries} dataset={dataset} />
    </article>
  )
}
