import { FIRST_STANDING, type Question } from '../../../domain/question.ts'
import type { RuleId } from '../../../domain/rules/rule.ts'

/** How the address names a rule that is picked out. */
export const ruleMark = (rule: RuleId) => `rule:${rule}`

/** The question that shows a rule on the page of rules, under the same filter. */
export function ruleQuestion(question: Question, rule: RuleId): Question {
  const standing = { ...FIRST_STANDING, ...question.standing.audit, chosen: [ruleMark(rule)] }
  return {
    ...question,
    view: 'audit',
    audit: { ...question.audit, show: 'rules' },
    standing: { ...question.standing, audit: standing },
  }
}
