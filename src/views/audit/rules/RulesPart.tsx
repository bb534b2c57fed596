import { useEffect, useRef } from 'react'
import { RULES } from '../../../domain/rules/rules.ts'
import { SEVERITIES } from '../../../domain/rules/rule.ts'
import { standingOf } from '../../../domain/question.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import type { ViewProps } from '../../view.ts'
import { ruleMark, ruleQuestion } from './ruleLink.ts'
import { RuleSection } from './RuleSection.tsx'
import styles from './Rules.module.css'
import { WORDS } from './words.ts'

/** Every rule of the audit, explained from its own definition, with an example. */
export function RulesPart({ question, ask }: ViewProps) {
  const { page, rules } = useWords(WORDS)
  const root = useRef<HTMLDivElement>(null)
  const { chosen } = standingOf(question)
  const [picked] = RULES.filter(({ id }) => chosen.includes(ruleMark(id)))
  const pickedId = picked?.id
  useEffect(() => {
    if (pickedId === undefined) return
    const section = root.current?.querySelector<HTMLElement>(`[data-rule="${pickedId}"]`)
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }, [pickedId])
  return (
    <div ref={root} className={styles.page}>
      <h2 className={styles.title}>{page.title}</h2>
      <p className={styles.lead}>{page.lead(formatNumber(RULES.length))}</p>
      <section>
        <h3 className={styles.name}>{page.severities}</h3>
        <dl className={styles.severities}>
          {SEVERITIES.map((severity) => (
            <div key={severity}>
              <dt className={styles[severity]}>{rules.severity[severity]}</dt>
              <dd>{rules.severityMeans[severity]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <nav aria-label={page.contents}>
        <ol className={styles.contents}>
          {RULES.map(({ id }) => (
            <li key={id}>
              <QuestionLink question={ruleQuestion(question, id)} ask={ask} isCurrent={id === pickedId}>
                {rules.of[id].name}
              </QuestionLink>
            </li>
          ))}
        </ol>
      </nav>
      {RULES.map((rule) => (
        <RuleSection key={rule.id} rule={rule} isPicked={rule.id === pickedId} question={question} ask={ask} />
      ))}
    </div>
  )
}
