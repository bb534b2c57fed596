import type { Question } from '../../domain/question.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Lang = Question['lang']

/** Every sentence of the page, by area. */
export type Texts = typeof zh

/** All texts by language; English is typed after Chinese, so a missing sentence does not compile. */
export const TEXTS: Readonly<Record<Lang, Texts>> = { zh, en }
