import type { Block } from './document.ts'

/** A figure that the text tells, with the sentence that tells it. */
export interface ToldFigure {
  readonly value: number
  readonly sentence: string
}

export interface Narrative {
  readonly received: ToldFigure | null
  readonly reviews: ToldFigure | null
  readonly suits: ToldFigure | null
}

const COUNT = String.raw`(?<count>\d{1,7})(?:件|宗|份|条|笔|起|例|项|次|个)`
const NONE = '(?:没有|未|无|尚未|均未)'

/** What tells each figure: a number of applications, reviews or suits, or that there were none. */
const TOLD: Readonly<Record<keyof Narrative, { readonly some: readonly RegExp[]; readonly none: readonly RegExp[] }>> =
  {
    received: {
      some: [
        new RegExp(
          `(?:收到|受理|新收|接到|接收|收取)(?!.{0,20}(?:复议|诉讼)).{0,24}?申请(?:公开)?(?:事项|数量|共|共计|总数|量|案件)?(?:为|是)?[:：]?${COUNT}`,
          'u',
        ),
        new RegExp(
          `(?:收到|受理|新收|接到|接收)(?:各类|群众|公民)?${COUNT}(?:政府)?(?:信息公开|依申请公开).{0,4}申请`,
          'u',
        ),
        new RegExp(`(?:收到|受理)(?:政府信息)?依申请公开(?:事项)?${COUNT}`, 'u'),
      ],
      none: [new RegExp(`${NONE}(?:收到|接到|受理|接收).{0,24}?申请`, 'u')],
    },
    reviews: {
      some: [
        new RegExp(`行政复议(?!.{0,12}诉讼)(?:案件|申请|事项)?(?:共|共计)?${COUNT}`, 'u'),
        new RegExp(`${COUNT}(?:政府信息公开)?行政复议`, 'u'),
      ],
      none: [new RegExp(`${NONE}(?:发生|收到|出现|有)?.{0,20}?行政复议`, 'u')],
    },
    suits: {
      some: [
        new RegExp(`行政诉讼(?:案件|事项)?(?:共|共计)?${COUNT}`, 'u'),
        new RegExp(`${COUNT}(?:政府信息公开)?行政诉讼`, 'u'),
      ],
      none: [new RegExp(`${NONE}(?:发生|收到|出现|有)?.{0,26}?(?:行政诉讼|提起诉讼)`, 'u')],
    },
  }

/** Sentences without a digit or a no tell no figure, and are most. */
const TELLING = /\d|没|未|无/u

/** The figures that the text tells of applications, reviews and suits; null where it tells none, or two that differ. */
export function narrativeOf(blocks: readonly Block[]): Narrative {
  const sentences = blocks.flatMap((block) => (block.kind === 'text' ? sentencesOf(block.text) : []))
  return {
    received: toldIn(sentences, 'received'),
    reviews: toldIn(sentences, 'reviews'),
    suits: toldIn(sentences, 'suits'),
  }
}

const sentencesOf = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .split(/[。;!?]/u)
    .filter((sentence) => TELLING.test(sentence))

function toldIn(sentences: readonly string[], what: keyof Narrative): ToldFigure | null {
  const { some, none } = TOLD[what]
  const told = sentences.flatMap((sentence): ToldFigure[] =>
    sentence.split(',').flatMap((clause) => {
      const counts = some.flatMap((pattern) => pattern.exec(clause)?.groups?.['count'] ?? [])
      if (counts[0] !== undefined) return [{ value: Number(counts[0]), sentence }]
      return none.some((pattern) => pattern.test(clause)) ? [{ value: 0, sentence }] : []
    }),
  )
  const [first] = told
  return first && told.every(({ value }) => value === first.value) ? first : null
}
