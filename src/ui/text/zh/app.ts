/** What happens to files, and the foot of the page. */
export const app = {
  drop: '松开鼠标，打开这些文件',
  reading: { read: '正在读取', map: '正在识别各列', derive: '正在核算' },
  progress: (phase: string, file: string, number: string, files: string) => `${phase} ${file}（${number}/${files}）`,
  soFar: (line: string, records: string, read: string, of: string) =>
    `${line}：已读 ${records} 条记录，${read}/${of} MB`,
  starting: '正在准备数据',
  ledger: (
    files: string,
    records: string,
    loaded: string,
    rejected: string,
    other: string,
    leftOut: string | null,
    reports: string,
  ) =>
    `${files} 个文件，${records} 条记录：载入 ${loaded}，未载入 ${rejected}，表头、说明与空行 ${other}${leftOut === null ? '' : `，按选择未载入 ${leftOut}`}；得到 ${reports} 份年报。`,
  partLoaded: (file: string, part: string, leftOut: string | null) =>
    `${file}：${part}${leftOut === null ? '' : `按选择未载入 ${leftOut} 条记录。`}`,
  sampleRoster: '抽样数据不与名单比对。',
  standInRoom: '所打开的文件太大，尚未载入，页面上仍是原来的数据；请在“数据”中选择载入哪一部分。',
  standIn: '所打开的文件中还没有读出年报，页面上仍是原来的数据；请在“数据”中核对编码和各列。',
  simulated: (n: string, reports: string) =>
    `模拟数据：${n === reports ? `全部 ${n} 份年报` : `${reports} 份年报中有 ${n} 份`}由程序生成，并非任何机关公布的年报，仅供试用和测速，不得引用。`,
  standInAsks: '所打开的表尚待确认如何读取，确认之前页面上仍是原来的数据；请在“数据”中确认。',
  moreProblems: (n: string) => `另有 ${n} 项问题，关闭上面的提示后依次显示。`,
  toReview: (documents: string, doubtful: string) =>
    `已打开 ${documents} 份年报文档，其中 ${doubtful} 份存疑，尚待对照原文核对。`,
  reviewed: (documents: string) => `已打开 ${documents} 份年报文档，尚未核对，读数均勾稽相符。`,
  review: '核对报告',
  elsewhere: (files: string) => `${files} 个含多份年报的工作簿有待核对之处。`,
  seeData: '查看数据',
  link: '链接与二维码',
  tray: (n: string) => `简报（${n}）`,
  otherData: {
    what: '这个链接是用另一份数据制作的，下面的数字可能与当时不同。',
    why: '链接记下了制作时的数据指纹，与当前打开的数据不一致。',
    next: '如需看到当时的数字，请打开当时的数据文件；也可以按当前数据查看。',
  },
  madeOn: (made: string, now: string) => `链接的数据指纹 ${made}，当前数据指纹 ${now}`,
  goOn: '按当前数据查看',
  version: (version: string) => `版本 ${version}`,
  fingerprint: (fingerprint: string) => `数据指纹 ${fingerprint}`,
  privacy: '数据不离开浏览器：所打开的文件只在本机处理，本页不向其他网站发送任何请求，不使用 Cookie。',
  offline: {
    kept: '可离线使用：本页、计算程序和所附数据已存于此浏览器，断网时照常打开。',
    update: '本页有新版本。现在可继续使用；重新载入后，已打开的文件需重新打开。',
    reload: '重新载入新版本',
    keptCopy: (file: string, when: string) =>
      `网络未连通，${file} 显示的是 ${when} 取得的副本，此后的更新不在其中；联网后刷新，即为现行数据。`,
  },
  licence: '许可与第三方声明',
}
