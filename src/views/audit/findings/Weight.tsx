import type { Severity } from '../../../domain/rules/rule.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { RULE_WORDS } from '../words.ts'
import styles from './Findings.module.css'

/** How much a finding weighs, as a word with a mark that has a shape of its own. */
export function Weight({ severity }: { severity: Severity }) {
  const rules = useWords(RULE_WORDS)
  return (
    <span className={styles.severity} data-severity={severity}>
      {rules.severity[severity]}
    </span>
  )
}
