import { trends as en } from '../../ui/text/en/trends.ts'
import { trends as zh } from '../../ui/text/zh/trends.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
