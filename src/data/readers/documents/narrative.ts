import type { ToldFigure } from '../../../domain/reportDocument.ts'
import type { Told } from '../../../domain/report.ts'
import type { Block } from './document.ts'

/** What the text tells of each figure; null where it tells none, or two that differ. */
export type Narrative = Readonly<Record<keyof Told, ToldFigure | null>>

const UNITS = '(?:件|宗|份|条|笔|起|例|项|次|个)'
const COUNT = String.raw`(?<count>\d{1,7})${UNITS}`
const NONE = '(?:没有|未|无|尚未|均未)'
const RECEIVES = '(?:收到|收办|受理|新收|接到|接收|收取)'

interface Telling {
  readonly some: readonly RegExp[]
  readonly none: readonly RegExp[]
  /** Asked only where the others tell nothing. */
  readonly else?: readonly RegExp[]
  /** Behind 其中 stand parts of it, never the whole. */
  readonly hasParts: boolean
  /** Two numbers in one sentence are two parts, also where they are equal. */
  readonly isOnce: boolean
}

const outcome = (words: string, none: readonly RegExp[]): Telling => ({
  // The number behind the words is theirs; one before them may be of what stands before that.
  some: [new RegExp(`${words}(?:的)?(?:申请)?(?:共|共计)?${COUNT}`, 'u'), new RegExp(`${COUNT}${words}`, 'u')],
  none,
  hasParts: false,
  isOnce: true,
})

/** What tells each figure: a number of applications, reviews or suits, of those granted or denied, or that there were none. */
const TOLD: Readonly<Record<keyof Told, Telling>> = {
  received: {
    some: [
      new RegExp(
        `${RECEIVES}(?!.{0,20}(?:复议|诉讼|结转)).{0,24}?申请(?:公开)?(?:事项|数量|共|共计|总数|量|案件)?(?:为|是)?[:：]?${COUNT}`,
        'u',
      ),
      new RegExp(`${RECEIVES}(?:各类|群众|公民)?${COUNT}(?:政府)?(?:信息公开|依申请公开)?.{0,4}申请`, 'u'),
      new RegExp(`${RECEIVES}(?:政府信息)?依申请公开(?:政府信息|信息|事项|数量|件)?(?:共|共计)?${COUNT}`, 'u'),
    ],
    // What was dealt with is told for what was received where a text tells no more.
    else: [new RegExp(`办理(?!.{0,20}(?:复议|诉讼|结转)).{0,16}?申请(?:公开)?(?:事项|共|共计|案件)?${COUNT}`, 'u')],
    none: [new RegExp(`${NONE}(?:收到|接到|受理|接收).{0,24}?申请`, 'u')],
    hasParts: true,
    isOnce: false,
  },
  granted: outcome('(?<!不|部分|主动|[及和与或])予以公开', []),
  denied: outcome('(?<![及和与或])不予(?:以)?公开', [new RegExp(`${NONE}(?:作出|出现|发生|有)?不予公开`, 'u')]),
  reviews: {
    some: [
      new RegExp(`行政复议(?:案件|申请|事项)?(?:共|共计)?${COUNT}`, 'u'),
      new RegExp(`${COUNT}(?:政府信息公开)?行政复议`, 'u'),
    ],
    none: [new RegExp(`${NONE}(?:发生|收到|出现|有)?.{0,20}?行政复议`, 'u')],
    hasParts: false,
    isOnce: false,
  },
  suits: {
    some: [
      new RegExp(`行政诉讼(?:案件|事项)?(?:共|共计)?${COUNT}`, 'u'),
      new RegExp(`${COUNT}(?:政府信息公开)?行政诉讼`, 'u'),
    ],
    none: [new RegExp(`${NONE}(?:发生|收到|出现|有)?.{0,26}?(?:行政诉讼|提起诉讼)`, 'u')],
    hasParts: false,
    isOnce: false,
  },
}

/** A part of a sentence up to a comma, as far as it speaks of the report's own year. */
interface Clause {
  readonly text: string
  readonly sentence: string
  /** Stands behind 其中. */
  readonly isPart: boolean
  readonly at: number
}

/** The figures that the text of a report of this year tells. */
export function narrativeOf(blocks: readonly Block[], year: number | null = null): Narrative {
  const clauses = blocks.flatMap((block, at) => (block.kind === 'text' ? clausesOf(block.text, at, year) : []))
  const told = (what: keyof Told) => toldIn(clauses, TOLD[what])
  return {
    received: told('received'),
    granted: told('granted'),
    denied: told('denied'),
    reviews: told('reviews'),
    suits: told('suits'),
  }
}

/** Words without which no sentence tells any of it: pages have many that do not. */
const TELLING = /申请|复议|诉讼|予以?公开/u

/** What it is compared with, in the same breath: 同比增加3件, 比上年多2件. */
const COMPARISON = /(?:同比|环比|[较比](?:上一?|去|20\d\d)年)[^,、;)]*/gu
const OTHER_TIME = /去年|往年|历年|同期|上一?年(?!结转|转结)|自.{0,12}以来/u

function clausesOf(text: string, at: number, year: number | null): readonly Clause[] {
  return text.split(/[。；！？;!?]/u).flatMap((printed) => {
    const plain = printed.normalize('NFKC').replaceAll(/\s+|(?<=\d),(?=\d{3}(?!\d))/gu, '')
    if (!TELLING.test(plain)) return []
    const sentence = printed.trim()
    let spokenOf: number | null = null
    let isPart = false
    return plain.split(',').flatMap((part): Clause[] => {
      const own = part.replaceAll(/《[^》]*》/gu, '').replaceAll(COMPARISON, '')
      const named = /^\D{0,6}(20\d\d)年/u.exec(own)?.[1]
      if (named !== undefined) spokenOf = Number(named)
      isPart ||= own.startsWith('其中')
      const isOther = (year !== null && spokenOf !== null && spokenOf !== year) || OTHER_TIME.test(own)
      return isOther ? [] : [{ text: own, sentence, isPart, at }]
    })
  })
}

/** 属于国家秘密不予公开1件: one of the reasons, not all of them. */
const ONE_REASON = /(?:属于|因|涉及|涉密).{0,24}(?:予以公开|不予公开)/u

function toldIn(clauses: readonly Clause[], telling: Telling): ToldFigure | null {
  const { some, none, hasParts, isOnce } = telling
  const told = clauses.flatMap(({ text, sentence, isPart, at }): ToldFigure[] => {
    if ((hasParts && isPart) || (isOnce && ONE_REASON.test(text))) return []
    const found = some.map((pattern) => pattern.exec(text)?.groups?.['count']).find((count) => count !== undefined)
    if (found !== undefined) return [{ value: Number(found), sentence, at }]
    return none.some((pattern) => pattern.test(text)) ? [{ value: 0, sentence, at }] : []
  })
  if (told.length === 0 && telling.else?.length) return toldIn(clauses, { ...telling, some: telling.else, else: [] })
  const [first] = told
  const isTwice = new Set(told.map(({ sentence }) => sentence)).size < told.length
  return first && !(isOnce && isTwice) && told.every(({ value }) => value === first.value) ? first : null
}

/** The sentences that tell figures, each once, in the order of the text. */
export function sentencesOf(narrative: Narrative): string {
  const figures = Object.values(narrative).flatMap((figure) => figure ?? [])
  const sentences = figures.toSorted((a, b) => a.at - b.at).map(({ sentence }) => sentence)
  // A line that ends within a sentence ends with its comma.
  return [...new Set(sentences)].map((sentence) => `${sentence.replace(/[，,、：:]\s*$/u, '')}。`).join('')
}
