/** What is said in the files that a table is taken away in. */
export const taken = {
  table: '数据',
  about: '说明',
  day: (day: string) => `下载日期：${day}`,
  link: (link: string) => `链接：${link}`,
  fingerprint: (fingerprint: string) => `数据指纹：${fingerprint}`,
  noSql: '本表由页面直接从打开的文件整理，未经 SQL 查询。',
  sql: {
    about: [
      '以下为得出此表所用的 SQL（DuckDB 语法），按顺序执行即可。',
      '表中数字由查询结果在页面内整理得出（合计、比率、区间、排序、名称），故列名与行数可能不同。',
    ],
    tablesAre: '所用各表在打开文件时于浏览器内建立；“数据”页可另存年报数据，栏目名与 report 相同，不含编号列和推算列：',
    tables: {
      report: '每份年报一行；各栏一列，列名为栏目代码，未印数字处为 NULL，另有编号列和推算列',
      mark: '未印数字的格及夹有文字的数字：年报、栏目、状态、原文、单位',
      absence: '某种格式没有的栏目：report.pattern 与栏目',
      covered: '汇总年报与其所属单位同年年报：report 为单位，area 为汇总',
      doubted: '归属或年份存疑的年报文件',
      left_out: '同一年报未采用的版本',
      restated: '各版本不一致的格，两边的内容',
      section: '年报文件的文字部分，按章节',
    },
    derived: '推导表：由上述各表得出，先行建立',
    statement: (n: number, of: number) => `查询 ${n}/${of}`,
  },
}
