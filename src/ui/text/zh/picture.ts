/** Words of the sheet on which a figure becomes a picture. */
export const picture = {
  title: '存为图片或网页',
  purpose: '用途',
  sizes: { slide: '幻灯片 16:9', page: '文稿', phone: '手机' },
  format: '格式',
  formats: { html: '单个网页', embed: '嵌入代码', svg: 'SVG', png1: 'PNG', png2: 'PNG 2×', png4: 'PNG 4×' },
  dimensions: (width: string, height: string) => `${width} × ${height} 像素`,
  vector: '矢量图，放大不失真',
  whole: (kB: string) => `图、表、来源和说明合为一个 HTML 文件（${kB} kB），不含脚本，不联网即可打开，可作邮件附件。`,
  /** Of the page: in one language or in both. */
  language: '网页语言',
  languages: { zh: '中文', en: 'English', both: '中英双语' },
  making: '正在生成另一种语言的图表',
  notMade: (detail: string) => `另一种语言的图表没有生成：${detail}`,
  save: '下载',
  saveAll: (n: string) => `全部 ${n} 张（ZIP）`,
  sheet: (nth: string, of: string) => `第 ${nth} / ${of} 张`,
  sheets: '分张',
  previous: '上一张',
  following: '下一张',
  copy: '复制',
  copied: '已复制到剪贴板。',
  drawing: '正在绘制',
  tooTall: '这张图在 16:9 的幻灯片上放不下：字号会小到看不清。请改选“文稿”，或缩小筛选范围。',
  tooLong: (lines: string, most: string) =>
    `共 ${lines} 行，超过 ${most} 行，分张太多，不便阅读。请缩小筛选范围，或下载表格文件。`,
  tooLarge: (width: string, height: string) =>
    `${width} × ${height} 像素超过浏览器能可靠绘制的范围。请选较小的倍数，或选 SVG。`,
  noCopy: '浏览器不允许本页写入剪贴板，请改为下载。',
  failed: (detail: string) => `图片没有生成：${detail}。请重试，或改选 SVG。`,
  madeOn: (day: string) => `制图日期 ${day}，公开透镜（Gongkai Lens）`,
}
