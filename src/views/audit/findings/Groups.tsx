import { useMemo } from 'react'
import { auditGroups, type AuditGroup } from '../../../data/queries/auditSummary.ts'
import { exportTable } from '../../../domain/csv.ts'
import { AUDIT_BYS, type AuditBy } from '../../../domain/question.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { useText, useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { useAnswer } from '../../answer.ts'
import { RULE_WORDS, WORDS } from '../words.ts'
import styles from './Findings.module.css'
import { groupColumns, groupFileColumns, ruleColumns, ruleFileColumns } from './groupColumns.tsx'
import { ruleLines } from './model.ts'
import type { PartProps } from './parts.ts'

/** Findings by rule, year, place or agency, with what was and what could not be checked. */
export function Groups(props: PartProps) {
  const words = useWords(WORDS)
  const { question, ask } = props
  const { by } = question.audit
  return (
    <section className={styles.groups}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.byTitle[by]}</h2>
        <Segments
          name={words.by}
          choices={AUDIT_BYS.map((value) => ({ value, label: words.bys[value] }))}
          value={by}
          onChange={(next: AuditBy) => ask({ ...question, audit: { ...question.audit, by: next } })}
        />
      </div>
      {by === 'rule' ? <ByRule {...props} /> : <ByGroup key={by} {...props} by={by} />}
    </section>
  )
}

function ByRule({ question, ask, counts, checked }: PartProps) {
  const texts = useText()
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const lines = useMemo(
    () => ruleLines(counts, checked, question.audit.severities),
    [counts, checked, question.audit.severities],
  )
  const columns = useMemo(() => ruleColumns(words, rules, question, ask), [words, rules, question, ask])
  return (
    <>
      <DataTable
        name="rules"
        caption={words.byTitle.rule}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ rule }) => rule}
      />
      <p className={styles.note}>{words.checkedNote}</p>
      <Csv
        name={words.byTitle.rule}
        of={texts.figure.csvOf}
        table={() => exportTable(lines, ruleFileColumns(words, rules))}
      />
    </>
  )
}

function ByGroup({ question, ask, names, by }: PartProps & { by: AuditGroup }) {
  const texts = useText()
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const { rules: chosenRules, severities } = question.audit
  const answer = useAnswer(auditGroups(question.filter, by, { rules: chosenRules, severities }))
  const columns = useMemo(
    () => groupColumns(by, { words, rules, names, question, ask }),
    [by, words, rules, names, question, ask],
  )
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  const { rows } = answer
  if (!rows) return <Waiting />
  return (
    <div aria-busy={answer.state === 'waiting'}>
      <DataTable
        name={`by-${by}`}
        caption={words.byTitle[by]}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ group }) => group}
      />
      <Csv
        name={words.byTitle[by]}
        of={texts.figure.csvOf}
        table={() => exportTable(rows, groupFileColumns(by, { words, rules, names, question, ask }))}
      />
    </div>
  )
}

interface CsvProps {
  name: string
  of: (name: string) => string
  table: () => ReturnType<typeof exportTable>
}

function Csv({ name, of, table }: CsvProps) {
  return (
    <div className="no-print">
      <Button icon="download" look="quiet" name={of(name)} onPress={() => downloadCsv(`${name}.csv`, table())}>
        CSV
      </Button>
    </div>
  )
}
