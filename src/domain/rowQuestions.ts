import { EVERY_ROW, type RowRules } from './rowRules.ts'

/**
 * What is asked of a table's rows before the first sum · `parts` overall rows beside those of their parts · `periods`
 * whole years beside quarters or months · `totals` rows of all agencies together · `repeated` one agency's year several
 * times.
 */
export type QuestionKind = 'periods' | 'parts' | 'totals' | 'repeated'

export const ROW_CHOICES = {
  periods: ['overall', 'all'],
  parts: ['overall', 'parts', 'both', 'all'],
  totals: ['leaveOut', 'keep'],
  repeated: ['first', 'last', 'none', 'apart'],
} as const satisfies Readonly<Record<QuestionKind, readonly string[]>>

export type RowChoice = (typeof ROW_CHOICES)[QuestionKind][number]

/** What the reader has answered so far. */
export type RowAnswers = Readonly<Partial<Record<QuestionKind, RowChoice>>>

/** A row shown as an example: where it stands, and what it says in the columns that matter. */
export interface RowExample {
  readonly file: string
  readonly line: number
  readonly values: readonly string[]
}

/** How often an overall row equals the sum of its parts, in one column. */
export interface Agreement {
  readonly column: number
  readonly equal: number
  readonly of: number
}

/** What a sum over one year gives if every row is added, and if each request is counted once. */
export interface YearSums {
  readonly year: number
  readonly plain: number
  readonly once: number
}

/** One question about the rows of a table, with the numbers it rests on. */
export interface RowQuestion {
  readonly kind: QuestionKind
  /** The column that tells the rows apart; null where none does. */
  readonly column: number | null
  /** What stands there on overall rows, on rows that are no whole year, or the names of the total rows. */
  readonly values: readonly string[]
  /** The column that names the parts. */
  readonly part: number | null
  /** Overall rows, total rows, or rows of an agency's year that occurs several times. */
  readonly rows: number
  /** The other rows: of parts or periods, of agencies, or how many agency-years occur several times. */
  readonly others: number
  /** Agency-years that have parts and no overall row. */
  readonly alone: number
  readonly agreement: readonly Agreement[]
  /** The column whose sums are compared. */
  readonly measure: number | null
  readonly sums: readonly YearSums[]
  /** The columns of the examples, and two or three rows. */
  readonly exampleColumns: readonly number[]
  readonly examples: readonly RowExample[]
  readonly choices: readonly RowChoice[]
}

/** What the answers make of the rows; a question without an answer leaves every row in. */
export function rulesOf(questions: readonly RowQuestion[], answers: RowAnswers): RowRules {
  return questions.reduce((rules, question) => withAnswer(rules, question, answers[question.kind]), EVERY_ROW)
}

function withAnswer(rules: RowRules, question: RowQuestion, answer: RowChoice | undefined): RowRules {
  const { kind, column, values, part } = question
  if (column !== null && answer === 'leaveOut') return leavingOut(rules, column, values)
  // A column of years in which quarters stand too: those are left out by what is written, and new years stay.
  if (column !== null && kind === 'periods' && answer === 'overall' && part === null) {
    return leavingOut(rules, column, values)
  }
  if (column !== null && (answer === 'overall' || answer === 'parts' || answer === 'both')) {
    return { ...rules, grain: { column, overall: values, part: part ?? column, keep: answer } }
  }
  if (column !== null && answer === 'apart') {
    return { ...rules, grain: { column, overall: [], part: column, keep: 'parts' } }
  }
  return answer === 'first' || answer === 'last' || answer === 'none' ? { ...rules, repeated: answer } : rules
}

const leavingOut = (rules: RowRules, column: number, values: readonly string[]): RowRules => ({
  ...rules,
  leaveOut: [...rules.leaveOut, { column, values }],
})

/** The questions that have no answer yet, or one that is no longer offered. */
export function openQuestions(questions: readonly RowQuestion[], answers: RowAnswers): readonly RowQuestion[] {
  return questions.filter(({ kind, choices }) => !choices.some((choice) => choice === answers[kind]))
}
