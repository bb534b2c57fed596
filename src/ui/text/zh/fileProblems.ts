import type { Label } from '../../../domain/forms/form.ts'
import type { RejectionReason, UnreadableReason } from '../../../domain/problem.ts'

/** What is wrong with a file or its records, why, and what to do next; it comes with the first file of which something is told. */
export const fileProblems = {
  line: (line: string) => `第 ${line} 行`,
  column: (name: string) => `“${name}”列`,
  columnNumber: (number: string) => `第 ${number} 列`,
  row: ({ zh }: Label) => zh,
  header: (names: string) => `列名：${names}`,
  noHeader: '文件没有列名',
  unreadable: {
    empty: { what: '文件为空', why: '文件中没有任何记录。', next: '确认文件已保存完整后重新打开。' },
    notATable: {
      what: '不是表格文件',
      why: '内容不是以分隔符分列的文字。',
      next: '请打开 CSV、Excel 工作簿（xlsx）、Parquet，或年报的网页、Word 文档、PDF、文本。',
    },
    unknownKind: {
      what: '不能读取此类文件',
      why: '目前可读 CSV、Excel 工作簿（xlsx）、Parquet，以及年报的网页、Word 文档（docx）、PDF、文本。',
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
    pdfLocked: {
      what: 'PDF 已加密',
      why: '打开此文件需要密码，本页不能读取。',
      next: '请打开未加密的文件，或复制全文后粘贴。',
    },
    pdfNoText: {
      what: 'PDF 中没有可读的文字',
      why: '各页为图片（如扫描件），或字体未附文字编码；本页不作文字识别。',
      next: '请打开网页、Word 文档，或由原文件另存的 PDF。',
    },
    encoding: { what: '文字编码无法识别', why: '按已知编码读取均有无法还原的字符。', next: '在“数据”中另选编码。' },
    workbookKind: {
      what: '不能读取此种工作簿',
      why: '只读 Excel 工作簿（xlsx），不读 xls、xlsb、ods。',
      next: '在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后打开。',
    },
    workbookEncrypted: {
      what: '工作簿已加密',
      why: '没有密码不能读取。',
      next: '取消密码，另存为 .xlsx 后打开。',
    },
    workbookBroken: {
      what: '工作簿不完整',
      why: '文件损坏或被改动，为免读错数字，未载入。',
      next: '重新下载，或在 Excel、WPS 中打开后另存为 .xlsx。',
    },
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
  awaitsAnswer: {
    what: '这张表的行有疑问，等待回答',
    why: '有合计行、总分并列的行或重复的行，直接相加会重复计算；回答之前不载入。',
    next: '在“数据”中回答“这张表怎么读”。',
  },
  room: (needed: string, room: string) => `约需 ${needed}，可用约 ${room}`,
  awaitsRoom: {
    what: '文件太大，内存放不下，尚未载入',
    why: '全部载入所需的内存超过本浏览器可用的内存。',
    next: '在“数据”中选择只载入部分年份或部分机关；或先用 npm run dataset 另存为较小的文件。',
  },
  noRoom: {
    what: '文件太大，内存放不下，未载入',
    why: '这个文件须整个读入，内存不够：列名不是本页格式、为长表、含重复年报、与其他文件同时打开，或要整个存出。',
    next: '单独打开；仍不行的，去掉重复年报，或用 npm run dataset 另存为较小的 Parquet 文件。',
  },
  rowsNotFound: {
    what: '年报有栏目未读到',
    why: '表中没有找到这些栏目，按无此栏处理。',
    next: '对照原文核对；原文有的，请补成 CSV 打开。',
  },
  digitsSplit: {
    what: '有栏目的数字连在一起，已拆开',
    why: '按各列之和等于总计，只有一种拆法。',
    next: '对照原文核对这些栏目。',
  },
  sheetsLeftOut: {
    what: '有工作表未读入',
    why: '表头与所读的不同，或不是年报，或已隐藏。',
    next: '需要时在“数据”中改选工作表。',
  },
  otherBytes: {
    what: '核对记录按文件名采用',
    why: '核对记录中没有与本文件内容相同的，只按同名文件更正，不作为已接受。',
    next: '对照原文重新核对。',
  },
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
    leftOutByMapping: { why: '按对这张表的回答不计入', next: '要改，请在“数据”中重新回答“这张表怎么读”。' },
    undecodable: { why: '该行有无法还原的字符', next: '在“数据”中另选编码。' },
  } satisfies Record<RejectionReason, { why: string; next: string }>,
}
