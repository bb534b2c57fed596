/** So many characters in a row make a run: shorter ones recur by themselves. */
export const RUN = 13
/** A section with fewer characters of its own is not judged. */
export const SHORTEST = 60

/** A text as it is compared, and where each of its characters stands in the original. */
export interface Normal {
  readonly text: string
  readonly at: readonly number[]
  /** Where the last character of the original ends. */
  readonly end: number
}

const LEFT_OUT = /[\s\p{P}\p{S}\p{Z}\p{C}]/u
/** Stands for a number of any length. */
const NUMBER = '0'

const LAST_PLAIN = '\u9fff'

/** Without white space and punctuation, full width as half, and each number as one sign: other figures are not other words. */
export function normalised(original: string): Normal {
  let text = ''
  const at: number[] = []
  let from = 0
  for (const sign of original) {
    if (sign >= '一' && sign <= LAST_PLAIN && sign.length === 1) {
      // Nearly all characters are these, and stay as they are.
      at.push(from++)
      text += sign
      continue
    }
    for (const one of sign.normalize('NFKC')) {
      const isDigit = /\p{Nd}/u.test(one)
      // A point or comma inside of a number is left out, and the number stays one.
      if (LEFT_OUT.test(one) || (isDigit && text.endsWith(NUMBER))) continue
      const put = isDigit ? NUMBER : one
      for (let unit = 0; unit < put.length; unit++) at.push(from)
      text += put
    }
    from += sign.length
  }
  return { text, at, end: original.length }
}

/** Part of an original text, from its first character to before `to`. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

export interface Repeat {
  /** Characters that stand in runs which the other text has too, set phrases left out. */
  readonly characters: number
  /** All characters but those of set phrases. */
  readonly own: number
  readonly ranges: readonly TextRange[]
}

/** Characters 0 of which belong to no set phrase. */
type IsSet = (at: number) => boolean

/** What of a text is covered by runs: `isThere` says whether the run that begins at a place stands in the other text. */
export function repeatOf(normal: Normal, isThere: (start: number) => boolean, isSet: IsSet): Repeat {
  const { length } = normal.text
  const ranges: TextRange[] = []
  let [characters, own, coveredTo, open] = [0, 0, 0, -1]
  const close = (before: number) => {
    if (open >= 0) ranges.push({ from: placeOf(normal, open), to: placeOf(normal, before - 1, true) })
    open = -1
  }
  for (let i = 0; i < length; i++) {
    if (i + RUN <= length && isThere(i)) coveredTo = i + RUN
    const counts = !isSet(i)
    if (counts) own++
    if (counts && i < coveredTo) {
      characters++
      if (open < 0) open = i
    } else close(i)
  }
  close(length)
  return { characters, own, ranges }
}

/** Where a character stands; of the last one of a range, where it ends: a number ends with its last digit. */
function placeOf({ text, at, end }: Normal, i: number, isEnd = false): number {
  if (!isEnd) return at[i] ?? end
  // The second half of a character of two halves stands where the first does.
  if (text[i] !== NUMBER) return (at[i] ?? end) + (/[\udc00-\udfff]/.test(text[i] ?? '') ? 2 : 1)
  return at[i + 1] ?? end
}

export const shareOf = ({ characters, own }: Pick<Repeat, 'characters' | 'own'>): number =>
  own === 0 ? 0 : characters / own

/** What of one text stands in another. */
export function repeated(one: Normal, other: Normal, isSet: IsSet = () => false): Repeat {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= other.text.length; i++) runs.add(other.text.slice(i, i + RUN))
  return repeatOf(one, (start) => runs.has(one.text.slice(start, start + RUN)), isSet)
}

/** Phrases of law and form that every report carries, as they are compared. */
const SET_PHRASES: readonly string[] = [
  '中华人民共和国政府信息公开条例',
  '中华人民共和国政府信息公开工作年度报告格式',
  '国务院办公厅政府信息与政务公开办公室关于印发',
  '政府信息公开信息处理费管理办法',
  '国务院办公厅关于印发政府信息公开信息处理费管理办法的通知',
  '总体情况主动公开政府信息情况收到和处理政府信息公开申请情况政府信息公开行政复议行政诉讼情况存在的主要问题及改进情况其他需要报告的事项',
  '所列数据的统计期限自0年0月0日起至0年0月0日止',
  '数据统计期限为0年0月0日至0年0月0日',
]

/** Which characters of a text belong to a phrase of the list. */
export function inSetPhrases({ text }: Normal): Uint8Array {
  const isSet = new Uint8Array(text.length)
  for (const phrase of SET_PHRASES) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
      isSet.fill(1, at, at + phrase.length)
  }
  return isSet
}
