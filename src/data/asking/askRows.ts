import type { Mapping } from '../../domain/mapping.ts'
import { rulesOf, type RowAnswers, type RowQuestion } from '../../domain/rowQuestions.ts'
import type { ColumnFacts } from '../../domain/survey.ts'
import type { AlikeRows, NamedTable } from '../alikeTables.ts'
import { headReader, type HeadReader } from '../reportHeads.ts'
import { ruledHeads } from '../ruledHeads.ts'
import { askedRows } from './askedRows.ts'
import { grainQuestion } from './grainQuestion.ts'
import { periodsQuestion } from './periodsQuestion.ts'
import { repeatedQuestion } from './repeatedQuestion.ts'
import { totalsQuestion } from './totalsQuestion.ts'

/** What is taken for answered while it is not, so that the later questions are asked of rows that are left. */
const ASSUMED: RowAnswers = { periods: 'overall', parts: 'overall', totals: 'leaveOut' }

/**
 * What must be asked of the rows before they are added up. Each question is asked of the rows that the answers before it
 * leave: what repeats only because parts stand beside their sum is not asked about twice.
 */
export function askRows(
  tables: readonly NamedTable[],
  rows: AlikeRows,
  facts: readonly ColumnFacts[],
  mapping: Mapping,
  answers: RowAnswers,
): readonly RowQuestion[] {
  const asked = askedRows(rows, facts, mapping)
  if (!asked) return []
  const questions: RowQuestion[] = []
  const taken = { ...ASSUMED, ...answers }
  const files = tables.map((table) => readOnce(table, mapping))
  const left = (given: RowAnswers = taken) => keptRows(files, { ...mapping, rows: rulesOf(questions, given) })
  const add = (question: RowQuestion | null) => {
    if (question && !questions.some(({ kind }) => kind === question.kind)) questions.push(question)
  }
  const dated = Array.from({ length: rows.count }, (_, row) => row).filter(
    (row) => asked.years[row] !== null && asked.agencies[row] !== '',
  )
  add(periodsQuestion(asked, dated))
  const readable = (all: ReadonlyMap<string, readonly number[]>) => [...all.values()].flat().toSorted((a, b) => a - b)
  add(grainQuestion(asked, readable(left())))
  // Beside parts and their sums no row is the sum of all others.
  add(totalsQuestion(asked, readable(left(taken.parts === 'both' ? { ...taken, parts: 'overall' } : taken))))
  add(repeatedQuestion(asked, left(), rulesOf(questions, taken).grain))
  return questions
}

/** A file whose rows have been read before any rule, so that each question need not read them anew. */
interface ReadTable extends NamedTable {
  readonly heads: HeadReader
}

function readOnce(file: NamedTable, mapping: Mapping): ReadTable {
  const own = { ...mapping, year: file.year ?? mapping.year }
  const heads = headReader(file.name, file.table, own, 'own')
  const read = Array.from(file.table.lines, (_, record) => heads.read(record))
  return { ...file, heads: { ...heads, read: (record) => read[record] ?? heads.read(record) } }
}

/** The rows that are reports under a mapping, by agency and year. */
function keptRows(files: readonly ReadTable[], mapping: Mapping): ReadonlyMap<string, readonly number[]> {
  const kept = new Map<string, number[]>()
  let start = 0
  for (const { name, table, heads: all } of files) {
    const heads = ruledHeads(all, name, table, mapping)
    for (const record of table.lines.keys()) {
      const head = heads.read(record)
      if ('reason' in head) continue
      const key = `${head.year}|${head.key}`
      const known = kept.get(key)
      if (known) known.push(start + record)
      else kept.set(key, [start + record])
    }
    start += table.lines.length
  }
  return kept
}
