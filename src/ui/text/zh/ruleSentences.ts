/** What a finding of the audit says, both sides told. */
export const ruleSentences = {
  row: (subject: string, left: string, right: string) => `“${subject}”：六类申请人之和为 ${left}，总计为 ${right}。`,
  column: (subject: string, left: string, right: string) =>
    `“${subject}”列：各项办理结果之和为 ${left}，“（七）总计”为 ${right}。`,
  official: (subject: string, left: string, right: string) =>
    `“${subject}”列：第一项加第二项之和为 ${left}，第三项加第四项之和为 ${right}。`,
  channel: (subject: string, left: string, right: string) => `“${subject}”：四种结果之和为 ${left}，总计为 ${right}。`,
  zero: {
    applications: (right: string) => `申请情况的总计没有大于 0 的数字，分项或办理结果计有 ${right} 件。`,
    disclosure: (right: string) => `主动公开的各栏没有大于 0 的数字，另有 ${right} 件。`,
    litigation: (right: string) => `复议诉讼的总计没有大于 0 的数字，各种结果计有 ${right} 件。`,
  },
  zeroTold: {
    applications: (right: string) => `申请情况没有大于 0 的数字，文字写有新收申请 ${right} 件。`,
    disclosure: (right: string) => `主动公开的各栏没有大于 0 的数字，文字写有 ${right} 件。`,
    litigation: (right: string) => `复议诉讼没有大于 0 的数字，文字写有复议、诉讼共 ${right} 件。`,
  },
  impossible: (subject: string, left: string) => `“${subject}”为 ${left}；县级、乡级机关不制定规章。`,
  told: {
    received: '新收申请',
    granted: '予以公开',
    denied: '不予公开',
    reviews: '行政复议',
    suits: '行政诉讼',
  },
  toldDiffers: (what: string, left: string, right: string) => `文字写${what} ${left} 件，表内总计为 ${right} 件。`,
  toldCarried: (what: string, left: string, right: string, part: string) =>
    `文字写${what} ${left} 件，表内新收 ${right} 件；加上年结转 ${part} 件后相符。`,
  toldPending: (what: string, left: string, right: string, part: string) =>
    `文字写${what} ${left} 件，表内总计 ${right} 件；减去尚未审结 ${part} 件后相符。`,
  carry: (before: string, year: string, left: string, right: string) =>
    `${before} 年年报结转下年度 ${left} 件，${year} 年年报的上年结转为 ${right} 件。`,
  inForce: (subject: string, before: string, year: string, left: string, right: string) =>
    `“${subject}”：${before} 年现行有效件数加 ${year} 年制发、减废止，得 ${left} 件；${year} 年填现行有效 ${right} 件。`,
  units: (subject: string, left: string, right: string) =>
    `“${subject}”：汇总年报为 ${left}，所属单位年报之和为 ${right}。`,
  jump: (subject: string, before: string, year: string, left: string, right: string) =>
    `“${subject}”：${before} 年为 ${left}，${year} 年为 ${right}。`,
  copied: (before: string, positive: string) => `全部单元格与 ${before} 年年报相同，其中 ${positive} 个数字大于 0。`,
  restated: (cells: string, place: string) => `与同一年度的另一份年报（${place}）有 ${cells} 处数字不同。`,
  wrongYear: (reading: string) => `标题年度与正文不同：${reading}。`,
  otherSignature: (reading: string) => `标题中的机关与落款不同：${reading}。`,
  early: (published: string, year: string) => `公布于 ${published} 年，所报年度为 ${year} 年。`,
  layout: (due: string, used: string) => `所报年度适用${due}，年报使用${used}。`,
  mixed: '两版混用的格式',
}
