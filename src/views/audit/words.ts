import { audit as en } from '../../ui/text/en/audit.ts'
import { rules as rulesEn } from '../../ui/text/en/rules.ts'
import { audit as zh } from '../../ui/text/zh/audit.ts'
import { rules as rulesZh } from '../../ui/text/zh/rules.ts'

export const WORDS = { zh, en }
export const RULE_WORDS = { zh: rulesZh, en: rulesEn }
