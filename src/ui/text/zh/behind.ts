/** Words of the list of reports behind a figure. */
export const behind = {
  pairs: '只列两年均有数字的机关；增减由这些年报得出。',
  noteOfReports: '选择机关可查看该年原表各格。汇总年报与其所属单位的年报都列出。',
  note: '每份年报的数字按总计政策取定；选择机关可查看该年原表各格。每件申请只计一次，汇总年报含下属单位，其年报不重复列出；口径未注明的按所选口径处理（默认本级）。',
  counted: (reports: string) => `共 ${reports} 份年报`,
  year: '年份',
  scope: '口径',
  scopes: { own: '本级', area: '汇总' },
  scopeUnstated: '未注明',
  form: '格式',
  mixed: '两版混用',
  unknownForm: '未识别',
  check: '核对',
  doubted: '总计与分项不符或不全，或收办结转不平衡',
  exceeds: '分子大于分母，未计入比率',
  half: '只有一项有数字，不计入比率',
  semicolon: '；',
  why: { blank: '未填', absent: '无此栏', unlike: '计量单位不同，不相加' },
  /** 予以公开 + 部分公开. */
  plus: ' + ',
}
