import { roster as en } from '../../../ui/text/en/roster.ts'
import { roster as zh } from '../../../ui/text/zh/roster.ts'

export const WORDS = { zh, en }
export type RosterWords = typeof zh
