/** The page around the views. */
export const frame = {
  product: '公开透镜',
  productLatin: 'Gongkai Lens',
  skip: '跳到正文',
  views: '视图',
  view: {
    overview: '总览',
    findings: '线索',
    zeros: '零申请',
    audit: '审核',
    trends: '趋势',
    outcomes: '办理结果',
    disputes: '复议诉讼',
    compare: '对比',
    pivot: '透视表',
    agency: '机关',
    cards: '机关卡片',
    review: '核对',
    data: '数据',
  },
  /** The button of a phone that opens the list of all views. */
  more: '更多',
  openFiles: '打开文件',
  dataset: (agencies: string, years: string, reports: string) =>
    `${agencies} 个机关 · ${years} · ${reports} 份年报 · 各机关自行公布`,
  simulated: '模拟数据',
  sample: '抽样数据',
  partOfYears: '部分年份',
  transcribed: '数字由已公布的年报转录，以发布网页为准。',
  language: '语言',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  close: '关闭',
  cancel: '取消',
  loading: '正在载入',
  /** A name and what it is. */
  named: (name: string, value: string) => `${name}：${value}`,
}
