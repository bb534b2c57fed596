import { SEVERITIES } from '../../../domain/rules/rule.ts'
import { classes } from '../../../ui/classes.ts'
import type { TableColumn } from '../../../ui/table/column.ts'
import type { audit } from '../../../ui/text/zh/audit.ts'
import type { rules } from '../../../ui/text/zh/rules.ts'
import styles from './Findings.module.css'
import type { FindingLine } from './model.ts'
import { Weight } from './Weight.tsx'

/** The columns of the list of findings; each finding opens with what it rests on. */
export function listColumns(
  words: typeof audit,
  ruleWords: typeof rules,
  open: (id: string) => void,
): TableColumn<FindingLine>[] {
  const { column } = words
  return [
    { id: 'agency', header: column.agency, value: ({ agency }) => agency, names: true },
    { id: 'year', header: column.year, value: ({ finding }) => String(finding.year) },
    {
      id: 'severity',
      header: column.severity,
      value: ({ finding }) => SEVERITIES.indexOf(finding.severity),
      cell: ({ finding }) => <Weight severity={finding.severity} />,
    },
    { id: 'rule', header: column.rule, value: ({ finding }) => ruleWords.of[finding.rule].name, isSecondary: true },
    {
      id: 'finding',
      header: column.finding,
      value: ({ sentence }) => sentence,
      cell: ({ id, sentence, note }) => (
        <button
          type="button"
          className={classes(styles.sentence, note?.isCurrent && styles.explained)}
          aria-haspopup="dialog"
          onClick={() => open(id)}
        >
          {sentence}
        </button>
      ),
      isWordy: true,
    },
    { id: 'left', header: column.left, value: ({ finding }) => finding.left, numeric: true, isSecondary: true },
    { id: 'right', header: column.right, value: ({ finding }) => finding.right, numeric: true, isSecondary: true },
    {
      id: 'difference',
      header: column.difference,
      value: ({ difference }) => difference,
      numeric: true,
      isSecondary: true,
    },
    { id: 'note', header: column.note, value: ({ note }) => note?.text ?? null, isSecondary: true },
  ]
}
