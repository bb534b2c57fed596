import { PARTIES, QUESTIONS, type Measure, type Party, type Question, type QuestionId } from './measures.ts'

/** What was measured for one question, in medians, and how it stands to what is asked of this page. */
export interface Verdict {
  readonly question: QuestionId
  readonly words: string
  readonly unit: Question['unit']
  readonly figures: Readonly<Partial<Record<Party, Figure>>>
  /** The most this page may take, and the share of it that it takes; null where nothing is asked or nothing was measured. */
  readonly limit: number | null
  readonly share: number | null
  readonly verdict: 'held' | 'missed' | 'not measured' | 'nothing asked'
}

interface Figure {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly runs: number
}

export function verdicts(measures: readonly Measure[]): readonly Verdict[] {
  return QUESTIONS.map((question) => verdictOf(question, measures))
}

function verdictOf(question: Question & { readonly id: QuestionId }, measures: readonly Measure[]): Verdict {
  const figures: Partial<Record<Party, Figure>> = {}
  for (const party of partiesIn(measures)) {
    const values = measures.filter(({ of, by }) => of === question.id && by === party).flatMap((one) => one.values)
    if (values.length > 0) figures[party] = figureOf(values)
  }
  const limit = limitOf(question, figures)
  const own = figures.page?.median
  const share = own === undefined || limit === null ? null : own / limit
  const { id, words, unit } = question
  const isAsked = question.limit !== null
  const verdict = share === null ? (isAsked ? 'not measured' : 'nothing asked') : share <= 1 ? 'held' : 'missed'
  return { question: id, words, unit, figures, limit, share, verdict }
}

const partiesIn = (measures: readonly Measure[]) => new Set(measures.map(({ by }) => by))

function limitOf({ limit }: Question, figures: Verdict['figures']): number | null {
  if (limit === null) return null
  if ('most' in limit) return limit.most
  const peer = figures[limit.of]
  return peer ? peer.median * limit.times : null
}

function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (i: number) => sorted[i] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1), runs: sorted.length }
}

/** As a table for a page of text: a line a question, medians, and what is asked. */
export function tableOf(all: readonly Verdict[]): string {
  const parties: readonly Party[] = ['page', 'native1', 'native', 'wasm', 'perspective']
  const rows = all.map(({ words, unit, figures, limit, share, verdict }) => [
    `${words} (${unit})`,
    ...parties.map((party) => printed(figures[party]?.median)),
    printed(limit),
    share === null ? '' : share.toFixed(2),
    verdict,
  ])
  const head = ['medians', ...parties.map((party) => PARTIES[party]), 'at most', 'share', '']
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const isFigure = (i: number) => i > 0 && i < head.length - 1
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (isFigure(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (isFigure(i) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(Math.max(width, 3)))).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

const printed = (figure: number | null | undefined) =>
  figure === null || figure === undefined ? '' : figure.toFixed(figure < 10 ? 1 : 0)
