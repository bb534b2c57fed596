import type { FileReading } from '../../../domain/dataset.ts'
import type { Survey } from '../../../domain/survey.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import type { DataTexts } from '../texts.ts'
import { columnName } from '../columnGroups.ts'
import type { MappingTexts } from './texts.ts'

/** A column's name on screen. */
export function headOf({ header }: Pick<FileReading, 'header'>, column: number, texts: DataTexts): string {
  const name = header[column] ?? ''
  const repeats = header.indexOf(name) !== header.lastIndexOf(name)
  return columnName({ header: name, index: column, repeats, example: null }, texts)
}

/** What stands in a column, in one line: values, their range, and how many are blank or no number. */
export function factsLine({ columns, mapping }: Survey, column: number, words: MappingTexts): string {
  const facts = columns[column]
  if (!facts) return ''
  const { samples, min, max, blanks, marks, numbers, distinct } = facts
  const isOfNumbers = numbers > marks
  const use = mapping.columns[column]
  // A year is no quantity: 2024, not 2,024.
  const number = use?.use === 'identity' && use.field === 'year' ? String : formatNumber
  return [
    samples.length > 0 ? words.samples(samples.slice(0, 3).map(short).join(words.separator)) : '',
    isOfNumbers && min !== null && max !== null ? words.range(number(min), number(max)) : '',
    isOfNumbers || samples.length === 0 ? '' : words.distinct(formatNumber(distinct)),
    words.blanks(formatNumber(blanks)),
    isOfNumbers ? words.marks(formatNumber(marks)) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const LONGEST = 40

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** Why a column is proposed as what it is in the draft; null where it is certain or the reader's own. */
export function proposalLine({ proposals, mapping }: Survey, column: number, words: MappingTexts): string | null {
  const proposal = proposals.find((one) => one.column === column)
  if (!proposal || JSON.stringify(proposal.use) !== JSON.stringify(mapping.columns[column])) return null
  return `${proposal.isLikely ? words.proposed : words.possible} · ${words.reasons[proposal.reason]}`
}
