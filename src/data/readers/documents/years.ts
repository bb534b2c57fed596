/** 2023, and 二〇二三. */
export const YEAR = /(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度)?/u

const CHINESE = '〇一二三四五六七八九'

/** A year in either digits; null for anything else. */
export function yearOf(text: string): number | null {
  const digits = text
    .replaceAll(/[○零]/gu, '〇')
    .replaceAll(/[〇一二三四五六七八九]/gu, (sign) => String(CHINESE.indexOf(sign)))
  return /^\d{4}$/u.test(digits) ? Number(digits) : null
}

/** The year of the period that all figures are of: 自2023年1月1日起至2023年12月31日止. */
export function periodIn(line: string): number | null {
  const found = /(20\d\d)年1月1日(?:起)?[至到\-—~](?:(20\d\d)年)?12月31日/u.exec(line)
  return found?.[1] !== undefined && (found[2] ?? found[1]) === found[1] ? Number(found[1]) : null
}

/** The year that sentences of a text begin with, as 2023年，我镇…, where it is what was done and not what is planned. */
export function toldYears(line: string): readonly number[] {
  return line.split(/[。;]/u).flatMap((sentence) => {
    const found = /^(?:[^,，。]{0,12}[:、)）])?(20\d\d)年(?:度)?[,，我全本在各区县市镇]/u.exec(sentence)
    return found?.[1] !== undefined && !/将|下一步|计划|打算|拟/u.test(sentence) ? [Number(found[1])] : []
  })
}

const CHINESE_NUMBERS = '一二三四五六七八九'

/** 十二 as 12, and 12 as it is. */
function numberIn(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (sign: string) => CHINESE_NUMBERS.indexOf(sign) + 1
  const ten = text.includes('十') ? (tens === '' ? 10 : 10 * digit(tens)) : 0
  return ten + (ones === '' ? 0 : digit(ones))
}

const DAY = new RegExp(
  `${YEAR.source.replace('(?:度)?', '')}(\\d{1,2}|[一二三四五六七八九十]{1,3})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日`,
  'u',
)

/** A day written with dashes, dots, strokes or in words, as 2022-01-25; empty where a text holds none. */
export function dayIn(text: string): string {
  // Without the space between them the time follows the day at once: 2022-01-2510:40.
  const plain = /(20\d\d)[-./年](\d{1,2})[-./月](0[1-9]|[12]\d|3[01]|[1-9])/u.exec(text)
  const found = plain ?? DAY.exec(text)
  const [year, month, day] = [yearOf(found?.[1] ?? ''), numberIn(found?.[2] ?? ''), numberIn(found?.[3] ?? '')]
  if (year === null || month < 1 || month > 12 || day < 1 || day > 31) return ''
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
