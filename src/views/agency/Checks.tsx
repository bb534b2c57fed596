import type { Report } from '../../domain/report.ts'
import { classes } from '../../ui/classes.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import { findingPlace } from '../../ui/official/cellPlace.ts'
import styles from './Checks.module.css'
import type { Finding } from '../../ui/official/findings.ts'
import { findingText, toldText } from '../../ui/official/findingText.ts'
import { toldFigures } from '../../domain/told.ts'
import { useAgencyText } from '../../ui/official/texts.ts'

interface ChecksProps {
  reports: readonly Report[]
  findings: readonly Finding[]
  chosen: readonly string[]
  onChoose: (finding: Finding) => void
}

/** What the printed figures say against each other, and what the narrative tells beside them. */
export function Checks({ reports, findings, chosen, onChoose }: ChecksProps) {
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
  const errors = findings.filter((finding) => finding.weight === 'error').length
  return (
    <section>
      <h3 className={styles.title}>{words.checks}</h3>
      <p className={styles.summary}>{errors === 0 ? words.noChecks : words.checksSummary(formatNumber(errors))}</p>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={finding.id} id={findingPlace(finding.id)}>
              <button
                type="button"
                className={classes(styles.finding, styles[finding.weight])}
                aria-pressed={chosen.includes(finding.id)}
                onClick={() => onChoose(finding)}
              >
                <span className={styles.weight}>{words.weight[finding.weight]}</span>
                <span>{inYear(finding.year, findingText(finding, texts, lang))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {[...agreeing, ...sentences].map((sentence) => (
        <p key={sentence} className={styles.told}>
          {sentence}
        </p>
      ))}
    </section>
  )
}
