import { useMemo } from 'react'
import { agencyMarks, agencyReports, withMarks } from '../../../data/queries/agency.ts'
import { openReport, FIRST_STANDING, type Question } from '../../../domain/question.ts'
import { sourceUrl } from '../../../domain/sourceUrl.ts'
import { Drawer } from '../../../ui/Drawer.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { useAnswer } from '../../answer.ts'
import { ExplainButton } from '../../ExplainButton.tsx'
import { ruleQuestion } from '../rules/ruleLink.ts'
import { RULE_WORDS, WORDS } from '../words.ts'
import { Balance } from './Balance.tsx'
import styles from './Findings.module.css'
import { LitTables } from './LitTables.tsx'
import { writtenOut, type FindingLine } from './model.ts'
import type { PartProps } from './parts.ts'
import { Units } from './Units.tsx'
import { Weight } from './Weight.tsx'

interface FindingDrawerProps extends PartProps {
  /** Null while none is open. */
  line: FindingLine | null
  onClose: () => void
}

/** What one finding rests on: both sides, the rule, and the official tables with its cells lit. */
export function FindingDrawer(props: FindingDrawerProps) {
  const words = useWords(WORDS)
  const { line, onClose } = props
  return (
    <Drawer
      open={line !== null}
      title={line ? `${line.agency} ${line.finding.year}` : words.detail}
      onClose={onClose}
      isWide
    >
      {line && <Detail {...props} line={line} />}
    </Drawer>
  )
}

/** The question that opens the report of a finding with its cells lit. */
function reportQuestion(question: Question, { finding }: FindingLine): Question {
  const opened = openReport(question, finding.key, finding.year)
  const agency = { ...FIRST_STANDING, ...opened.standing.agency, chosen: [`${finding.year} ${finding.check}`] }
  return { ...opened, standing: { ...opened.standing, agency } }
}

function Detail({ line, question, ask }: PartProps & { line: FindingLine }) {
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const { finding, sentence } = line
  const rule = rules.of[finding.rule]
  const source = sourceUrl(finding.source)
  return (
    <div className={styles.detail}>
      <p>
        <Weight severity={finding.severity} /> {rule.name}
      </p>
      <p className={styles.said}>{sentence}</p>
      <ExplainButton finding={finding} said={sentence} />
      <dl className={styles.rule}>
        <dt>{words.ruleSays}</dt>
        <dd>{rule.says}</dd>
        <dt>{words.why}</dt>
        <dd>{rule.why}</dd>
      </dl>
      <p className={styles.links}>
        <QuestionLink question={reportQuestion(question, line)} ask={ask}>
          {words.toReport}
        </QuestionLink>
        <QuestionLink question={ruleQuestion(question, finding.rule)} ask={ask}>
          {words.toRules}
        </QuestionLink>
        {source !== null && (
          <a href={source.href} target="_blank" rel="noreferrer noopener">
            {words.source}
          </a>
        )}
      </p>
      {finding.rule === 'units' && <Units finding={finding} question={question} ask={ask} />}
      <Reports line={line} />
    </div>
  )
}

/** The report of the finding and the one of the year before, once they have come. */
function Reports({ line: { finding } }: { line: FindingLine }) {
  const words = useWords(WORDS)
  const reports = useAnswer(agencyReports(finding.key))
  const marks = useAnswer(agencyMarks(finding.key))
  const all = useMemo(
    () => (reports.rows && marks.rows ? withMarks(reports.rows, marks.rows) : null),
    [reports.rows, marks.rows],
  )
  const failed = [reports, marks].find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  const report = all?.find(({ id }) => id === finding.report)
  if (!all) return <Waiting />
  if (!report) return null
  const sum = writtenOut(finding, report, words.blankPrinted)
  const before = all.find(({ year, scope }) => year === report.year - 1 && scope === report.scope) ?? null
  return (
    <>
      {sum !== null && <p className={styles.sum}>{sum}</p>}
      <Balance report={report} rule={finding.rule} />
      <LitTables finding={finding} report={report} before={before} />
    </>
  )
}
