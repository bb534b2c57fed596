import type { CellId } from '../cell.ts'

export interface Label {
  readonly zh: string
  readonly en: string
}

/** Whether a figure counts what happened in the year, or what stood at a moment; stocks are never summed over years. */
export type Nature = 'flow' | 'stock' | 'change'

/** A column of table 2, such as 本年制发件数. */
export interface ProactiveColumn extends Label {
  readonly key: string
  readonly nature: Nature
  /** Unit printed in the column's head, such as 万元. */
  readonly unit?: string
  /** True for sums of money: never added across unlike or unprinted units. */
  readonly money?: boolean
}

/** A row of table 2, such as 规章; it prints every column of its block. */
export interface ProactiveRow extends Label {
  readonly key: string
}

/** A block of table 2 under one heading, such as 第二十条第（一）项. */
export interface ProactiveBlock {
  readonly heading: Label
  /** The head of the label column, 信息内容. */
  readonly corner: Label
  readonly columns: readonly ProactiveColumn[]
  readonly rows: readonly ProactiveRow[]
}

export type OutcomeGroup = 'granted' | 'partial' | 'denied' | 'unable' | 'refused' | 'other'

/** What a row of table 3 counts. */
export type RowRole = 'received' | 'carried_in' | 'outcome' | 'decided' | 'carried_out'

/** A row of table 3; its cells are `app.<key>.<applicant>`. The printed row is `number` followed by `zh`. */
export interface ApplicationRow extends Label {
  readonly key: string
  /** Numbering in front of the row: 一、 or （一） or 1. */
  readonly number: string
  readonly role: RowRole
  /** The outcome group, for rows of role `outcome`. */
  readonly group?: OutcomeGroup
}

/** One edition of the official tables. Everything else about it is derived in `cells.ts` and `equations.ts`. */
export interface Form extends Label {
  readonly id: string
  /** The first and the last year of which reports are to be made in it; null where it is in force. */
  readonly years: { readonly from: number; readonly to: number | null }
  readonly proactive: readonly ProactiveBlock[]
  readonly applicationRows: readonly ApplicationRow[]
}

/** An applicant column of table 3. All but `person` and `total` stand under 法人或其他组织. */
export interface Applicant extends Label {
  readonly key: string
}

export const APPLICANTS: readonly Applicant[] = [
  { key: 'person', zh: '自然人', en: 'Natural persons' },
  { key: 'company', zh: '商业企业', en: 'Companies' },
  { key: 'research', zh: '科研机构', en: 'Research bodies' },
  { key: 'charity', zh: '社会公益组织', en: 'Charities' },
  { key: 'legal', zh: '法律服务机构', en: 'Legal services' },
  { key: 'other', zh: '其他', en: 'Other' },
]
export const APPLICANT_TOTAL: Applicant = { key: 'total', zh: '总计', en: 'Total' }
/** The columns of table 3. */
export const APPLICANT_COLUMNS: readonly Applicant[] = [...APPLICANTS, APPLICANT_TOTAL]
/** The head over all columns of table 3 but the total. */
export const APPLICANTS_HEAD: Label = { zh: '申请人情况', en: 'Applicants' }
/** The official equation, in the corner of table 3. */
export const EQUATION_NOTE: Label = {
  zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  en: 'In each column: item I plus item II equals item III plus item IV',
}
/** The head over the five applicant columns from company to other. */
export const ORGANISATIONS: Label = { zh: '法人或其他组织', en: 'Legal persons and other organisations' }

/** A channel of table 4; its cells are `<channel>.<result>`. */
export type Channel = 'review' | 'suit_direct' | 'suit_after'

export const CHANNELS: readonly (Label & { readonly key: Channel })[] = [
  { key: 'review', zh: '行政复议', en: 'Administrative review' },
  { key: 'suit_direct', zh: '未经复议直接起诉', en: 'Suits without review' },
  { key: 'suit_after', zh: '复议后起诉', en: 'Suits after review' },
]
/** The head over the two kinds of suit. */
export const LITIGATION: Label = { zh: '行政诉讼', en: 'Administrative litigation' }

/** A column of table 4: how cases ended, which are still pending, and the printed total. */
export type Result = 'upheld' | 'corrected' | 'other' | 'pending' | 'total'

export const RESULTS: readonly (Label & { readonly key: Exclude<Result, 'total'> })[] = [
  { key: 'upheld', zh: '结果维持', en: 'Upheld' },
  { key: 'corrected', zh: '结果纠正', en: 'Corrected' },
  { key: 'other', zh: '其他结果', en: 'Other result' },
  { key: 'pending', zh: '尚未审结', en: 'Pending' },
]
export const RESULT_TOTAL: Label & { readonly key: 'total' } = { key: 'total', zh: '总计', en: 'Total' }
/** The columns of a channel in table 4. */
export const RESULT_COLUMNS: readonly (Label & { readonly key: Result })[] = [...RESULTS, RESULT_TOTAL]

/** The head over all outcome rows and their total. */
export const OUTCOMES: Label & { readonly number: string } = {
  number: '三、',
  zh: '本年度办理结果',
  en: 'Outcomes of the year',
}

export const OUTCOME_GROUPS: readonly (Label & { readonly key: OutcomeGroup; readonly number: string })[] = [
  { key: 'granted', number: '（一）', zh: '予以公开', en: 'Granted' },
  { key: 'partial', number: '（二）', zh: '部分公开', en: 'Partly granted' },
  { key: 'denied', number: '（三）', zh: '不予公开', en: 'Denied' },
  { key: 'unable', number: '（四）', zh: '无法提供', en: 'Unable to provide' },
  { key: 'refused', number: '（五）', zh: '不予处理', en: 'Not processed' },
  { key: 'other', number: '（六）', zh: '其他处理', en: 'Other handling' },
]

/** `sum(left) = sum(right)`, as printed on the form or implied by it. */
export interface Equation {
  readonly id: string
  /** row: applicants = total · column: outcomes = decided · official: received + carried in = decided + carried out · channel: results = total */
  readonly kind: 'row' | 'column' | 'official' | 'channel'
  readonly left: readonly CellId[]
  readonly right: readonly CellId[]
}
