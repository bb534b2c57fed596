import type { Evidence } from '../../../domain/reportDocument.ts'
import { agencyIn } from './agencyNames.ts'
import type { ReportDocument } from './document.ts'
import { compact, titleIn, titlesOf, type Line, type Title } from './titles.ts'
import { dayIn, periodIn, toldYears } from './years.ts'

/** Something told, and by which words. */
export interface Sign<Value> {
  readonly value: Value
  readonly by: Evidence
}

/** All that a document says of whose it is and of when. */
export interface Signs {
  readonly lines: readonly Line[]
  /** Lines that name the report, the first one first. */
  readonly titles: readonly Title[]
  /** What the page says it is called. */
  readonly pageTitle: Title | null
  /** What the file is called. */
  readonly fileTitle: Title | null
  /** The only year in the file's name. */
  readonly fileYear: Sign<number> | null
  /** The agency under the text, and the day there. */
  readonly signature: Sign<string> | null
  readonly signedOn: Sign<string> | null
  /** Who prepared it, put it on the page or answers for it, as the first lines say. */
  readonly named: readonly Sign<string>[]
  readonly periods: readonly Sign<number>[]
  /** The years that sentences and heads of tables are of. */
  readonly spokenOf: readonly Sign<number>[]
  /** When the page says it was published. */
  readonly publishedOn: readonly Sign<string>[]
}

export function signsOf(document: ReportDocument, file: string): Signs {
  const { blocks, title, page } = document
  const lines = blocks.flatMap((block, at): Line[] =>
    block.kind === 'text' ? [{ text: compact(block.text), at }] : [],
  )
  const titles = titlesOf(lines, compact(title))
  const near = around(lines, titles)
  const begin = titles.at(-1)?.at ?? 0
  const end = blocks.findLastIndex((block) => block.kind === 'table')
  const head = page?.published ? dayIn(page.published) : ''
  const published: Sign<string>[] =
    head === '' ? [] : [{ value: head, by: { text: page?.published ?? '', at: 'page head' } }]
  return {
    lines,
    titles,
    pageTitle: titleIn(compact(title), '', '', 'page title'),
    fileTitle: titleIn(compact(nameOf(file)).replace(SERIAL, ''), '', '', 'file name'),
    fileYear: fileYearIn(nameOf(file)),
    ...signatureIn(lines, typeof begin === 'number' ? Math.max(begin + 1, end) : end),
    named: namedIn(near),
    periods: lines.flatMap((line) => sign(periodIn(line.text), line)),
    spokenOf: [
      ...lines.flatMap((line) => toldYears(line.text).flatMap((year) => sign(year, line))),
      ...headYears(blocks),
    ],
    publishedOn: [...published, ...labelled(near)],
  }
}

const nameOf = (file: string) => (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.\w{2,5}$/u, '')

/** What puts files in their order, as in 09 甲县 or （3）、乙县; 2023年甲县 begins with a year. */
const SERIAL = /^[（(]?\d{1,3}[）)]?[.．、_-]*(?=\p{Script=Han})(?!年)/u

function fileYearIn(name: string): Sign<number> | null {
  const [year, ...others] = [...name.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([digits]) => Number(digits))
  return year === undefined || others.some((other) => other !== year)
    ? null
    : { value: year, by: { text: name, at: 'file name' } }
}

/** How much of a paragraph is shown as evidence. */
const SHOWN = 120

const sign = <Value>(value: Value | null, { text, at }: Line): readonly Sign<Value>[] =>
  value === null || value === '' ? [] : [{ value, by: { text: text.slice(0, SHOWN), at } }]

/** The report's end is not the page's: menus and the like come after it. */
const END_LINES = 60

/** The last day that stands alone in a line behind the text, and the agency before it. */
function signatureIn(lines: readonly Line[], after: number): Pick<Signs, 'signature' | 'signedOn'> {
  for (const [i, line] of [...lines.entries()].slice(-END_LINES).toReversed()) {
    const found = /^(.{0,40}?)[(（]?(?:20\d\d|二[〇○零].{2})年.{1,3}月.{1,3}日[)）]?$/u.exec(line.text)
    const day = found ? dayIn(line.text.slice(found[1]?.length)) : ''
    if (!found || day === '') continue
    const before = lines[i - 1]
    const own = agencyIn(found[1] ?? '')
    if (own === '' && (found[1] ?? '') !== '') continue
    const by = own === '' ? before : line
    const signed = own === '' ? agencyIn(before?.text ?? '') : own
    return {
      signedOn: { value: day, by: line },
      signature: signed !== '' && by && by.at > after ? { value: signed, by } : null,
    }
  }
  return { signature: null, signedOn: null }
}

const NAMED: readonly RegExp[] = [
  /(?:本报告|本年度报告|本年报|报告)由(.{2,30}?)(?:根据|按照|依据|编制|组织|负责)/u,
  /请(?:与|联系|致电|向)(.{2,40}?)(?:联系|咨询|\()/u,
  /(?:来源|发布机构|发布单位|信息来源)[:：](.{2,30}?)(?:$|时间|日期|发布|字体|浏览)/u,
]

/** The lines before and behind the title; without one the first. */
function around(lines: readonly Line[], titles: readonly Title[]): readonly Line[] {
  const title = lines.findIndex(({ at }) => at === titles.find(({ agency }) => agency !== '')?.at)
  const first = Math.max(0, title - 5)
  return lines.slice(first, first + NEAR)
}
const NEAR = 60

const namedIn = (lines: readonly Line[]): readonly Sign<string>[] =>
  lines.flatMap((line) => NAMED.flatMap((pattern) => sign(agencyIn(pattern.exec(line.text)?.[1] ?? ''), line)))

/** 2023年政府信息公开情况统计表, over the table itself. */
const headYears = (blocks: ReportDocument['blocks']): readonly Sign<number>[] =>
  blocks.flatMap((block, at) => {
    const [first] = block.kind === 'table' ? (block.rows[0] ?? []) : []
    const text = compact(first?.text ?? '')
    const year = /^.{0,30}?(20\d\d)年(?:度)?.{0,24}(?:表|情况|统计)$/u.exec(text)?.[1]
    return year === undefined ? [] : [{ value: Number(year), by: { text, at } }]
  })

/** 发布时间：2022-01-25, as pages print it beside the title; 截止时间 is another. */
const labelled = (lines: readonly Line[]): readonly Sign<string>[] =>
  lines.flatMap((line) => {
    const said = /(?<!截止|统计|更新)(?:时间|日期)[:：](.{8,20})/u.exec(line.text)?.[1]
    return sign(said === undefined ? null : dayIn(said), line)
  })
