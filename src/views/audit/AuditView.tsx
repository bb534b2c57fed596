import { lazy, Suspense } from 'react'
import { AUDIT_SHOWS } from '../../domain/question.ts'
import { Segments } from '../../ui/Segments.tsx'
import { useWords } from '../../ui/text/useText.ts'
import { Fetching } from '../Fetching.tsx'
import type { ViewProps } from '../view.ts'
import styles from './Audit.module.css'
import { WORDS } from './words.ts'

const PART = {
  findings: lazy(async () => ({ default: (await import('./findings/FindingsPart.tsx')).FindingsPart })),
  roster: lazy(async () => ({ default: (await import('./roster/RosterPart.tsx')).RosterPart })),
  restated: lazy(async () => ({ default: (await import('./restated/RestatedPart.tsx')).RestatedPart })),
  wording: lazy(async () => ({ default: (await import('./wording/WordingPart.tsx')).WordingPart })),
  rules: lazy(async () => ({ default: (await import('./rules/RulesPart.tsx')).RulesPart })),
}

/** The audit: what does not fit, who is missing, what was restated, which wording returns, and by which rules. */
export function AuditView(props: ViewProps) {
  const words = useWords(WORDS)
  const { question, ask } = props
  const { show } = question.audit
  const Part = PART[show]
  return (
    <div className={styles.view}>
      <Segments
        name={words.shows}
        choices={AUDIT_SHOWS.map((value) => ({ value, label: words.show[value] }))}
        value={show}
        onChange={(next) => ask({ ...question, audit: { ...question.audit, show: next } })}
      />
      <Suspense fallback={<Fetching />}>
        <Part key={show} {...props} />
      </Suspense>
    </div>
  )
}
