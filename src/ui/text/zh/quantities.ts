/** How quantities are grouped where one is chosen. */
export const quantities = {
  choose: '指标',
  sections: {
    applications: '申请',
    rates: '比率',
    outcomes: '办理结果',
    reasons: '具体情形',
    disputes: '复议与诉讼',
    proactive: '主动公开',
  },
  unit: (unit: string) => unit,
  /** A quantity with its unit: 收费金额（万元）. */
  withUnit: (name: string, unit: string) => `${name}（${unit}）`,
}
