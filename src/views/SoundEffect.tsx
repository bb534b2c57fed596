import { soundEffect } from '../data/queries/quality.ts'
import type { Filter } from '../domain/question.ts'
import { Notice } from '../ui/Notice.tsx'
import { quality as en } from '../ui/text/en/quality.ts'
import { formatNumber } from '../ui/text/format.ts'
import { useWords } from '../ui/text/useText.ts'
import { quality as zh } from '../ui/text/zh/quality.ts'
import { useAnswer } from './answer.ts'
import styles from './Quality.module.css'

const WORDS = { zh, en }

/** How many reports are left out because they break an equation, and what that does to the applications received. */
export function SoundEffect({ filter }: { filter: Filter }) {
  const words = useWords(WORDS)
  const answer = useAnswer(soundEffect(filter))
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  const effect = answer.rows?.[0]
  if (!effect) return null
  const { reports, leftOut, before, after, freed } = effect
  const all = formatNumber(reports)
  return (
    <output className={styles.line} aria-busy={answer.state === 'waiting'}>
      {leftOut === 0
        ? `${words.noEffect(all)}${words.end}`
        : [
            `${words.effect(formatNumber(leftOut), all)}${words.semicolon}${words.received(formatNumber(before), formatNumber(after))}${words.end}`,
            ...(freed > 0 ? [words.freed(formatNumber(freed))] : []),
            words.asMissing,
          ].join(' ')}
    </output>
  )
}
