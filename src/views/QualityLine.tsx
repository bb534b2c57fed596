import { quality, type QualityRow } from '../data/queries/quality.ts'
import type { Groups } from '../data/queries/figures.ts'
import type { Member } from '../domain/pivot.ts'
import type { Quantity } from '../domain/quantities.ts'
import type { Filter } from '../domain/question.ts'
import { quality as en } from '../ui/text/en/quality.ts'
import { formatNumber, formatRatio } from '../ui/text/format.ts'
import { useWords } from '../ui/text/useText.ts'
import { quality as zh } from '../ui/text/zh/quality.ts'
import { useAnswer } from './answer.ts'
import styles from './Quality.module.css'
import { qualityParts, type QualityPart } from './qualityParts.ts'

const WORDS = { zh, en }

interface QualityLineProps {
  filter: Filter
  quantity: Quantity
  groups?: Groups | undefined
  within?: readonly Member[] | undefined
}

/** `9,270 = 9,261（与分项一致）+ 9（按分项重算）`: what a figure rests on, in amounts that add up to it. */
export function QualityLine({ filter, quantity, groups, within }: QualityLineProps) {
  const words = useWords(WORDS)
  const answer = useAnswer(quality(filter, quantity, groups, within))
  const rows: readonly QualityRow[] = answer.rows ?? []
  const { total, parts, reports, broken } = qualityParts(rows)
  if (reports === 0) return null
  const told = parts.map((part) => words.part(amount(part), words.of[part.doubt ?? 'none'])).join(words.plus)
  return (
    <p className={styles.line} aria-busy={answer.state === 'waiting'}>
      {amount(total)}
      {words.equals}
      {told}
      {words.end}{' '}
      {broken > 0 ? words.broken(formatNumber(broken), formatNumber(reports)) : words.noneBroken(formatNumber(reports))}
    </p>
  )
}

const amount = ({ value, whole }: Pick<QualityPart, 'value' | 'whole'>) =>
  whole === null ? formatNumber(value) : formatRatio(value, whole)
