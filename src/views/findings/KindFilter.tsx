import { FINDING_KINDS, type FindingKind } from '../../domain/question.ts'
import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useWords } from '../../ui/text/useText.ts'
import styles from './Findings.module.css'
import type { PartProps } from './parts.ts'
import { WORDS } from './words.ts'

/** The kinds of leads with their counts: what is listed, and a filter in one. */
export function KindFilter({ question, ask, model }: PartProps) {
  const words = useWords(WORDS)
  const { kinds } = question.findings
  const choose = (next: readonly FindingKind[]) => ask({ ...question, findings: { kinds: next } })
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">{words.kindsChosen}</legend>
      {FINDING_KINDS.map((kind) => {
        const isChosen = kinds.includes(kind)
        const count = model.looked.find((one) => one.kind === kind)?.leads ?? 0
        return (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={isChosen}
            onClick={() => choose(FINDING_KINDS.filter((one) => (one === kind ? !isChosen : kinds.includes(one))))}
          >
            {words.kinds[kind]} <span className={styles.count}>{formatNumber(count)}</span>
          </button>
        )
      })}
      {kinds.length > 0 && (
        <Button look="quiet" onPress={() => choose([])}>
          {words.allKinds}
        </Button>
      )}
    </fieldset>
  )
}
