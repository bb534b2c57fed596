import { restated as en } from '../../../ui/text/en/restated.ts'
import { restated as zh } from '../../../ui/text/zh/restated.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
