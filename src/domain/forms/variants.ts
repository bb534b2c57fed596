/**
 * Words under which real reports and files print the rows and columns of the form, beside the form's own.
 * Numbering, spaces, punctuation, remarks in brackets and full-width letters are taken care of by `labels.ts`.
 */
export const ROW_VARIANTS: Readonly<Record<string, readonly string[]>> = {
  received: [
    '本年新收申请数量',
    '本年新收申请',
    '本年新收',
    '新收申请数量',
    '新收申请',
    '新收',
    '新收政府信息公开申请数量',
    '本年收到政府信息公开申请数量',
    '收到政府信息公开申请数量',
    '本年收到',
    '收到申请数量',
    '收到申请',
    '收到',
  ],
  carried_in: ['上年结转申请数量', '上年结转申请', '上年结转', '上年度结转政府信息公开申请数量', '上年度结转'],
  carried_out: ['结转下年度', '结转下年继续办理', '结转下年', '结转至下年度继续办理'],
  decided: ['合计', '办理结果总计', '本年度办理结果总计'],
  'other.uncorrected': ['申请人无正当理由逾期不补正', '逾期不补正'],
  'other.unpaid': ['申请人逾期未按收费通知要求缴纳费用', '逾期未缴费', '逾期未缴纳费用'],
  'unable.unclear': ['补正后申请内容仍然不明确'],
  'denied.law': ['其他法律法规禁止公开'],
  normative: ['规范性文件'],
  suit_direct: ['未经行政复议直接起诉', '直接起诉'],
  suit_after: ['行政复议后起诉', '经复议后起诉'],
}

/** By the column's key, or by the cell where the words hold for that one alone. */
export const COLUMN_VARIANTS: Readonly<Record<string, readonly string[]>> = {
  total: ['合计'],
  'review.other': ['其他'],
  'suit_direct.other': ['其他'],
  'suit_after.other': ['其他'],
  upheld: ['维持'],
  corrected: ['纠正'],
  pending: ['未审结'],
  made: ['本年制发数', '本年制发', '本年制发数量'],
  repealed: ['本年废止数', '本年废止', '本年废止数量'],
  in_force: ['现行有效数', '现行有效', '现行有效数量'],
  decisions: ['处理决定数', '本年处理决定数'],
  'fees.amount': ['收费金额', '本年收费总额'],
  'procurement.amount': ['采购金额', '采购总额'],
  items_before: ['上年项目数量', '上一年度项目数量'],
  items_change: ['增减', '本年增减数'],
  new: ['本年新制作数', '新制作数量'],
  disclosed: ['本年新公开数', '新公开数量'],
  disclosed_total: ['对外公开总数', '公开总数量'],
}

/** Heads over the tables and over columns, which a flattened header repeats in front. */
export const TABLE_HEADS: readonly string[] = [
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '政府信息公开行政复议、行政诉讼',
  '行政复议、行政诉讼情况',
  '申请人情况',
  '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
]

/** Slips of the pen that occur inside many labels. */
export const SLIPS: readonly (readonly [string, string])[] = [
  ['转结', '结转'],
  ['先行有效', '现行有效'],
  ['钩稽', '勾稽'],
  ['法人或者其他组织', '法人或其他组织'],
]
