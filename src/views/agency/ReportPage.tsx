import { useStanding } from '../../ui/standing.ts'
import type { ViewProps } from '../view.ts'
import { showCell } from '../../ui/official/cellPlace.ts'
import { Checks } from './Checks.tsx'
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
}

/** One agency: who it is, one year's report or two side by side, and its figures over the years. */
export function ReportPage({ model, question, dataset, ask }: ReportPageProps) {
  const { agency: words } = useAgencyText()
  const {
    standing: { chosen },
    change,
  } = useStanding()
  const choose = (next: readonly string[]) => change({ chosen: next })
  const { shown, beside, findings } = model
  const reports = [shown, beside].filter((report) => report !== null)
  return (
    <article className={styles.page}>
      <Identity model={model} question={question} dataset={dataset} ask={ask} />
      <YearChoice model={model} question={question} ask={ask} />
      {shown === null ? (
        <p className={styles.none}>
          {words.noReport(String(model.year))} {words.missingNote}
        </p>
      ) : (
        <>
          <Provenance reports={reports} />
          <MainFigures report={shown} before={model.before} />
          <ZeroLenses report={shown} />
          <Checks
            reports={reports}
            findings={findings}
            chosen={chosen}
            onChoose={(finding) => {
              choose([finding.id])
              showCell(finding)
            }}
          />
          <Tables reports={reports} findings={findings} chosen={chosen} onChoose={choose} />
        </>
      )}
      <Trends reports={model.reports} />
    </article>
  )
}
