import type { QuestionKind, RowChoice } from '../../../domain/rowQuestions.ts'
import type { OtherQuantity, ProposalReason } from '../../../domain/survey.ts'

const doubled = (year: string, column: string, plain: string, once: string) =>
  `${year} 年“${column}”逐行相加为 ${plain}，每件只计一次为 ${once}。`

/** Texts of the panel in which a reader says how a table is read. */
export const mapping = {
  title: '这张表怎么读',
  lead: (file: string, rows: string) =>
    `${file}，${rows} 行。列名不是年报的栏目，先确认各列与各行的含义，再载入；确认之前不计任何一行。`,
  leadAlike: (first: string, files: string, rows: string) =>
    `${first} 等 ${files} 个文件列名相同，共 ${rows} 行，只问一次，用于全部文件。先确认各列与各行的含义，再载入；确认之前不计任何一行。`,
  moreTables: (tables: string) => `此后还有 ${tables} 种表待确认。`,
  looking: '正在查看各列各行…',
  failed: '未能查看这张表',
  failedNext: '关闭该文件后重新打开。',

  identityStep: '一、机关与年份',
  agencyColumn: '机关名称在哪一列',
  yearColumn: '年份在哪一列',
  noColumn: '没有选定',
  yearOfFile: '没有这一列：取自文件名或下面填写',
  yearsOfFiles: '没有这一列：各文件取自文件名',
  otherIdentity: (columns: string) => `其他说明机关的列：${columns}`,

  measuresStep: '二、数字',
  measuresNote: '每个数字列对应年报的哪一栏；含义不同的数量不对应，留空不用。',
  noMeasures: '还没有一列对应年报的栏目：在下面的数字列中至少选定一列。',
  unusedNumbers: (columns: string) => `未用的数字列：${columns}`,
  unusedWords: (columns: string) => `未用的文字列：${columns}`,

  proposed: '建议',
  possible: '可能',
  reasons: {
    name: '列名含义相同',
    years: '列中多为年份',
    names: '列中文字同一年内不重复、逐年再现',
  } satisfies Record<ProposalReason, string>,
  others: {
    otherRegime: '另一部法律的申请，不是同一数量',
    internalReview: '本机关内部复核或申诉，行政复议由上级机关办理，不是同一数量',
    timeliness: '办理时限，不是数量',
    deniedTotal: '年报按理由分列不予公开，没有此项合计',
    backlog: '积压的口径与结转不同',
    fees: '费用，不是数量',
  } satisfies Record<OtherQuantity, string>,
  samples: (values: string) => `例：${values}`,
  separator: '、',
  range: (min: string, max: string) => `${min} 至 ${max}`,
  blanks: (n: string) => `空白 ${n}`,
  marks: (n: string) => `非数字 ${n}`,
  distinct: (n: string) => `${n} 种不同的值`,

  rowsStep: '三、各行',
  noQuestions: '没有发现合计行、总分并列的行或重复的行。',
  rowsBySettings: '各行按所读取的设置处理。',
  askAgain: '重新回答各行',
  questions: {
    periods: '全年行与季度（月份）行并列，读哪一种',
    parts: '机关总计行与其组成部分的行并列，怎么计',
    totals: '有全部机关的合计行，怎么处理',
    repeated: '同一机关同一年份有几行，读哪一行',
  } satisfies Record<QuestionKind, string>,
  telling: (column: string, values: string) => `“${column}”列为“${values}”的是总计行。`,
  found: {
    periods: (rows: string, others: string) => `全年 ${rows} 行，部分年度 ${others} 行。`,
    parts: (rows: string, others: string) => `总计 ${rows} 行，组成部分 ${others} 行。`,
    totals: (rows: string, others: string) => `合计 ${rows} 行，各机关 ${others} 行。`,
    repeated: (rows: string, others: string) => `${others} 个机关年度重复，共 ${rows} 行。`,
  } satisfies Record<QuestionKind, (rows: string, others: string) => string>,
  totalNames: (names: string) => `合计行的名称：${names}。`,
  tellsApart: (column: string) => `这些行在“${column}”列各不相同。`,
  alone: (n: string) => `${n} 个机关年度只有部分行，没有总计行。`,
  doubled: {
    periods: doubled,
    parts: doubled,
    totals: doubled,
    repeated: (year: string, column: string, plain: string, once: string) =>
      `${year} 年这些行的“${column}”逐行相加为 ${plain}，每个机关只读一行为 ${once}。`,
  } satisfies Record<QuestionKind, typeof doubled>,
  agreement: '总计等于各部分之和：',
  otherAgreement: '其余各列总计等于各部分之和的次数',
  agrees: (column: string, equal: string, of: string) => `“${column}” ${of} 次中 ${equal} 次`,
  allYears: '逐年的和',
  year: '年份',
  plain: '逐行相加',
  once: '每件只计一次',
  examples: '示例行',
  line: '行',
  choices: {
    periods: { overall: '只读全年行', all: '各行都读' },
    parts: {
      overall: '只读总计行',
      parts: '只读组成部分；没有组成部分的机关读其总计行',
      both: '都读：总计行为汇总，组成部分各为其所属单位，每件申请只计一次',
      all: '各行都读：并非总分关系',
    },
    totals: { leaveOut: '不读合计行', keep: '是一个机关，照读' },
    repeated: { first: '读最先出现的一行', last: '读最后出现的一行', none: '均不读取', apart: '各行分作不同的机关' },
  } satisfies Record<QuestionKind, Partial<Record<RowChoice, string>>>,
  notAnswered: (n: string) => `还有 ${n} 个问题未回答。`,
  lacks: '尚需选定机关名称、年份和至少一列数字。',

  outcomeStep: '读取结果',
  outcome: (agencies: string, years: string, reports: string) => `${agencies} 个机关，${years}，${reports} 份。`,
  sum: (cell: string, sum: string) => `${cell} ${sum}`,
  sumNote: (numbers: string, blanks: string, marks: string) =>
    `（${numbers} 份有数字，${blanks} 份空白，${marks} 份为其他文字）`,
  noSum: '没有数字',
  balance: (of: string, differing: string) => `新收＋上年结转＝办结＋结转下年：${of} 份可核对，${differing} 份不符。`,
  leftOut: (n: string) => `按回答不读 ${n} 行。`,
  rejected: (n: string) => `另有 ${n} 行因合计、缺机关名称、年份无法识别或重复而不读。`,
  use: '按此读取',
  useProposed: '采用建议',
  openAfter: '读取后仍可在下面“文件”中改动。',

  lastTime: (on: string) => `上次对同样表头的设置（${on}）`,
  takeLast: '采用上次的设置',
  forget: '清除',
  forgotten: '已清除对这种表头的设置。',
  notRemembered: '浏览器不允许保存，下次打开同样的表需重新确认；可另存对应关系（JSON）。',
  readAs: '这张表已按读者的回答读取。',
  readAsRemembered: (on: string) => `这张表已按 ${on} 确认过的设置读取。`,
  undo: '撤销，重新回答',
  undoOf: (file: string) => `撤销，重新回答：${file}`,
}
