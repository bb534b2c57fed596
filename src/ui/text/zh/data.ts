import type { FileFormat } from '../../../domain/dataset.ts'
import type { IdentityField, ToldField } from '../../../domain/mapping.ts'
import type { MappingFileProblem } from '../../../domain/mappingFile.ts'

/** Texts of the view `data`. */
export const data = {
  open: '已打开的数据',
  opened: (files: string, agencies: string, years: string, reports: string) =>
    `已打开 ${files} 个文件：${agencies} 个机关，${years || '没有年份'}，${reports} 份年报。`,
  origin: {
    embedded: '来源：本页自带的数据集。数字由已公布的年报转录，以发布网页为准。',
    hosted: '来源：与本页同一网站的数据文件，由该网站提供。',
    opened: '来源：由读者打开的文件。',
  },
  withEmbedded: '其中包括本页自带的数据集：数字由已公布的年报转录，以发布网页为准。',
  fingerprint: '数据指纹',
  fingerprintNote: '全部文件依次相接的 SHA-256 前 12 位；文件有一个字节不同，指纹即不同。',
  saveReports: '下载全部年报',
  savedAs: {
    wide: 'CSV 宽表：每行一份年报，用于电子表格',
    long: 'CSV 长表：每行一个数字，用于统计软件和数据库',
    parquet: 'Parquet：每行一份年报，用于分析程序，按印出的原文保存',
  },
  more: '打开更多数据',
  chooseFiles: '选择文件',
  ways: {
    choose: '可一次选择多个文件，合为一个数据集：CSV、Parquet，或年报本身（网页、docx、文本，每份一个文件）。',
    drop: '把文件拖到本页任何位置。',
    paste: '复制表格或年报后，在本页空白处粘贴。',
    hostedBefore: '在网址后加 ',
    hostedAfter: '，打开同一网站上的文件。',
    hostedPath: '?data=路径/文件.csv',
  },
  addEmbedded: '加入自带的数据集',
  privacy: (app: string) => `${app}文件不会保存：关闭或刷新本页后即不再留存，需要时重新打开。`,

  files: '文件',
  filesRead: (read: string, found: string, refused: string) =>
    `已读入 ${read} 个文件，其中 ${found} 个有提示或未载入的记录；未能读取 ${refused} 个。`,
  file: '文件名',
  recordsLoaded: '载入记录',
  findings: '提示与未载入',
  show: '查看',
  showOf: (file: string) => `查看文件：${file}`,
  refusedTitle: (n: string) => `未能读取的文件：${n} 个`,
  close: '关闭文件',
  closeOf: (file: string) => `关闭文件：${file}`,
  size: '大小',
  format: '格式',
  report: '年报',
  formats: { csv: 'CSV', parquet: 'Parquet', html: '网页', docx: 'Word 文档', text: '文本' } satisfies Record<
    FileFormat,
    string
  >,
  delimiter: '分隔符',
  delimiters: { comma: '逗号', semicolon: '分号', tab: '制表符', pipe: '竖线', space: '空格' },
  shape: '表形',
  shapes: { wide: '宽表（一行一份年报）', long: '长表（一行一个数字）' },
  years: '年份',
  yearsFromColumn: (column: string) => `取自“${column}”列`,
  yearOfAll: (year: number) => `${year}（整个文件）`,
  yearUnknown: '未知',
  encoding: '编码',
  encodingGuessed: '编码（推测，可更改）',
  encodings: { gb18030: 'GB18030（含 GBK、GB2312）' },

  ledgerOf: (file: string) => `记录账目：${file}`,
  loaded: '载入',
  rejected: '未载入',
  header: '表头',
  skipped: '说明行',
  blank: '空行',
  records: (n: string) => `${n} 条记录`,
  balanced: '账目相符',
  unbalanced: (sum: string) => `账目不符：各项合计为 ${sum}`,
  notReports: '记录已读入，尚未成为年报：请先在下面指定各列的用途。',

  rejectedTitle: (n: string) => `未载入的记录：${n} 条`,
  rejectedShown: (shown: string, all: string) => `先列前 ${shown} 条，共 ${all} 条；下载的 CSV 为全部。`,
  rejectedCsv: '下载全部未载入记录（CSV）',
  rejectedFile: (file: string) => `${file}-未载入.csv`,
  line: '行',
  column: '列',
  reason: '原因',
  next: '处理办法',
  found: '原值',
  raw: '原文',

  columns: (columns: string, identity: string, told: string, cells: string, ignored: string) =>
    `${columns} 列：${identity} 列说明机关与年份，${told}${cells} 列为表格数字，${ignored} 列未用`,
  columnsTold: (told: string) => `${told} 列为文字部分所述数字，`,
  columnsLong: (columns: string, identity: string, told: string, roles: string, ignored: string) =>
    `${columns} 列：${identity} 列说明机关与年份，${told}${roles} 列为栏目与数值，${ignored} 列未用`,
  columnsNote: '每一列下面是它现在的用途；点开可搜索并改选。改动在“应用”后生效。',
  groups: {
    identity: '机关、年份与文字部分',
    roles: '栏目与数值',
    ignored: (n: string) => `未用的列：${n}`,
    cells: (n: string) => `表格数字：${n} 列`,
  },
  columnHint: '搜索用途或栏目',
  columnNumber: (n: string) => `第 ${n} 列`,
  repeatedHeader: (header: string, n: string) => `${header}（第 ${n} 列）`,
  example: (value: string) => `例：${value}`,
  noExample: '前几行均为空',
  ignored: {
    unknown: '未用（未能识别）',
    repeated: '未用（与另一列重复）',
    byReader: '未用（由读者指定）',
  },
  identity: {
    agency: '机关名称',
    year: '年份',
    code: '区划代码',
    province: '省',
    city: '市',
    county: '县',
    level: '层级',
    kind: '机关类别',
    parent: '上级机关',
    form: '表式',
    scope: '口径（本级或汇总）',
    source: '来源网址',
    published: '公布日期',
    absent: '本年报没有的栏目',
  } satisfies Record<IdentityField, string>,
  told: {
    'text.received': '文字部分所述新收申请',
    'text.reviews': '文字部分所述行政复议',
    'text.suits': '文字部分所述行政诉讼',
  } satisfies Record<ToldField, string>,
  roles: {
    cellName: '长表：栏目名称',
    rowLabel: '长表：行名',
    columnLabel: '长表：列名',
    value: '长表：数值',
  },
  fileYear: '整个文件的年份',
  fileYearNote: '没有一列用作年份时，此年份用于文件的每一份年报。',
  apply: '应用',
  applyToSame: (n: string) => `应用到列名相同的全部 ${n} 个文件`,
  discard: '放弃改动',
  changed: (n: string) => `已改动 ${n} 项，尚未应用。`,
  save: '保存对应关系（JSON）',
  saveFile: (file: string) => `${file}-对应关系.json`,
  read: '读取对应关系',
  readDone: (matched: string, columns: string) => `已按列名对上 ${columns} 列中的 ${matched} 列，应用后生效。`,
  readFailed: '对应关系未能读取',
  mappingProblem: {
    notJson: '文件不是 JSON。请选择本页保存的对应关系文件。',
    notAMapping: '文件不是对应关系，或内容不完整。请选择本页保存的对应关系文件。',
    otherVersion: '文件由另一版本保存，本页只读版本 1。请在本页重新指定并保存。',
    noSuchColumns: '文件所述的列，此表一列也没有。请核对是否为同一种表格。',
  } satisfies Record<MappingFileProblem, string>,

  preview: (rows: string) => `预览：前 ${rows} 行`,
  previewCaption: (file: string) => `${file} 的前几行，按读出的原文显示`,

  duplicates: '重复的年报',
  noDuplicates: '没有重复：每个机关每年至多一份年报。',
  duplicatesNote: (n: string) => `${n} 份年报与另一份属于同一机关同一年份。两份只计一份，不相加。`,
  duplicatesChoice: '重复时采用哪一份',
  duplicatesFirst: '采用先出现的',
  duplicatesLast: '采用后出现的',
  agency: '机关',
  year: '年份',
  kept: '采用',
  left: '未采用',
  differing: '差异',
  exactCopy: '完全相同',
  cellsDiffer: (n: string) => `${n} 个单元格不同`,

  scope: '本级或汇总',
  scopeNote: (n: string) => `${n} 份年报没有说明是机关本级还是连同所属单位汇总，按下面的选择处理。`,
  scopeStated: '每份年报都说明了是本级还是汇总。',
  scopeChoice: '未说明的年报按哪种口径处理',
  own: '本级',
  area: '汇总',

  help: '数据格式（版本 1）',
  helpWide: '宽表：一行一份年报。必须有 agency（机关名称）和 year（年份）两列，其余各列可有可无，次序不限。',
  helpLong: '长表：一行一个数字，列为 agency、year、cell、value；也可用 row、column（印出的行名、列名）代替 cell。',
  helpHeaders:
    '列名可用标准名（如 app.received.total），也可用年报印出的中文名（如 本年新收政府信息公开申请数量/总计）。',
  helpStates: '单元格的五种状态',
  helpState: '状态',
  helpWrite: '如何填写',
  helpWriting: {
    number: '照印出的填：0、12、251000元',
    blank: '留空',
    mark: '照印出的符号或文字填：/、-、无',
    absent: '在 absent 列写出栏目的标准名，以空格分隔；长表中不写该行',
    missing: '不写该年报的行',
  },
  template: '下载空白模板（CSV，仅表头）',
  templateFile: '年报模板.csv',

  cite: '如何引用',
  citation: (parts: {
    version: string
    files: string
    agencies: string
    years: string
    reports: string
    fingerprint: string
    date: string
  }) =>
    `公开透镜（Gongkai Lens）版本 ${parts.version}，数据：${parts.files}（${parts.agencies} 个机关，${parts.years}，${parts.reports} 份年报，数据指纹 ${parts.fingerprint}），访问日期 ${parts.date}。各机关自行公布，未经核实。`,
  citedFiles: (first: string, files: string) => `${first} 等 ${files} 个文件`,
  copy: '复制',
  copied: '已复制。',
  notCopied: '浏览器不允许复制，请选中上面的文字自行复制。',
}
