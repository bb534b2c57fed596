import { findings as en } from '../../ui/text/en/findings.ts'
import { findings as zh } from '../../ui/text/zh/findings.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
