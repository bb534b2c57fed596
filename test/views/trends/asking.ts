import { readFileSync } from 'node:fs'
import { leftOut } from '../../../src/data/queries/leftOut.ts'
import { trends } from '../../../src/data/queries/trends.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { quantity, type Quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Breakdown, type Filter } from '../../../src/domain/question.ts'
import { TEXTS, type Lang } from '../../../src/ui/text/texts.ts'
import { trendOf, type Trend, type TrendLine } from '../../../src/views/trends/model.ts'
import type { Wording } from '../../../src/views/trends/names.ts'
import { WORDS } from '../../../src/views/trends/words.ts'
import { openEmbedded } from '../../data/embedded.ts'
import { openTestEngine, type TestEngine } from '../../data/engine.ts'
import { load, textFile } from '../../data/reports.ts'

export interface Opened {
  readonly dataset: Dataset
  readonly engine: Pick<TestEngine, 'run' | 'rows'>
}

export const text = readFileSync('data/reports.csv', 'utf8').replace(/^\uFEFF/, '')

export async function openFiles(...files: readonly (readonly [string, string])[]) {
  const { dataset, tables } = await load(...files.map(([name, content]) => textFile(name, content)))
  const engine = await openTestEngine()
  await engine.load(tables)
  return { dataset, engine }
}

/** The embedded dataset. */
export const all = await openEmbedded()

export interface Asked {
  readonly filter?: Partial<Filter>
  readonly by?: Breakdown
  readonly isConstant?: boolean
  readonly most?: number
}

export function of(id: string): Quantity {
  const one = quantity(id)
  if (!one) throw new Error(`no quantity ${id}`)
  return one
}

export function ask(
  id: string,
  { filter = {}, by = 'all', isConstant = false, most = 24 }: Asked = {},
  opened = all,
): Trend {
  const whole = { ...EMPTY_FILTER, ...filter }
  const groups = { by, depth: 3 } as const
  const query = trends(whole, of(id), groups, { isConstant, most })
  const trend = trendOf(opened.engine.rows(query), opened.engine.rows(leftOut(whole, groups)))
  if (!trend) throw new Error('no report')
  return trend
}

export const PINGTAN = '350128|government|平潭综合实验区'
export const pingtan: Partial<Filter> = { agencies: [PINGTAN], years: { from: 2021, to: 2025 } }
export const keyOf = (end: string) => all.dataset.agencies.find(({ name }) => name.endsWith(end))?.key ?? ''
export const wordingIn = (lang: Lang): Wording => ({
  words: WORDS[lang],
  texts: TEXTS[lang],
  lang,
  dataset: all.dataset,
})
export const only = ({ lines }: Trend): TrendLine => {
  const [line] = lines
  if (!line) throw new Error('no line')
  return line
}
export const values = (line: TrendLine) => line.points.map((point) => point.value)
export const percent = (share: number | null | undefined) => ((share ?? Number.NaN) * 100).toFixed(1)
export const zh = wordingIn('zh')
