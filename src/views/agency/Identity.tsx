import type { ReactNode } from 'react'
import { sameName } from '../../domain/agencies.ts'
import { openReport } from '../../domain/question.ts'
import { agencyPlace, kindName, levelName } from '../../ui/places.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { formatYears } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import styles from './Facts.module.css'
import type { AgencyModel } from './model.ts'
import { useAgencyText } from '../../ui/official/texts.ts'

/** Who the agency is, and the years of which the dataset has its report. */
export function Identity({ model, question, dataset, ask }: ViewProps & { model: AgencyModel }) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const { agency, years, missing, missed } = model
  const above = dataset.agencies.filter(
    (other) => other.key !== agency.key && (sameName(other.name, agency.parent) || other.code === agency.parent),
  )
  const [parent] = agency.parent === '' || above.length !== 1 ? [] : above
  return (
    <header>
      <h2>{agency.name}</h2>
      <dl className={styles.facts}>
        <Fact term={words.code}>{agency.code}</Fact>
        <Fact term={words.place}>{agencyPlace(agency)}</Fact>
        <Fact term={words.level}>{levelName(agency.level, texts)}</Fact>
        <Fact term={words.kind}>{kindName(agency.kind, texts)}</Fact>
        <Fact term={words.parent}>
          {parent ? (
            <QuestionLink question={openReport(question, parent.key, null)} ask={ask}>
              {parent.name}
            </QuestionLink>
          ) : (
            agency.parent
          )}
        </Fact>
        <Fact term={words.years}>{formatYears(years, lang)}</Fact>
        <Fact term={texts.states.missed}>
          {missed.length > 0 && <span title={texts.states.missedNote}>{formatYears(missed, lang)}</span>}
        </Fact>
        <Fact term={words.missingYears}>
          {missing.length > 0 && <span title={words.missingNote}>{formatYears(missing, lang)}</span>}
        </Fact>
      </dl>
    </header>
  )
}

/** One thing that is known; nothing where the dataset does not say. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (children === '' || children === false) return null
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
