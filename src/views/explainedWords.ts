import { explained as en } from '../ui/text/en/explained.ts'
import { explained as zh } from '../ui/text/zh/explained.ts'

export const EXPLAINED_WORDS = { zh, en }
