import { remembered } from '../remembered.ts'
import { SLIPS } from './variants.ts'

/**
 * A printed label brought to one spelling: width of letters, spaces and line breaks inside words, leading numbering,
 * quotes and punctuation no longer count. Brackets stay, as ASCII, with what they hold.
 */
export const normaliseLabel = remembered((text) => {
  let label = text.normalize('NFKC').toLowerCase().replaceAll(SPACES, '')
  label = label.replaceAll('〔', '(').replaceAll('〕', ')').replaceAll('【', '(').replaceAll('】', ')')
  label = label.replace(NUMBERING, '')
  label = label.replaceAll(/[^\p{L}\p{N}()]/gu, '').replaceAll('()', '')
  for (const [slip, right] of SLIPS) label = label.replaceAll(slip, right)
  return label
})

/** White space, and the zero-width characters that web pages leave inside words. */
const SPACES = /[\s\u200b-\u200f\u2060\ufeff]+/g
// 一、 三(七) （一） 1. 1、 (1) and 1 before a word; a year such as 2021年 is no numbering.
const NUMBERING =
  /^(?:(?:[一二三四五六七八九十]{1,3}[、.,)]|[一二三四五六七八九十]?\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.,)]|\d{1,2}(?![年月日])(?=\p{L}))(?=.))+/u

/** Whether a label carries numbering, as only rows and heads of tables do. */
export function isNumbered(text: string): boolean {
  return NUMBERING.test(text.normalize('NFKC').replaceAll(SPACES, ''))
}

/** A normalised label without what stands in brackets: 规章(县级无此项) is 规章. */
export function withoutRemarks(label: string): string {
  const bare = label.replaceAll(/\([^()]*\)/g, '')
  return bare === '' ? label : bare
}
