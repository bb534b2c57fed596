import type { Report } from '../../domain/report.ts'
import { countExplained } from '../../domain/explanations.ts'
import { classes } from '../../ui/classes.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import type { Answer } from '../answer.ts'
import { ExplainButton } from '../ExplainButton.tsx'
import { useExplained } from '../explained.ts'
import { ExplainedFile } from '../ExplainedFile.tsx'
import { EXPLAINED_WORDS } from '../explainedWords.ts'
import { findingPlace } from '../../ui/official/cellPlace.ts'
import styles from './Checks.module.css'
import type { Finding } from '../../ui/official/findings.ts'
import { findingText, toldText } from '../../ui/official/findingText.ts'
import { toldFigures } from '../../domain/told.ts'
import { useAgencyText } from '../../ui/official/texts.ts'

interface ChecksProps {
  reports: readonly Report[]
  findings: readonly Finding[]
  /** How far the rules are that look beyond the report. */
  audit: Answer<unknown>
  chosen: readonly string[]
  onChoose: (finding: Finding) => void
}

/** What the printed figures say against each other, and what the narrative tells beside them. */
export function Checks({ reports, findings, audit, chosen, onChoose }: ChecksProps) {
  const explained = useExplained()
  const explainedWords = useWords(EXPLAINED_WORDS)
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const inYear = (year: number, sentence: string) =>
    reports.length > 1 ? words.inYear(String(year), sentence) : sentence
  const agreeing = reports.flatMap((report) =>
    toldFigures(report)
      .filter(({ verdict }) => verdict === 'equal' || verdict === 'open')
      .map((figure) => inYear(report.year, toldText(figure, texts))),
  )
  const sentences = reports.flatMap((report) =>
    report.sentences === '' ? [] : [inYear(report.year, words.sentences(report.sentences))],
  )
  const errors = findings.filter(({ said }) => said.kind === 'flag').length
  const known = explained
    ? countExplained(
        findings.map(({ explainable }) => explainable),
        explained.all,
      )
    : 0
  return (
    <section>
      <h3 className={styles.title}>{words.checks}</h3>
      <p className={styles.summary}>
        {errors === 0 ? words.noChecks : words.checksSummary(formatNumber(errors), formatNumber(findings.length))}
      </p>
      {known > 0 && (
        <p className={styles.summary}>{explainedWords.count(formatNumber(findings.length), formatNumber(known))}</p>
      )}
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => {
            const sentence = inYear(finding.year, findingText(finding, texts, lang))
            const isExplained = explained?.of(finding.explainable)?.isCurrent === true
            return (
              <li key={finding.id} id={findingPlace(finding.id)} className={styles[finding.severity]}>
                <button
                  type="button"
                  className={classes(styles.finding, isExplained && styles.known)}
                  aria-pressed={chosen.includes(finding.id)}
                  onClick={() => onChoose(finding)}
                >
                  <span className={styles.severity}>{texts.rules.severity[finding.severity]}</span>
                  <span>{sentence}</span>
                </button>
                <div className={styles.explain}>
                  <ExplainButton finding={finding.explainable} said={sentence} />
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {audit.state === 'failed' && <Notice problem={audit.problem} />}
      {audit.state === 'waiting' && <p className={styles.summary}>{words.checksWaiting}</p>}
      {findings.length > 0 && <ExplainedFile />}
      {[...agreeing, ...sentences].map((sentence) => (
        <p key={sentence} className={styles.told}>
          {sentence}
        </p>
      ))}
    </section>
  )
}
