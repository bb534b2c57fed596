/** What a figure rests on, and what leaving out the reports that break an equation does. */
export const quality = {
  of: {
    none: '与分项一致',
    partsDiffer: '按分项重算',
    incomplete: '分项不全',
    partsExceed: '分项已超过总计',
    outcomesDiffer: '与办理结果之和不符',
    unbalanced: '收办结转不平衡',
  },
  part: (value: string, what: string) => `${value}（${what}）`,
  equals: ' = ',
  plus: ' + ',
  broken: (n: string, all: string) => `其中 ${n} 份年报（共 ${all} 份）有勾稽不符。`,
  noneBroken: (all: string) => `${all} 份年报的勾稽均未见不符。`,
  end: '。',
  effect: (n: string, all: string) => `剔除 ${n} 份勾稽不符的年报（共 ${all} 份）`,
  noEffect: (all: string) => `${all} 份年报中没有勾稽不符的年报`,
  received: (before: string, after: string) => `新收申请 ${before} → ${after} 件`,
  semicolon: '；',
  freed: (n: string) => `汇总年报剔除后，${n} 份所属单位的年报各自计入。`,
  asMissing: '透视表按机关、年份分列时，已剔除的年报与未收录同样显示。',
}
