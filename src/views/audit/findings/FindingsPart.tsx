import { useEffect, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import type { ViewProps } from '../../view.ts'
import { WORDS } from '../words.ts'
import styles from './Findings.module.css'
import { Found } from './Found.tsx'
import { useAudit } from './useAudit.ts'

/** What does not fit in the open reports: audited step by step first, then counted and listed. */
export function FindingsPart(props: ViewProps) {
  const words = useWords(WORDS)
  const { run, cancel, again } = useAudit()
  if (run.state === 'ready') return <Found {...props} />
  if (run.state === 'failed') return <Notice problem={run.problem} />
  if (run.state === 'running') return <Running step={run.step} steps={run.steps} onCancel={cancel} />
  return (
    <div className={styles.running}>
      <output>{words.cancelled}</output>
      <Button onPress={again}>{words.again}</Button>
    </div>
  )
}

/** A small dataset is audited before a bar could be read. */
const SHOWN_AFTER = 500

function Running({ step, steps, onCancel }: { step: number; steps: number; onCancel: () => void }) {
  const words = useWords(WORDS)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return <Waiting />
  const said = words.running(formatNumber(step), formatNumber(steps))
  return (
    <div className={styles.running} aria-busy="true">
      <output>{said}</output>
      <progress aria-label={said} value={step - 1} max={steps} />
      <Button onPress={onCancel}>{words.cancel}</Button>
    </div>
  )
}
