import { parseCell } from '../domain/parseCell.ts'
import type { ColumnFacts } from '../domain/survey.ts'
import { readYear } from './identityValues.ts'

/** More different texts than this are not counted on. */
const MOST_DISTINCT = 5_000
const SAMPLES = 4

/** The number that a printed text is; NaN for a blank or a mark. A number among words counts as the reader counts it. */
export function numberIn(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const cell = parseCell(text, 'app.received.total')
  return cell.state === 'number' ? cell.value : NaN
}

/** What stands in a column. */
export function columnFacts(values: readonly string[]): ColumnFacts {
  const distinct = new Set<string>()
  const numbers = new Map<string, number>()
  let [blanks, found, min, max] = [0, 0, Infinity, -Infinity]
  for (const value of values) {
    const text = value.trim()
    if (text === '') {
      blanks++
      continue
    }
    if (distinct.size < MOST_DISTINCT) distinct.add(text)
    const known = numbers.get(text)
    const number = known ?? numberIn(text)
    if (known === undefined && numbers.size < MOST_DISTINCT) numbers.set(text, number)
    if (Number.isNaN(number)) continue
    found++
    min = Math.min(min, number)
    max = Math.max(max, number)
  }
  return {
    distinct: distinct.size,
    samples: [...distinct].slice(0, SAMPLES),
    blanks,
    numbers: found,
    marks: values.length - blanks - found,
    min: found > 0 ? min : null,
    max: found > 0 ? max : null,
  }
}

/** Whether nearly all that stands in a column are numbers. */
export const isNumeric = ({ numbers, marks }: ColumnFacts) => numbers > 0 && marks <= (numbers + marks) * 0.2

/** The share of a column's texts that are years; 0 where nothing stands there. */
export function shareOfYears(values: readonly string[]): number {
  const told = values.filter((value) => value.trim() !== '')
  return told.length === 0 ? 0 : told.filter((value) => readYear(value) !== null).length / told.length
}
