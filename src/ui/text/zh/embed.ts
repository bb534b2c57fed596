/** Words of a figure that stands alone in the page of another site. */
export const embed = {
  open: '在公开透镜中打开',
  live: '切换为互动图表',
  opensApart: '（新窗口）',
  loading: '正在载入图表',
  stillStands: '互动图表未能载入，上图仍为发布时的图表。',
  noFigure: '这一画面没有可以单独显示的图表，请打开整页查看。',
  failed: '图表未能显示',
  host: '如果您是本页的管理者：iframe 须允许 allow-scripts 和 allow-same-origin，并允许载入本图所在网站的脚本；不能允许时，请改为下方链接。',
}

/** Words of the sheet that gives the frame to put into another site's page. */
export const asEmbed = {
  what: '把下面的代码放进您的网页，图表随数据更新，高度自动适应。',
  ownFiles:
    '您打开的文件只在本机，其他网站读不到，因此不能嵌入。请把数据放到网站上并用 ?data= 打开，或改选“单个网页”。',
  width: '宽度',
  widths: { full: '占满', wide: '720 像素', narrow: '360 像素' },
  theme: '外观',
  themes: { system: '跟随读者', light: '浅色', dark: '深色' },
  follows: '附一段脚本，随图表调整高度（网站不允许页内脚本时请去掉）',
  code: '嵌入代码',
  copy: '复制代码',
  copied: '已复制。',
  notCopied: '浏览器不允许写入剪贴板，请选中上面的代码自行复制。',
  preview: '预览',
}
