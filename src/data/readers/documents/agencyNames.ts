import type { Level } from '../../../domain/report.ts'

/** How the names of those who report end. */
const AGENCY_END =
  /(?:人民政府|办事处|管理委员会|管委会|委员会|办公厅|办公室|管理局|分局|支队|大队|中心|总局|总队|监狱|学校|大学|医院|银行|[局厅委办署院部处站所队社]|公司|镇|乡|街道|苏木|实验区|开发区|新区|高新区|经开区|示范区|园区|[省市县区旗])$/u

/** The name of an agency that a line is; empty where it is none. */
export function agencyIn(text: string): string {
  const name = text.replaceAll(/^[《“"]+|[》”"]+$/gu, '').replace(/(?:20\d\d年(?:度)?)$/u, '')
  return name.length >= 2 && name.length <= 40 && AGENCY_END.test(name) && !/[，。；：、,;:]/u.test(name) ? name : ''
}

/** What stands behind the name of a government in another of its names; its office signs for it. */
const BEHIND = /(?:人民政府|政府)?(?:党政)?(?:办公室|办公厅|街道办事处|办事处|管理委员会|管委会)?$/u

const core = (name: string) => name.replace(/街道(?:办事处)?$/u, '').replace(BEHIND, '')

/** Whether two names can be of one agency: with or without 人民政府 and its office, and with more or less of its place before. */
export function isVariant(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)].toSorted((x, y) => y.length - x.length)
  if (a === undefined || b === undefined) return false
  return a === b || (b.length >= 2 && a.endsWith(b)) || one === other
}

/** A name that says itself that it is of a government. */
export const isGovernmentName = (name: string) => /人民政府$|办事处$|.{2}(?:镇|乡|街道|苏木)$/u.test(name)

/** What a name alone tells of level and kind; 市 and 区 are of two levels, and tell none. */
export function rankOf(agency: string): { readonly level: Level | ''; readonly kind: string } {
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
