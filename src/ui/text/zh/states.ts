/** Names of the five states of a cell and the seven zero classes. */
export const states = {
  cell: { number: '数字', blank: '未填', mark: '符号', absent: '无此栏', missing: '未收录' },
  cellNote: {
    number: '表内印有数字，0 也是数字。',
    blank: '表内有此栏，未填数字。',
    mark: '表内印的是符号或文字，不是数字。',
    absent: '此格式或此份年报没有这一栏。',
    missing: '数据集中未见该年年报。',
  },
  markPrinted: (raw: string) => `符号，原文“${raw}”`,
  numberPrinted: (raw: string) => `原文“${raw}”`,
  zero: {
    missing: '未收录',
    active: '有申请',
    contradictory: '与自身数据矛盾',
    confirmed: '确认为零',
    told: '文字称零',
    unstated: '未填',
    partly: '部分未填',
  },
  /** What `active` is called, by lens. */
  active: { applications: '有申请', disclosure: '有活动', litigation: '有案件' },
  zeroNote: {
    missing: '数据集中未见该年年报，不表示该机关未编制。',
    active: '至少一项总计大于 0。',
    contradictory: '总计填报为 0，分项或文字部分另有数字。',
    confirmed: '各项总计均填报为 0，分项与文字无相反记载。',
    told: '表内未填，文字部分写明为零。',
    unstated: '各项总计均未填数字。',
    partly: '部分总计填报为 0，其余未填。',
  },
  /** Where a roster expects a report that is not there. */
  missed: '未见年报',
  missedNote: '按所选应报名单，该年应有年报，数据集中未见。',
  /** A report that is there, and that the filter leaves out of every figure. */
  leftOut: '已剔除',
  leftOutNote: '该年年报已收录，因勾稽不符，按筛选条件剔除。',
  legend: '图例',
}
