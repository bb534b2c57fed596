import { useCallback, useMemo, useState, type Ref } from 'react'
import { auditFindings } from '../../../data/queries/audit.ts'
import {
  countExplained,
  EXPLAINED_CHOICES,
  fitsExplained,
  NO_EXPLANATIONS,
  type ExplainedChoice,
} from '../../../domain/explanations.ts'
import { SEVERITIES } from '../../../domain/rules/rule.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { useStanding } from '../../../ui/standing.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useLang, useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { useAnswer } from '../../answer.ts'
import { useExplained } from '../../explained.ts'
import { RULE_WORDS, WORDS } from '../words.ts'
import { FindingDrawer } from './FindingDrawer.tsx'
import styles from './Findings.module.css'
import { listColumns } from './listColumns.tsx'
import { findingLines, weights } from './model.ts'
import type { PartProps } from './parts.ts'
import { TakeAway } from './TakeAway.tsx'

/** The most findings that are listed at once; beyond, the reader narrows what is looked at. */
const MOST_LISTED = 5000

/** How the address names the finding that is open. */
const MARK = 'finding:'

interface FindingListProps extends PartProps {
  heading: Ref<HTMLHeadingElement>
}

/** Every chosen finding, the gravest first; each opens. */
export function FindingList(props: FindingListProps) {
  const { question, counts, names, heading } = props
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const lang = useLang()
  const explained = useExplained()
  const { standing, change } = useStanding()
  const [choice, setChoice] = useState<ExplainedChoice>('all')
  const { rules: chosenRules, severities } = question.audit
  const chosen = useMemo(() => ({ rules: chosenRules, severities }), [chosenRules, severities])
  const answer = useAnswer(auditFindings(question.filter, chosen, MOST_LISTED))
  const all = useMemo(
    () => answer.rows && findingLines(answer.rows, names, (finding) => explained?.of(finding) ?? null, lang),
    [answer.rows, names, explained, lang],
  )
  const notes = explained?.all ?? NO_EXPLANATIONS
  const lines = useMemo(() => {
    const fits = fitsExplained(choice, notes)
    return all?.filter(({ finding }) => fits(finding))
  }, [all, choice, notes])
  const open = useCallback(
    (id: string | null) => {
      const others = standing.chosen.filter((one) => !one.startsWith(MARK))
      change({ chosen: id === null ? others : [...others, `${MARK}${id}`] })
    },
    [standing, change],
  )
  const columns = useMemo(() => listColumns(words, rules, open), [words, rules, open])
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!all || !lines) return <Waiting />
  const found = weights(counts, chosenRules)
  const total = (severities.length === 0 ? SEVERITIES : severities).reduce((sum, severity) => sum + found[severity], 0)
  const openId = standing.chosen.find((one) => one.startsWith(MARK))?.slice(MARK.length)
  const shown = openId === undefined ? undefined : all.find(({ id }) => id === openId)
  const noted = countExplained(
    all.map(({ finding }) => finding),
    notes,
  )
  const title = total === 0 ? words.listNone : words.listTitle(formatNumber(total))
  return (
    <section className={styles.groups} aria-busy={answer.state === 'waiting'}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h2>
        <TakeAway {...props} chosen={chosen} />
      </div>
      {noted > 0 && <p className={styles.note}>{words.ofWhichExplained(formatNumber(noted))}</p>}
      {noted > 0 && (
        <Segments
          name={words.explainedFilter}
          choices={EXPLAINED_CHOICES.map((value) => ({ value, label: words.explained[value] }))}
          value={choice}
          onChange={setChoice}
        />
      )}
      {total > all.length && (
        <p className={styles.note}>{words.listCut(formatNumber(all.length), formatNumber(total))}</p>
      )}
      {total > 0 && (
        <DataTable
          name="found"
          caption={title}
          captionHidden
          columns={columns}
          rows={lines}
          rowKey={({ id }) => id}
          empty={words.listNone}
        />
      )}
      <FindingDrawer {...props} line={shown ?? null} onClose={() => open(null)} />
    </section>
  )
}
