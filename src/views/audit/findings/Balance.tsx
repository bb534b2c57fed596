import { useMemo } from 'react'
import { cellLabel } from '../../../domain/forms/cells.ts'
import type { Report } from '../../../domain/report.ts'
import { balancingChanges } from '../../../domain/rules/balancing.ts'
import type { RuleId } from '../../../domain/rules/rule.ts'
import { ruleOf } from '../../../domain/rules/rules.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { useLang, useWords } from '../../../ui/text/useText.ts'
import { WORDS } from '../words.ts'
import styles from './Findings.module.css'

/** The one cell whose change alone would make the report's equations hold, where there is exactly one. */
export function Balance({ report, rule }: { report: Report; rule: RuleId }) {
  const words = useWords(WORDS)
  const lang = useLang()
  const isAsked = ruleOf(rule)?.method.kind === 'equation'
  const changes = useMemo(() => (isAsked ? balancingChanges(report) : []), [isAsked, report])
  if (!isAsked) return null
  const [only, ...others] = changes
  if (!only) return <p className={styles.note}>{words.noBalance}</p>
  if (others.length > 0) return <p className={styles.note}>{words.several}</p>
  const from = only.from.state === 'number' ? formatNumber(only.from.value) : words.blankPrinted
  return (
    <p className={styles.note}>{words.balance(cellLabel(only.cell, report.form)[lang], from, formatNumber(only.to))}</p>
  )
}
