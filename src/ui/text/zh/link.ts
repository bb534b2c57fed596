/** Words of the sheet that gives a link to what is shown. */
export const link = {
  title: '链接',
  address: '当前画面的链接',
  holds: (fingerprint: string) =>
    `链接包含视图、筛选和选项，并记下数据指纹 ${fingerprint}；换了数据再打开时，页面会提示。`,
  noFile: '链接不含数据：您打开的文件只在本机。对方须先打开同一份文件，才能看到相同的数字。',
  copy: '复制链接',
  copied: '已复制。',
  notCopied: '浏览器不允许写入剪贴板，请选中上面的链接自行复制。',
  qr: '二维码',
  qrOf: '当前画面链接的二维码',
  saveQr: '下载二维码（SVG）',
  dense: '链接较长，二维码点阵较密，打印时边长请不小于 5 厘米。',
  tooLong: '链接太长，二维码容纳不下；请减少所选机关或展开的行。',
}
