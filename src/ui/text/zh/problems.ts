import type { Label } from '../../../domain/forms/form.ts'
import type { DoubtReason } from '../../../domain/reportDocument.ts'
import type { RejectionReason, UnreadableReason } from '../../../domain/problem.ts'

/** What went wrong, why, and what to do next; the place is put together in `problems.ts`. */
export const problems = {
  file: (name: string) => name,
  line: (line: string) => `第 ${line} 行`,
  column: (name: string) => `“${name}”列`,
  columnNumber: (number: string) => `第 ${number} 列`,
  separator: '，',
  row: ({ zh }: Label) => zh,
  detail: (detail: string) => `（${detail}）`,
  header: (names: string) => `列名：${names}`,
  noHeader: '文件没有列名',
  address: (part: string, value: string) => `网址参数 ${part}=${value}`,
  addressBar: '网址',
  browser: '浏览器内的计算程序',
  unreadable: {
    empty: { what: '文件为空', why: '文件中没有任何记录。', next: '确认文件已保存完整后重新打开。' },
    notATable: {
      what: '不是表格文件',
      why: '内容不是以分隔符分列的文字。',
      next: '请打开 CSV、Parquet，或年报的网页、Word 文档、文本。',
    },
    unknownKind: {
      what: '不能读取此类文件',
      why: '目前可读 CSV、Parquet，以及年报的网页、Word 文档（docx）、文本。',
      next: '另存为其中一种后重新打开。',
    },
    documentBroken: { what: '文档不完整', why: '文档结构损坏，无法读取。', next: '重新下载或另存后再打开。' },
    notAReport: {
      what: '不是年报',
      why: '没有找到“收到和处理政府信息公开申请情况”表。',
      next: '请打开含三张统计表的年报全文。',
    },
    severalReports: {
      what: '文档内不止一份年报',
      why: '同一栏目出现多个不同的数字，无法确定各属哪份年报。',
      next: '每份年报单独存为一个文件。',
    },
    encoding: { what: '文字编码无法识别', why: '按已知编码读取均有无法还原的字符。', next: '在“数据”中另选编码。' },
    parquetEncrypted: { what: 'Parquet 文件已加密', why: '没有密钥不能读取。', next: '请打开未加密的文件。' },
    parquetCodec: {
      what: 'Parquet 压缩方式不支持',
      why: '文件使用了无法解开的压缩方式。',
      next: '改用 Snappy、Gzip 或 Zstd 压缩后重新打开。',
    },
    parquetBroken: { what: 'Parquet 文件不完整', why: '文件结构与其说明不符。', next: '重新导出或下载后再打开。' },
    parquetRows: {
      what: 'Parquet 行数不符',
      why: '读出的行数与文件自述的行数不同，为免漏行，未载入。',
      next: '重新导出后再打开。',
    },
    tooLarge: { what: '文件过大', why: '超出本机浏览器可用的内存。', next: '按年份分开后分别打开。' },
    timeout: { what: '读取超时', why: '规定时间内没有读完。', next: '按年份分开后重新打开。' },
    crashed: {
      what: '读取中断',
      why: '读取程序意外停止，其他文件不受影响。',
      next: '重新打开；仍不成功时另存为 CSV。',
    },
    cancelled: { what: '读取已取消', why: '由使用者取消。', next: '需要时重新打开。' },
    notFound: {
      what: '未找到文件',
      why: '网址所指的文件不存在。',
      next: '核对网址，或直接打开文件；已显示的数据与此文件无关。',
    },
    otherOrigin: {
      what: '不读取其他网站的文件',
      why: '本页只读取同一网站的文件，数据不离开浏览器。',
      next: '下载该文件后在本页打开。',
    },
  } satisfies Record<UnreadableReason, { what: string; why: string; next: string }>,
  noAgencyColumn: {
    what: '未找到机关名称列',
    why: '没有一列可以确认为机关名称。',
    next: '在“数据”中指定机关名称所在的列。',
  },
  noYearColumn: {
    what: '未找到年份列',
    why: '没有一列可以确认为年份，文件名中也没有。',
    next: '在“数据”中指定年份所在的列，或填写年份。',
  },
  noCells: {
    what: '未找到年报数字列',
    why: '列名与年报格式中的栏目均不相符。',
    next: '在“数据”中指定各列对应的栏目。',
  },
  rowsNotFound: {
    what: '年报有栏目未读到',
    why: '表中没有找到这些栏目，按无此栏处理。',
    next: '对照原文核对；原文有的，请补成 CSV 打开。',
  },
  documentDoubt: {
    wrongYear: {
      what: '标题年份与文中不符',
      why: (said: string, against: string) => `标题为 ${said} 年，文中为“${against}”。现按标题的年份载入。`,
      next: '对照原文核对年份。',
    },
    otherSignature: {
      what: '落款与标题机关不符',
      why: (said: string, against: string) => `标题为“${said}”，落款为“${against}”。现按标题的机关载入。`,
      next: '对照原文核对机关。',
    },
    publishedEarly: {
      what: '公布日期早于年度终了',
      why: (said: string, against: string) => `公布日期为 ${said}，而年报为 ${against} 年度。`,
      next: '对照原文核对年份和公布日期。',
    },
    unsureAgency: {
      what: '机关名称存疑',
      why: (said: string) => `依据不足或不一致：“${said}”。`,
      next: '对照原文核对机关。',
    },
    unsureYear: {
      what: '年份存疑',
      why: (said: string) => `依据不足或不一致：“${said}”。`,
      next: '对照原文核对年份。',
    },
    severalDivisions: {
      what: '区划代码未填',
      why: (said: string, against: string) => `同名区划有 ${said} 个，文中不足以确定是哪一个：${against}。`,
      next: '需要时自行填写区划代码。',
    },
    noDivisionList: {
      what: '区划名单未能载入',
      why: (said: string) => `“${said}”的区划代码和所在地因此未填。`,
      next: '刷新本页后重新打开文件。',
    },
  } satisfies Record<DoubtReason, { what: string; why: (said: string, against: string) => string; next: string }>,
  addressPart: {
    what: '网址中有内容未采用',
    why: '无法识别，或所打开的数据中没有；其余照常使用。',
    next: '可在页面上重新选择。',
  },
  addressFull: {
    what: '未采用这一选择',
    why: '筛选条件或展开的行过多，网址将超过 2,000 个字符，无法完整转发。',
    next: '改用较少的筛选条件，或收起部分行，或用“展开到”。',
  },
  engineStart: {
    what: '计算程序未能启动',
    why: '浏览器没有载入或不允许运行。',
    next: '刷新本页，或换用较新的浏览器。',
  },
  engineCrashed: {
    what: '计算程序意外停止',
    why: '已打开的文件仍在，页面会自行重新启动并恢复。',
    next: '如反复出现，请减少打开的文件。',
  },
  viewFailed: {
    what: '此页未能显示',
    why: '页面程序没有载入完整，或遇到意外情况，已打开的文件不受影响。',
    next: '其他页照常可用；要看此页请刷新，刷新后重新打开自己的文件。',
  },
  queryFailed: { what: '此项未能算出', why: '计算未完成，其余内容不受影响。', next: '调整筛选条件，或刷新本页。' },
  rejection: {
    fieldCount: { why: '字段数与列名数不符', next: '检查该行的分隔符和引号。' },
    quote: { why: '引号不成对', next: '补全该行引号。' },
    otherHeader: { why: '位于另一行列名之下，该行列名与首行不同', next: '每张表单独存为一个文件。' },
    totalRow: { why: '合计行，计入会重复', next: '无需处理，合计由本页计算。' },
    noAgency: { why: '没有机关名称', next: '补填机关名称。' },
    noYear: { why: '没有年份', next: '补填年份。' },
    badYear: { why: '年份无法识别', next: '改为四位数年份。' },
    unknownCell: { why: '栏目名称不在年报格式中', next: '核对栏目名称。' },
    repeatedCell: { why: '同一年报的同一栏目重复出现', next: '只保留一条。' },
    duplicateReport: { why: '同一机关同一年份已有年报', next: '可在“数据”中改为采用后一份。' },
    unknownRow: { why: '表中这一行不在年报格式中，未计入', next: '对照原文核对行名。' },
    undecodable: { why: '该行有无法还原的字符', next: '在“数据”中另选编码。' },
  } satisfies Record<RejectionReason, { why: string; next: string }>,
  rejected: '记录未载入',
  found: (value: string) => `原值“${value}”`,
}
