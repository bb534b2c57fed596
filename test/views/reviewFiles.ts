import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN, type PrintedTable } from '../data/readers/documents/official.ts'
import { asHtml } from '../data/readers/documents/written.ts'
import type { OpenFile } from './dataViewFixture.tsx'

/** A web page of a town's report: five applications of persons, three granted and two partly; `over` changes cells. */
export function reportFile(
  town: string,
  over: Readonly<Record<string, string>> = {},
  spoil: (tables: readonly PrintedTable[]) => void = () => {},
): OpenFile {
  const tables = officialTables(CN_2021, (cell) => over[cell] ?? FIVE[cell] ?? '0', PLAIN)
  spoil(tables)
  const html = asHtml({
    title: [`甲县${town}人民政府`, '2023年政府信息公开工作年度报告'],
    paragraphs: ['一、总体情况', '本年度共收到政府信息公开申请5件。', ...CHAPTERS],
    tables,
  })
  return { name: `${town}.html`, bytes: new TextEncoder().encode(html), settings: {} }
}

const CHAPTERS = Array.from({ length: 12 }, (_, i) => `（${i + 1}）加强政府信息公开工作。`)

const FIVE: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['received', '5'],
      ['granted', '3'],
      ['partial', '2'],
      ['decided', '5'],
    ] as const
  ).flatMap(([row, figure]) => [
    [`app.${row}.person`, figure],
    [`app.${row}.total`, figure],
  ]),
)

/** 临渭区交斜镇's report: its title has another year than its period, another town has signed, and a cell is missing. */
export function doubtfulFile(): OpenFile {
  const tables = officialTables(CN_2021, (cell) => FIVE[cell] ?? '0', PLAIN)
  withoutACell(tables)
  const html = asHtml({
    title: ['渭南市临渭区交斜镇人民政府', '2022年政府信息公开工作年度报告'],
    paragraphs: [PERIOD, '一、总体情况', '本年度共收到政府信息公开申请5件。', ...CHAPTERS],
    tables,
    ending: ['渭南市临渭区官道镇人民政府', '2024年1月20日'],
  })
  return { name: '交斜镇.html', bytes: new TextEncoder().encode(html), settings: {} }
}

export const PERIOD = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'

/** One cell too few in the row 上年结转: of which of its seven is not told. */
export const withoutACell = (tables: readonly PrintedTable[]) => {
  tables[1]?.[4]?.splice(3, 1)
}
