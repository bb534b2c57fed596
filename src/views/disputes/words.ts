import { disputes as en } from '../../ui/text/en/disputes.ts'
import { disputes as zh } from '../../ui/text/zh/disputes.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
