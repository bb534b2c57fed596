import { pivot as en } from '../../ui/text/en/pivot.ts'
import { pivot as zh } from '../../ui/text/zh/pivot.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
