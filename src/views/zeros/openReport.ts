import type { Question } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'

/** The question that opens an agency's report of a year, or its latest. */
export function openReport(question: Question, key: AgencyKey, year: number | null): Question {
  return { ...question, view: 'agency', agency: { key, year, beside: null } }
}
