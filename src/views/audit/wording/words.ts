import { wording as en } from '../../../ui/text/en/wording.ts'
import { wording as zh } from '../../../ui/text/zh/wording.ts'

export type Words = typeof zh
export const WORDS = { zh, en }
