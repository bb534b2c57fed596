import type { IdentityField } from './mapping.ts'
import { remembered } from './remembered.ts'

/**
 * Headers that name an identity field, best first. Headers of one line fit equally well: a file with two of them is not
 * guessed. The field's own name stands above them all.
 */
export const IDENTITY_NAMES: Readonly<Record<IdentityField, readonly (readonly string[])[]>> = {
  agency: [
    ['机关名称', '行政机关名称', '行政机关', '单位名称', 'agency name', 'authority name', 'public authority'],
    ['机关', '公开机关', '填报单位', '报告单位', '编制单位', 'authority'],
    ['单位', '部门', '名称'],
  ],
  year: [
    ['年份', '年度', '报告年度', '报告年份', '年报年度'],
    ['年'],
    // A file's year is on every row; the year told inside a report can be missing.
    ['file year'],
    ['report year', 'reporting year', 'fiscal year', 'calendar year'],
  ],
  code: [['区划代码', '行政区划代码', '行政区划码', '区划码', 'division code'], ['代码']],
  province: [['省', '省份', '省级', '省(自治区、直辖市)', '省级行政区']],
  city: [['市', '地市', '地级市', '设区市', '市(州)', '市(地、州)', '城市']],
  county: [['县', '区县', '县区', '区(县)', '县(区)', '县(市、区)', '县级', '市辖区']],
  level: [['层级', '级别', '行政层级', '行政级别', '机关层级']],
  kind: [['类别', '机关类别', '机关类型', '单位类别', '单位类型'], ['类型'], ['sector']],
  parent: [['上级', '上级机关', '上级单位', '主管部门', '隶属机关', 'parent agency'], ['隶属']],
  form: [['表式', '表样', '表格版本', '格式版本'], ['版式']],
  scope: [['口径', '统计口径', '填报口径', '统计范围'], ['范围']],
  source: [
    ['来源网址', '来源链接', '年报链接', '年报网址', 'source url'],
    ['网址', '链接', 'url', 'link'],
    ['来源', '数据来源', '出处'],
  ],
  published: [['发布日期', '发布时间', '公布日期', '公开日期', '发布于', 'publication date', 'published on']],
  absent: [['未列单元格', '缺项']],
  'text.sentences': [['文字部分原文']],
  corrected: [],
}

/** Columns of the long form beside the identity, best first, as above. */
export const LONG_NAMES = {
  cellName: [['cell'], ['指标', '指标名称', '单元格', 'indicator'], ['项目', '项目名称']],
  rowLabel: [['row'], ['行', '行名', '行标题', '行名称'], ['项目', '项目名称', '事项', '指标', '指标名称']],
  columnLabel: [['column'], ['列', '列名', '列标题', '列名称'], ['栏目', '申请人', '申请人类型']],
  value: [['value'], ['值', '数值'], ['数量', '数据']],
} as const

/** A header as it is compared: width, case, spaces and punctuation make no difference. `FileYear` is `file year`. */
export const plainHeader = remembered((header) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, ''),
)

/**
 * Whether names are those over a long table with its agencies: what stands below them are records, also where one has no
 * figure and names a cell as a head does.
 */
export function isLongHead(names: readonly string[]): boolean {
  const said = new Set(names.map(plainHeader))
  const has = (ranks: readonly (readonly string[])[]) => ranks.flat().some((name) => said.has(plainHeader(name)))
  const { cellName, rowLabel, columnLabel, value } = LONG_NAMES
  return (
    has([['agency'], ...IDENTITY_NAMES.agency]) && has(value) && (has(cellName) || (has(rowLabel) && has(columnLabel)))
  )
}
