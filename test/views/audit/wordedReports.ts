import { CN_2021 } from '../../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from '../../data/readers/documents/official.ts'
import { asHtml } from '../../data/readers/documents/written.ts'

const TABLES = officialTables(CN_2021, () => '0', PLAIN)

/** The words of a town that does not exist: 61 characters without punctuation. */
export const ROUTINE =
  '本镇安排两名干部轮流值守便民大厅的查阅角落，逢集日延长开放半小时，遇到老人来问就把材料念给他们听，并在村口黑板抄写要点供路人阅看。'
/** Other words: 59 characters without punctuation. */
export const OTHER =
  '夏天河水上涨冲坏了公示栏，工匠重新打了木架，换上防潮玻璃，又请小学教师帮忙校对错字，年底前把历年旧图纸搬进了新库房妥善编号保存。'

/** A page of a town's report whose overview and problems say this. */
export function wordedReport(town: string, year: number, overview: string, problems: string, county = '甲县') {
  const text = asHtml({
    title: [`${county}${town}人民政府`, `${year}年政府信息公开工作年度报告`],
    paragraphs: ['一、总体情况', overview],
    tables: TABLES,
    ending: ['五、存在的主要问题及改进情况', problems, '六、其他需要报告的事项', '无。'],
  })
  return { name: `${town}${year}.html`, text }
}
