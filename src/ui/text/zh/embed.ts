/** Words of a figure that stands alone in the page of another site. */
export const embed = {
  open: '在公开透镜中打开',
  opensApart: '（新窗口）',
  loading: '正在载入图表',
  noFigure: '这一画面没有可以单独显示的图表，请打开整页查看。',
  failed: '图表未能显示',
  host: '如果您是本页的管理者：iframe 须允许 allow-scripts 和 allow-same-origin，并允许载入本图所在网站的脚本；不能允许时，请改为下方链接。',
}
