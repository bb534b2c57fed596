import { MOST_CHARACTERS, SECTIONS, type Section, type SectionText } from '../../../domain/reportSection.ts'
import type { Block } from './document.ts'
import { compact, titleIn } from './titles.ts'

/** Where a paragraph stands: in a section of words, in one of the tables', or beside the report. */
type Place = Section | 'tables' | 'beside'
/** The same, with the words between the title and the first heading. */
type Now = Place | 'opening'

const NUMBER = String.raw`(?:第?(?<chinese>[一二三四五六])(?:部分|[、.,:，．：])|(?<digit>[1-6])(?:、|[.．](?!\d)))`
const NUMBERED = new RegExp(`^${NUMBER}[、.,:]?`, 'u')

/** How the official headings begin, also where they are written a little otherwise. */
const NAMES: readonly (readonly [Place, RegExp])[] = [
  ['overview', /^(?:总体|基本|整体|总的)情况|^概述/u],
  ['tables', /^主动公开政府信息(?:的)?情况/u],
  ['tables', /^(?:收到和处理|受理和处理|处理)政府信息公开申请(?:的)?情况/u],
  ['tables', /^(?:因)?政府信息公开(?:被申请|工作)?(?:的)?(?:申请)?行政复议/u],
  [
    'problems',
    /^(?:政府信息公开)?(?:工作)?(?:中)?存在的?(?:主要|突出)?(?:问题|困难)(?:[和与及、](?:下步|下一步)?改进|[和与及、]|$)/u,
  ],
  ['other', /^其他(?:需要|应当|需)?(?:报告|说明)(?:的)?(?:事项|情况)/u],
]
const OF_NUMBER: Readonly<Record<string, Place>> = { 五: 'problems', 六: 'other', 5: 'problems', 6: 'other' }
/** A longer line is a paragraph that only begins as a heading does; one with its number may go on as its own text. */
const LONGEST_HEADING = 40
/** The official tables have more rows than this. */
const FEW_ROWS = 4

/** A line of a sentence that names a report is no title. */
const SENTENCE = /[。，,；;《》]/u
/** Lines as long as this, or with the points of a sentence, are no menu. */
const LONG = 20
const PAGE_NUMBER = /^(?:[-—–]+\d{1,3}[-—–]+|第\d{1,3}页(?:共\d{1,3}页)?)$/u

/** What a site prints below a report. */
const BELOW =
  /^(?:【?打印|【?关闭|上一篇|下一篇|相关(?:链接|文章|信息)|扫一扫|分享到|版权所有|主办(?:单位)?[:：]|承办(?:单位)?[:：]|网站(?:地图|标识码)|附件[:：]|.{0,30}ICP备)/u

/** The words of a report by official section; what is around the report, its tables, and their sections are left out. */
export function sectionsOf(blocks: readonly Block[]): readonly SectionText[] {
  const said: Record<Section, string[]> = { overview: [], problems: [], other: [] }
  let place: Place = 'beside'
  let hasHeading = false
  let hasTables = false
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') {
      hasTables = true
      // The heading over the official tables may be missing; a few lines in cells belong to the words around them.
      if (place === 'overview' && block.rows.length > FEW_ROWS) place = 'tables'
      continue
    }
    const line = compact(block.text)
    const heading = headingIn(line, hasHeading || place === 'beside' ? place : 'opening', hasTables)
    if (heading) {
      hasHeading = true
      place = heading.place
      const rest = heading.goesOn ? block.text.replace(/^.*?[。:：]/u, '').trim() : ''
      if (rest !== '') keep(said, place, rest)
      continue
    }
    if (PAGE_NUMBER.test(line)) continue
    if (BELOW.test(line)) {
      if (place !== 'tables' && hasTables) place = 'beside'
      continue
    }
    if (!hasHeading) {
      // The words before any heading follow the title: what stands before that is the page's.
      if (!SENTENCE.test(line) && titleIn(line, '', '', at)) {
        said.overview.length = 0
        place = 'overview'
      } else if (place === 'overview' && (SENTENCE.test(line) || line.length >= LONG)) said.overview.push(block.text)
    } else keep(said, place, block.text)
  }
  return SECTIONS.flatMap((section) => {
    const text = said[section].join('\n')
    if (text === '') return []
    const isCut = text.length > MOST_CHARACTERS
    return [{ section, text: isCut ? whole(text.slice(0, MOST_CHARACTERS)) : text, isCut }]
  })
}

function keep(said: Record<Section, string[]>, place: Place, text: string): void {
  if (place !== 'tables' && place !== 'beside') said[place].push(text)
}

/** A sign of two units is not cut into halves. */
const whole = (text: string) => text.replace(/[\ud800-\udbff]$/u, '')

/** The section that a line opens, and whether the line goes on with what it says. Headings follow each other: none goes back. */
function headingIn(line: string, now: Now, hasTables: boolean): { place: Place; goesOn: boolean } | null {
  const number = NUMBERED.exec(line)
  const bare = number ? line.slice(number[0].length) : line
  for (const [place, name] of NAMES) {
    const named = name.exec(bare)
    // Above the title a line without a number is one of the page's menus.
    if (!named || !follows(place, now) || (now === 'beside' && !number)) continue
    if (bare.length <= LONGEST_HEADING && !/[。；]/u.test(bare)) return { place, goesOn: false }
    // With its number the heading may stand in one line with its text.
    const end = /[。:：]/u.exec(bare)
    if (number && end && end.index <= LONGEST_HEADING) return { place, goesOn: true }
  }
  const ofNumber = OF_NUMBER[number?.groups?.['chinese'] ?? ''] ?? OF_NUMBER[number?.groups?.['digit'] ?? '']
  const isHeading = hasTables && bare.length <= LONGEST_HEADING / 2 && !/[。；，,:：]/u.test(bare)
  return ofNumber && isHeading && now === 'tables' ? { place: ofNumber, goesOn: false } : null
}

const ORDER: readonly Now[] = ['beside', 'opening', 'overview', 'tables', 'problems', 'other']
const follows = (next: Place, now: Now) =>
  (now === 'tables' && next === 'tables') || ORDER.indexOf(next) > ORDER.indexOf(now)
