import type { Level } from '../../../domain/report.ts'
import type { ReportDocument } from './document.ts'

/** Whose report a document says it is, and of which year; empty and null where it does not say. */
export interface Who {
  readonly agency: string
  readonly year: number | null
  readonly level: Level | ''
  readonly kind: string
  /** The day under the text, as 2022-01-25. */
  readonly published: string
}

/** Behind this much text no title comes any more. */
const TITLE_LINES = 60

/** Reads the title of a report, the lines around it, the period its figures are of, and the date at its end. */
export function whoOf({ title, blocks }: ReportDocument): Who {
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [compact(block.text)] : []))
  const head = lines.slice(0, TITLE_LINES)
  const titles = [
    ...head.flatMap((line, i) => titleIn(line, head[i - 1] ?? '', head[i + 1] ?? '') ?? []),
    ...(titleIn(compact(title), '', '') ?? []),
  ]
  const agency = titles.find((one) => one.agency !== '')?.agency ?? ''
  const year = titles.find((one) => one.year !== null)?.year ?? periodOf(lines)
  return { agency, year, ...rankOf(agency), published: publishedIn(lines) }
}

const compact = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '')

interface Title {
  readonly agency: string
  readonly year: number | null
}

const TITLE =
  /^(?<before>.{0,60}?)政府信息公开(?:工作)?(?:情况)?(?:的)?(?:(?<late>20\d\d)年)?(?:年?度)?(?:工作)?(?:年度)?报告/u
const YEAR = /(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度)?/u

/** What a line that names a report says; the agency may stand in front of it or on the line before, the year on the line after. */
function titleIn(line: string, before: string, after: string): Title[] | null {
  const groups = line.length > 80 ? undefined : TITLE.exec(line)?.groups
  if (!groups) return null
  const said = groups['before'] ?? ''
  const own = said.replace(YEAR, '').replace(/关于/u, '')
  // Of 甲市人民政府信息公开 the two words share 政府.
  const named = agencyIn(own.endsWith('人民') ? `${own}政府` : own)
  const year = [YEAR.exec(said)?.[1], groups['late'], /^[(（]?(20\d\d)年(?:度)?[)）]?$/u.exec(after)?.[1]]
    .map((text) => yearOf(text ?? ''))
    .find((found) => found !== null)
  return [{ agency: named === '' ? agencyIn(before) : named, year: year ?? null }]
}

const CHINESE = '〇一二三四五六七八九'

function yearOf(text: string): number | null {
  const digits = text
    .replaceAll(/[○零]/gu, '〇')
    .replaceAll(/[〇一二三四五六七八九]/gu, (sign) => String(CHINESE.indexOf(sign)))
  return /^\d{4}$/u.test(digits) ? Number(digits) : null
}

/** How the names of those who report end. */
const AGENCY_END =
  /(?:人民政府|办事处|管理委员会|管委会|委员会|办公厅|办公室|管理局|分局|支队|大队|中心|总局|总队|监狱|学校|大学|医院|银行|[局厅委办署院部处站所队社]|公司|镇|乡|街道|实验区|开发区|新区|高新区|经开区|示范区|园区|[省市县区旗])$/u

function agencyIn(text: string): string {
  const name = text.replaceAll(/^[《“"]+|[》”"]+$/gu, '').replace(/(?:20\d\d年(?:度)?)$/u, '')
  return name.length >= 2 && name.length <= 40 && AGENCY_END.test(name) && !/[，。；：、]/u.test(name) ? name : ''
}

/** The year of the period that all figures are of: 自2023年1月1日起至2023年12月31日止. */
function periodOf(lines: readonly string[]): number | null {
  const years = lines.flatMap((line) => {
    const found = /(20\d\d)年1月1日(?:起)?[至到\-—~](?:(20\d\d)年)?12月31日/u.exec(line)
    return found?.[1] !== undefined && (found[2] ?? found[1]) === found[1] ? [Number(found[1])] : []
  })
  const [year] = years
  return year !== undefined && years.every((other) => other === year) ? year : null
}

function publishedIn(lines: readonly string[]): string {
  for (const line of lines.slice(-TITLE_LINES).toReversed()) {
    const found = /^(20\d\d)年(\d{1,2})月(\d{1,2})日$/u.exec(line)
    if (found?.[1] && found[2] && found[3])
      return `${found[1]}-${found[2].padStart(2, '0')}-${found[3].padStart(2, '0')}`
  }
  return ''
}

/** What a name alone tells of level and kind; 市 and 区 are of two levels, and tell none. */
function rankOf(agency: string): Pick<Who, 'level' | 'kind'> {
  const isTown = /(?:镇|乡|街道|苏木)(?:人民政府|办事处)?$/u.test(agency)
  const isGovernment = /人民政府$|街道办事处$|^.{2,}(?:镇|乡|街道)$/u.test(agency)
  const level = isTown
    ? 'township'
    : /(?:县|旗)人民政府$/u.test(agency)
      ? 'county'
      : /(?:省|自治区)人民政府$/u.test(agency)
        ? 'province'
        : ''
  const kind = isGovernment ? 'government' : /(?:局|厅|委员会|委|署|总队)$/u.test(agency) ? 'department' : ''
  return { level, kind }
}
