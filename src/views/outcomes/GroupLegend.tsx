import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import { OUTCOME_GROUPS } from '../../domain/forms/form.ts'
import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import styles from './GroupLegend.module.css'
import { WORDS } from './words.ts'

/** The six groups with their counts: each a button that opens its reasons, or closes them again. */
export function GroupLegend({ question, ask, total }: ViewProps & { total: OutcomesTotal }) {
  const words = useWords(WORDS)
  const lang = useLang()
  const { group: open } = question.outcomes
  const choose = (group: typeof open) => ask({ ...question, outcomes: { ...question.outcomes, group } })
  return (
    <div className={styles.groups}>
      <ul className={styles.legend} aria-label={words.groups}>
        {OUTCOME_GROUPS.map(({ key, ...label }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.group}
              aria-pressed={open === key}
              title={words.groupHint}
              onClick={() => choose(open === key ? null : key)}
            >
              <span className={styles.swatch} style={{ background: `var(--outcome-${key})` }} />
              {label[lang]} <span className={styles.count}>{formatNumber(total.groups.get(key)?.value ?? null)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open !== null && (
        <Button look="quiet" onPress={() => choose(null)}>
          {words.allGroups}
        </Button>
      )}
    </div>
  )
}
