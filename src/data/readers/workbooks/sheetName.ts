/** What a sheet's name tells where the sheet itself does not; empty and null where it tells nothing. */
export interface Named {
  readonly agency: string
  readonly year: number | null
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)(?:年度?)?/gu
/** Words of names that say which table it is and not whose: Sheet1, 工作表2, 表三, 主动公开, 行政复议. */
const OF_TABLES =
  /sheet|table|工作表|附[表件]|表|统计|汇总|合计|申请|公开|复议|诉讼|说明|封面|目录|总体|情况|问题|其他|事项|数据/iu

export function namedBy(name: string): Named {
  const plain = name.normalize('NFKC').trim()
  const agency = plain.replaceAll(YEAR, '').replaceAll(/^[\s\d.、_\-()]+|[\s._\-()]+$/gu, '')
  const isAgency = /\p{L}{2}/u.test(agency) && agency.length <= 40 && !OF_TABLES.test(agency)
  return { agency: isAgency ? agency : '', year: yearIn(plain) }
}

/** The only year that a text holds; null where it holds none or two. */
export function yearIn(text: string): number | null {
  const years = new Set(Array.from(text.normalize('NFKC').matchAll(YEAR), ([, digits]) => Number(digits)))
  const [year] = years
  return year !== undefined && years.size === 1 ? year : null
}

const FILLED_IN = /^(?:填报|填表|报告|报送|编制|公开)?(?:单位|机关|部门)(?:名称)?(?:[((]盖?章?[))])?[::]\s*(.{2,40})$/u

/** What a line such as 填报单位:甲县公安局 tells. */
export function filledIn(line: string): string {
  return FILLED_IN.exec(line.normalize('NFKC').trim())?.[1]?.trim() ?? ''
}
