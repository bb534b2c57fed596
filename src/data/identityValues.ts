import { isPlain } from '../domain/agencies.ts'
import { FORMS } from '../domain/forms/forms.ts'
import { LEVELS, type Level, type ReportForm, type Scope } from '../domain/report.ts'

const LEVEL_WORDS: Readonly<Record<Level, RegExp>> = {
  national: /^(national|central|国家(级|部委)?|中央(级)?|国务院.*)$/,
  province: /^(province|provincial|(省|自治区|直辖市)+(级|本级)?|省部级)$/,
  city: /^(city|municipal|(副省|地|地市|设区市|设区的市|市|地级市|市州|州|盟|地区)(级|本级)?)$/,
  county: /^(county|district|(区县|县区|县市区|市县|县|区|旗|县级市|市辖区)(级|本级)?)$/,
  township: /^(township|town|subdistrict|(乡镇|镇|乡|街道|镇街|街镇|乡镇街道|镇乡街道|苏木)(级|办|办事处)?)$/,
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}-]/gu, '')

/** The level that a word such as 县级 or `county` names; empty where it names none. */
export function levelOf(text: string): Level | '' {
  const word = plain(text)
  return LEVELS.find((level) => LEVEL_WORDS[level].test(word)) ?? ''
}

/** True for what stands before a row of totals, such as 合计 or 全市总计, where a name should stand. */
export function isTotal(agency: string): boolean {
  // Nearly no name has the word in it, and most are of Chinese characters alone.
  if (isPlain(agency) && !/计$|total/i.test(agency)) return false
  return /(合计|总计|小计|共计)$|^(grand|sub)?-?total$/.test(plain(agency))
}

/** 本级 or 汇总; null where the text says neither. */
export function scopeOf(text: string): Scope | null {
  const word = plain(text)
  const isWithout = /不含|不包括|不汇总|未汇总|非汇总/.test(word)
  if (!isWithout && /汇总|含下级|[含及](下级|下属|所属|直属)/.test(word)) return 'area'
  if (/^(area|area-?wide|全(省|市|县|区|域|口径)|本(地区|行政区域|辖区))$/.test(word)) return 'area'
  if (word === 'own' || /本级|本机关|本单位/.test(word)) return 'own'
  return null
}

/** The edition that a text such as `cn-2021` or 2021版 names, `mixed` for 混用, null where it names none. */
export function formNamed(text: string): ReportForm | null {
  const word = plain(text)
  if (word === '') return null
  if (/^(mixed|混合|混用)(表式)?$/.test(word)) return 'mixed'
  const edition = /^(?:cn-?)?(\d{4})年?(?:版|式|版式|表式)?$/.exec(word)?.[1]
  return FORMS.find(({ id }) => id === word || (edition !== undefined && id.endsWith(edition)))?.id ?? null
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const CHINESE_DIGITS = '〇一二三四五六七八九'

/** The year that `2021`, `2021年`, `2021.0`, `２０２１`, 二〇二一年度 or `FY2021` says; null for anything else, such as `20211`. */
export function readYear(text: string): number | null {
  const plainText = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/[〇○零一二三四五六七八九]/g, (digit) => String(Math.max(0, CHINESE_DIGITS.indexOf(digit))))
  const digits = /^(?:fy\s*)?(\d{4})(?:\.0+)?\s*(?:年度?|财年)?$/i.exec(plainText)?.[1]
  const year = Number(digits)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

/** The only year from 1990 to 2100 that a file's name holds; null where it holds none or two. */
export function yearInName(name: string): number | null {
  const years = [...name.normalize('NFKC').matchAll(/(?<!\d)\d{4}(?!\d)/g)]
    .map(([digits]) => Number(digits))
    .filter((year) => year >= 1990 && year <= LAST_YEAR)
  const [year] = years
  return year !== undefined && years.every((other) => other === year) ? year : null
}
