import type { RuleId, Severity } from '../../../domain/rules/rule.ts'

interface RuleWords {
  /** In a list. */
  readonly name: string
  /** What must hold, as one sentence. */
  readonly says: string
  /** Why it must, or why a finding may have a good reason. */
  readonly why: string
}

/** The rules of the audit. */
export const rules: {
  readonly severity: Readonly<Record<Severity, string>>
  readonly severityMeans: Readonly<Record<Severity, string>>
  readonly of: Readonly<Record<RuleId, RuleWords>>
} = {
  severity: { error: '错误', doubt: '存疑', notice: '提示' },
  severityMeans: {
    error: '表内数字彼此矛盾，或为该机关不可能出现的数字。',
    doubt: '两处数字应当一致而不一致，其中一处可能有误。',
    notice: '值得查看，往往有正当原因。',
  },
  of: {
    row: {
      name: '行内合计',
      says: '申请情况表每一行，六类申请人之和等于总计。',
      why: '表式本身的含义。空白不视为零：空白处无论填何数，等式仍不成立的，方列为不符。',
    },
    column: {
      name: '办理结果合计',
      says: '申请情况表每一列，各项办理结果之和等于“（七）总计”。',
      why: '表式本身的含义。只看总计列会漏掉错记在某类申请人名下的件数。',
    },
    official: {
      name: '官方勾稽关系',
      says: '七列中的每一列，第一项加第二项之和，等于第三项加第四项之和。',
      why: '印在表头的勾稽关系（国办公开办函〔2019〕60号、〔2021〕30号）。',
    },
    channel: {
      name: '复议诉讼合计',
      says: '行政复议、未经复议直接起诉、复议后起诉，各自四种结果之和等于总计。',
      why: '表式本身的含义。',
    },
    zero: {
      name: '矛盾的零',
      says: '总计全部为 0 的，表内分项或文字中不应有大于 0 的件数。',
      why: '总计为 0 的年报会被当作“零申请”；分项有数则实有申请。仅文字与表不一的，列为存疑。',
    },
    impossible: {
      name: '不可能的数字',
      says: '县级、乡级机关不制定规章，制发件数和现行有效件数不应大于 0。',
      why: '规章由国务院部门和省、设区的市级政府制定（《立法法》）；多为误将规范性文件填入规章行。',
    },
    told: {
      name: '文字与表格',
      says: '文字所述申请、予以公开、不予公开、复议、诉讼件数与表格总计一致。',
      why: '文字有时不计未审结的案件，有时并入上年结转的申请；数字由此可得的，列为提示并注明。',
    },
    carry: {
      name: '年度结转',
      says: '上年“结转下年度继续办理”总计，等于本年“上年结转”总计。',
      why: '同一批申请在两份年报中各记一次。仅比较两年均填有数字的总计。',
    },
    inForce: {
      name: '现行有效件数',
      says: '上年现行有效件数，加本年制发，减本年废止，等于本年现行有效件数。',
      why: '集中清理、统计口径调整时可以不等，故只作提示。仅比较 2021 年版格式、四个数字均有的年份。',
    },
    units: {
      name: '汇总与所属单位',
      says: '汇总年报的总计不小于其所属单位年报总计之和。',
      why: '汇总应包含所属单位。申请情况四个总计和复议诉讼三个总计；单位空白只会使其和更大。',
    },
    jump: {
      name: '骤增骤减',
      says: '与上年相比达到五倍（或五分之一）且相差不少于 30 的，请核对。',
      why: '可能是单位或小数点有误，也可能事出有因，故只作提示。',
    },
    copied: {
      name: '与上年雷同',
      says: '全部单元格与上年相同且不全为零的，请核对。',
      why: '全部相同极少见，多为沿用上年表格。',
    },
    restated: {
      name: '两处不一',
      says: '同一机关同一年度的年报出现两次的，各单元格应相同。',
      why: '新版数据更正旧版是正当的；采用哪一份，需要说明。',
    },
    wrongYear: {
      name: '标题年度',
      says: '标题中的年度与正文一致。',
      why: '多为沿用上年文件。仅在打开年报原文时核对。',
    },
    otherSignature: {
      name: '落款机关',
      says: '标题中的机关与落款一致。',
      why: '落款不同，数字可能属于另一机关。仅在打开年报原文时核对。',
    },
    early: {
      name: '发布过早',
      says: '年报在所报年度结束之后发布。',
      why: '年度未终，全年数字尚不可得；也可能是日期有误。只比较年份。',
    },
    layout: {
      name: '表式版本',
      says: '年报使用所报年度适用的格式。',
      why: '2019、2020 年度用 2019 年版，2021 年度起用 2021 年版。版式以表格判断，不以年份判断；混用的无法逐格比较。',
    },
  },
}
