import { RULE_IDS, SEVERITIES, type Severity } from '../../../domain/rules/rule.ts'
import type { AuditPart } from '../../../domain/question.ts'
import { Checks } from '../../../ui/Checks.tsx'
import { formatNumber, formatPercent, unbroken } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { RULE_WORDS, WORDS } from '../words.ts'
import styles from './Findings.module.css'
import { passing, weights } from './model.ts'
import type { PartProps } from './parts.ts'

/** How many reports pass, how many findings weigh how much, and which of them are looked at. */
export function Summary({ question, ask, counts, years, waiting }: PartProps) {
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const { audit } = question
  const { reports, passes, breaks, unassessed } = passing(years)
  const found = weights(counts, audit.rules)
  const change = (next: Partial<AuditPart>) => ask({ ...question, audit: { ...audit, ...next } })
  const toggle = (severity: Severity) =>
    change({
      severities: SEVERITIES.filter((one) =>
        one === severity ? !audit.severities.includes(one) : audit.severities.includes(one),
      ),
    })
  // Where those that break an equation are left out, that none is left says nothing.
  const isSound = question.filter.onlySound
  const title = isSound
    ? words.titleSound(formatNumber(reports))
    : breaks === 0
      ? words.titleNone(formatNumber(reports))
      : words.title(formatNumber(reports), formatNumber(breaks))
  return (
    <section className={styles.summary} aria-busy={waiting}>
      <h2 className={styles.title}>{title}</h2>
      {!isSound && passes + breaks > 0 && (
        <p>
          {unbroken(
            words.share(formatNumber(passes), formatNumber(passes + breaks), formatPercent(passes / (passes + breaks))),
          )}
        </p>
      )}
      {unassessed > 0 && <p>{words.unassessed(formatNumber(unassessed))}</p>}
      <div className={styles.choices}>
        <fieldset className={styles.weights}>
          <legend className="visually-hidden">{words.severities}</legend>
          {SEVERITIES.map((severity) => (
            <button
              key={severity}
              type="button"
              className={styles.weight}
              data-severity={severity}
              aria-pressed={audit.severities.includes(severity)}
              title={rules.severityMeans[severity]}
              onClick={() => toggle(severity)}
            >
              {rules.severity[severity]} <span className={styles.count}>{formatNumber(found[severity])}</span>
            </button>
          ))}
        </fieldset>
        <Checks
          label={words.rulesChosen}
          none={words.allRules}
          choices={RULE_IDS.map((value) => ({ value, label: rules.of[value].name }))}
          chosen={audit.rules}
          onChange={(chosen) => change({ rules: RULE_IDS.filter((id) => chosen.includes(id)) })}
        />
      </div>
      <p className={styles.note}>{words.fair}</p>
    </section>
  )
}
