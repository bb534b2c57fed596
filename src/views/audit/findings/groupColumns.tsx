import type { AuditGroup, GroupCount } from '../../../data/queries/auditSummary.ts'
import type { ExportColumn } from '../../../domain/csv.ts'
import type { Filter, Question } from '../../../domain/question.ts'
import { SEVERITIES } from '../../../domain/rules/rule.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../../ui/table/column.ts'
import type { audit } from '../../../ui/text/zh/audit.ts'
import type { rules } from '../../../ui/text/zh/rules.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import styles from './Findings.module.css'
import type { RuleLine } from './model.ts'

type Words = typeof audit
type RuleWords = typeof rules
type Ask = (next: Question) => void

/** The columns of the list of rules; a rule leads to its findings. */
export function ruleColumns(words: Words, ruleWords: RuleWords, question: Question, ask: Ask): TableColumn<RuleLine>[] {
  const { column } = words
  const counted = (id: 'checked' | 'open'): TableColumn<RuleLine> => ({
    id,
    header: column[id],
    value: (line) => line[id],
    cell: (line) => {
      const n = line[id]
      return n === null ? <span className={styles.unasked}>{words.onlyDocuments}</span> : formatNumber(n)
    },
    numeric: true,
    isSecondary: id === 'open',
  })
  return [
    {
      id: 'rule',
      header: column.rule,
      value: ({ rule }) => ruleWords.of[rule].name,
      cell: ({ rule }) => (
        <QuestionLink question={{ ...question, audit: { ...question.audit, rules: [rule] } }} ask={ask}>
          {ruleWords.of[rule].name}
        </QuestionLink>
      ),
      names: true,
    },
    ...SEVERITIES.map((severity): TableColumn<RuleLine> => ({
      id: severity,
      header: ruleWords.severity[severity],
      value: ({ weighing }) => weighing[severity],
      numeric: true,
    })),
    { id: 'inReports', header: column.inReports, value: ({ reports }) => reports, numeric: true, isSecondary: true },
    counted('checked'),
    counted('open'),
  ]
}

export function ruleFileColumns(words: Words, ruleWords: RuleWords): ExportColumn<RuleLine>[] {
  const { column } = words
  return [
    [column.rule, ({ rule }) => ruleWords.of[rule].name],
    ...SEVERITIES.map((severity): ExportColumn<RuleLine> => [
      ruleWords.severity[severity],
      ({ weighing }) => weighing[severity],
    ]),
    [column.inReports, ({ reports }) => reports],
    [column.checked, ({ checked }) => checked ?? words.onlyDocuments],
    [column.open, ({ open }) => open ?? words.onlyDocuments],
  ]
}

interface Wording {
  readonly words: Words
  readonly rules: RuleWords
  readonly names: ReadonlyMap<string, string>
  readonly question: Question
  readonly ask: Ask
}

const nameOf = (by: AuditGroup, group: string, { words, names }: Wording): string =>
  by === 'agency' ? (names.get(group) ?? group) : group === '' ? words.noPlace : group.replaceAll('/', ' ').trim()

/** The filter that leaves in one group alone. */
function filterTo(by: AuditGroup, group: string, filter: Filter): Filter {
  if (by === 'year') return { ...filter, years: { from: Number(group), to: Number(group) } }
  return by === 'place' ? { ...filter, places: [group] } : { ...filter, agencies: [group] }
}

/** The columns of the list of years, places or agencies; each leads to its own findings. */
export function groupColumns(by: AuditGroup, wording: Wording): TableColumn<GroupCount>[] {
  const { words, rules: ruleWords, question, ask } = wording
  const { column } = words
  const number = (id: 'reports' | 'passes' | 'breaks'): TableColumn<GroupCount> => ({
    id,
    header: column[id],
    value: (line) => line[id],
    numeric: true,
  })
  return [
    {
      id: by,
      header: column.group[by],
      value: ({ group }) => nameOf(by, group, wording),
      cell: ({ group }) => {
        const name = nameOf(by, group, wording)
        if (group === '') return name
        return (
          <QuestionLink question={{ ...question, filter: filterTo(by, group, question.filter) }} ask={ask}>
            {name}
          </QuestionLink>
        )
      },
      names: true,
    },
    number('reports'),
    number('passes'),
    number('breaks'),
    ...SEVERITIES.map((severity): TableColumn<GroupCount> => ({
      id: severity,
      header: ruleWords.severity[severity],
      value: ({ findings }) => findings[severity],
      numeric: true,
    })),
  ]
}

export function groupFileColumns(by: AuditGroup, wording: Wording): ExportColumn<GroupCount>[] {
  const { words, rules: ruleWords } = wording
  const { column } = words
  return [
    [column.group[by], ({ group }) => nameOf(by, group, wording)],
    [column.reports, ({ reports }) => reports],
    [column.passes, ({ passes }) => passes],
    [column.breaks, ({ breaks }) => breaks],
    ...SEVERITIES.map((severity): ExportColumn<GroupCount> => [
      ruleWords.severity[severity],
      ({ findings }) => findings[severity],
    ]),
  ]
}
