import { useMemo } from 'react'
import { auditGroups, type AuditGroup, type GroupCount } from '../../../data/queries/auditSummary.ts'
import type { Asked } from '../../../domain/asked.ts'
import { exportTable, type ExportTable } from '../../../domain/csv.ts'
import type { Dataset } from '../../../domain/dataset.ts'
import { AUDIT_BYS, type AuditBy, type Question } from '../../../domain/question.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { TakeButton } from '../../../ui/TakeButton.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { useText, useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../../answer.ts'
import { sourceOf } from '../../caveats.ts'
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
      {by === 'year' && <ByGroup {...props} by={by} rows={props.years} queries={props.queries.slice(-1)} />}
      {(by === 'place' || by === 'agency') && <ByAnswer key={by} {...props} by={by} />}
    </section>
  )
}

function ByRule({ question, dataset, narrow, counts, checked, queries }: GroupsProps) {
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
      <Take
        name={words.byTitle.rule}
        table={() => exportTable(lines, ruleFileColumns(words, rules))}
        queries={queries}
        dataset={dataset}
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
  return <ByGroup {...props} rows={answer.rows} queries={queriesOf(answer)} waiting={answer.state === 'waiting'} />
}

function ByGroup(props: GroupsProps & { by: AuditGroup; rows: readonly GroupCount[] }) {
  const { question, dataset, narrow, names, by, rows, queries, waiting } = props
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
      <Take
        name={words.byTitle[by]}
        table={() => exportTable(rows, groupFileColumns(by, wording))}
        queries={queries}
        dataset={dataset}
      />
    </div>
  )
}

interface TakeProps {
  name: string
  table: () => ExportTable
  queries: readonly Asked[]
  dataset: Dataset
}

function Take({ name, table, queries, dataset }: TakeProps) {
  const texts = useText()
  return (
    <div className="no-print">
      <TakeButton
        title={name}
        file={() => ({ name, table: table(), queries })}
        said={[name, sourceOf(dataset, texts), texts.figure.selfReported]}
      />
    </div>
  )
}
