import { useMemo } from 'react'
import { auditGroups, type AuditGroup, type GroupCount } from '../../../data/queries/auditSummary.ts'
import { exportTable } from '../../../domain/csv.ts'
import { AUDIT_BYS, type AuditBy, type Question } from '../../../domain/question.ts'
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

interface GroupsProps extends PartProps {
  /** Narrows to a rule or group that was pressed. */
  narrow: (next: Question) => void
}

/** Findings by rule, year, place or agency, with what was and what could not be checked. */
export function Groups(props: GroupsProps) {
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
      {by === 'rule' && <ByRule {...props} />}
      {by === 'year' && <ByGroup {...props} by={by} rows={props.years} />}
      {(by === 'place' || by === 'agency') && <ByAnswer key={by} {...props} by={by} />}
    </section>
  )
}

function ByRule({ question, narrow, counts, checked }: GroupsProps) {
  const texts = useText()
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const lines = useMemo(
    () => ruleLines(counts, checked, question.audit.severities),
    [counts, checked, question.audit.severities],
  )
  const columns = useMemo(() => ruleColumns(words, rules, question, narrow), [words, rules, question, narrow])
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

/** Places or agencies; those of the years are known to the whole part already. */
function ByAnswer(props: GroupsProps & { by: Exclude<AuditGroup, 'year'> }) {
  const { filter, audit } = props.question
  const answer = useAnswer(auditGroups(filter, props.by, audit))
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!answer.rows) return <Waiting />
  return <ByGroup {...props} rows={answer.rows} waiting={answer.state === 'waiting'} />
}

function ByGroup(props: GroupsProps & { by: AuditGroup; rows: readonly GroupCount[] }) {
  const { question, narrow, names, by, rows, waiting } = props
  const texts = useText()
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const wording = useMemo(
    () => ({ words, rules, names, question, ask: narrow }),
    [words, rules, names, question, narrow],
  )
  const columns = useMemo(() => groupColumns(by, wording), [by, wording])
  return (
    <div aria-busy={waiting}>
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
        table={() => exportTable(rows, groupFileColumns(by, wording))}
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
