/** The Audit view around its parts. */
export const audit = {
  shows: '审核内容',
  show: {
    findings: '勾稽与疑点',
    roster: '应报名单',
    restated: '版本差异',
    wording: '文字雷同',
    rules: '规则说明',
  },
}
