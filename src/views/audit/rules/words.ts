import { rules as enRules } from '../../../ui/text/en/rules.ts'
import { ruleSentences as enSentences } from '../../../ui/text/en/ruleSentences.ts'
import { rulesPage as en } from '../../../ui/text/en/rulesPage.ts'
import { rules as zhRules } from '../../../ui/text/zh/rules.ts'
import { ruleSentences as zhSentences } from '../../../ui/text/zh/ruleSentences.ts'
import { rulesPage as zh } from '../../../ui/text/zh/rulesPage.ts'

export const WORDS = {
  zh: { page: zh, rules: zhRules, told: zhSentences.told },
  en: { page: en, rules: enRules, told: enSentences.told },
}

export type RulesWords = (typeof WORDS)['zh']
