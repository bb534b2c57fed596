import { useMemo } from 'react'
import { coverage } from '../../data/queries/coverage.ts'
import { EMPTY_FILTER, openReport, type Question } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { agencyOptions } from '../../ui/places.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import { queriesOf, useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'
import { AgencyList } from './AgencyList.tsx'
import { AgencyReports } from './AgencyReports.tsx'
import styles from './AgencyView.module.css'
import { useAgencyText } from '../../ui/official/texts.ts'

/** One agency's reports as the official tables; without one, the agencies to choose from. */
export function AgencyView({ question, dataset, ask }: ViewProps) {
  const { agency: texts } = useAgencyText()
  const lang = useLang()
  const found = useAnswer(coverage(question.filter))
  const options = useMemo(() => agencyOptions(dataset.agencies), [dataset.agencies])
  const asked = question.agency.key
  const kept = useMemo(() => found.rows && found.rows.filter(({ isLeftOut }) => !isLeftOut), [found.rows])
  const reporting = useMemo(() => new Set(kept?.map((row) => row.key)), [kept])
  const [onlyOne] = reporting.size === 1 ? reporting : []
  const shown = dataset.agencies.find((agency) => agency.key === (asked ?? onlyOne))
  // Without the filter's other conditions fitting, it is in no total that the switch could take it out of.
  const leftOut = useMemo(
    () => found.rows?.flatMap(({ key, year, isLeftOut }) => (isLeftOut && key === shown?.key ? [year] : [])) ?? [],
    [found.rows, shown],
  )
  const choose = (key: AgencyKey | null) => openReport(question, key, null)

  return (
    <div className={styles.view}>
      <div className={styles.chooser}>
        <Combobox
          label={texts.choose}
          hint={texts.chooseHint}
          options={options}
          keep={shown?.name}
          onChoose={(key) => ask(choose(key))}
        />
        {asked !== null && (
          <QuestionLink question={choose(null)} ask={ask}>
            {texts.all}
          </QuestionLink>
        )}
        {shown && (
          <QuestionLink question={cardOf(shown.key, question)} ask={ask}>
            {texts.card}
          </QuestionLink>
        )}
      </div>
      {asked !== null && !shown && (
        <p role="alert" className={styles.unknown}>
          {texts.unknown(asked)}
        </p>
      )}
      {leftOut.length > 0 && (
        <p role="note" className={styles.leftOut}>
          {texts.leftOut(formatNumber(leftOut.length), formatYears(leftOut, lang))}
        </p>
      )}
      {found.state === 'failed' && <Notice problem={found.problem} />}
      {shown ? (
        <AgencyReports key={shown.key} agency={shown} question={question} dataset={dataset} ask={ask} />
      ) : (
        <AgencyList rows={kept} queries={queriesOf(found)} dataset={dataset} ask={ask} choose={choose} />
      )}
    </div>
  )
}

/** The agency's card, of the years in the filter; whatever else is chosen there, its peers are all of the dataset. */
const cardOf = (key: AgencyKey, { filter: { years, onlySound }, ...question }: Question): Question => ({
  ...question,
  view: 'cards',
  filter: { ...EMPTY_FILTER, years, onlySound, agencies: [key] },
})
