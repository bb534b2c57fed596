import { outcomes as en } from '../../ui/text/en/outcomes.ts'
import { outcomes as zh } from '../../ui/text/zh/outcomes.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
