import { audit as en } from '../../ui/text/en/audit.ts'
import { audit as zh } from '../../ui/text/zh/audit.ts'

export const WORDS = { zh, en }
