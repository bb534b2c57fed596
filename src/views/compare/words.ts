import { compare as en } from '../../ui/text/en/compare.ts'
import { compare as zh } from '../../ui/text/zh/compare.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
