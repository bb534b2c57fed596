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
  /** Whether a clause speaks of something else, or of a part of it only. */
  readonly isOther?: (clause: Clause) => boolean
}

/** Applications for something else: permits, benefits, land, petitions. */
const OTHER_APPLICATION =
  /(?:许可|审批|低保|救助|信访|举报|投诉|仲裁|补贴|登记|用地|保障|援助|公证|调解|执行)(?:事项|类)?申请/u

/** 网上申请6份: those that came by one way, or from one kind of applicants. */
const BY_ONE_WAY =
  /(?:书面|网上|网络|网站|线上|线下|当面|信函|邮寄|现场|邮件|传真|在线|平台|自然人)(?:形式|方式|渠道|收到|提交|提出|的|政府|信息|公开)*申请/u

/** All reviews and suits that an office deals with, such as one for legal affairs, and not those over information. */
const isAnyCase = ({ sentence }: Clause) => /办理|审理|审结|受理|应诉/u.test(sentence) && !sentence.includes('公开')

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
    none: [
      new RegExp(`${NONE}(?:收到|接到|受理|接收)(?:(?!复议|诉讼).){0,24}?申请(?!(?:行政)?复议|(?:所)?引[起发])`, 'u'),
    ],
    hasParts: true,
    isOnce: false,
    isOther: ({ text }) => BY_ONE_WAY.test(text) || (OTHER_APPLICATION.test(text) && !text.includes('公开')),
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
    isOther: isAnyCase,
  },
  suits: {
    some: [
      new RegExp(`行政诉讼(?:案件|事项)?(?:共|共计)?${COUNT}`, 'u'),
      new RegExp(`${COUNT}(?:政府信息公开)?行政诉讼`, 'u'),
    ],
    none: [new RegExp(`${NONE}(?:发生|收到|出现|有)?.{0,26}?(?:行政诉讼|提起诉讼)`, 'u')],
    hasParts: false,
    isOnce: false,
    isOther: isAnyCase,
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
/** A letter of each of them, asked first: most sentences have none, and need not be put in order to be passed over. */
const LETTERS = /[申议讼予]/u

/** What it is compared with, in the same breath: 同比增加3件, 比上年多2件. */
const COMPARISON = /(?:同比|环比|[较比](?:上一?|去|20\d\d)年)[^,、;)]*/gu
/** Another time, or a part of the year: 第四季度, 1-11月; 1-12月 is all of it. */
const OTHER_TIME =
  /去年|往年|历年|同期|上一?年(?!结转|转结)|自.{0,12}以来|[每各][月季]|季度|[上下]半年|\d[月日]?[-—~至到](?!12月)\d{1,2}月/u

/** What a number in brackets is a part of stands before them; of what is carried over nobody can say whether it is counted. */
const PARTS_IN_BRACKETS = /\((?:其中|含|包括|包含)(?![^()]*结转)[^()]*\)/gu

function clausesOf(text: string, at: number, year: number | null): readonly Clause[] {
  return text.split(/[。；！？;!?]/u).flatMap((printed) => {
    if (!LETTERS.test(printed)) return []
    const plain = printed
      .normalize('NFKC')
      .replaceAll(/\s+|(?<=\d),(?=\d{3}(?!\d))/gu, '')
      .replaceAll(PARTS_IN_BRACKETS, '')
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
  const { some, none, hasParts, isOnce, isOther } = telling
  const told = clauses.flatMap((clause): ToldFigure[] => {
    const { text, sentence, isPart, at } = clause
    if (isOther?.(clause)) return []
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
