import { cellsOf } from '../../src/domain/forms/cells.ts'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asDocx, asHtml, asText, type PrintedReport } from '../data/readers/documents/written.ts'
import { numbers } from './generate.ts'

/** Pages of government sites weigh 100 to 400 kB, of which the report is the least. */
const PAGE_BYTES = 250_000
const YEARS = [2021, 2022, 2023, 2024, 2025]

/** Reports of towns that do not exist, in the layout of the official form. */
export function printedReports(count: number): readonly PrintedReport[] {
  const random = numbers(20261127)
  return Array.from({ length: count }, (_, at): PrintedReport => {
    const figures = new Map(cellsOf(CN_2021).map((cell) => [cell, String(Math.floor(random() ** 4 * 300))]))
    const year = YEARS[at % YEARS.length] ?? 0
    return {
      title: [`甲县第${Math.floor(at / YEARS.length)}镇人民政府`, `${year}年政府信息公开工作年度报告`],
      paragraphs: ['一、总体情况', `本报告数据统计期限为${year}年1月1日至${year}年12月31日。`, ...prose(random)],
      tables: officialTables(CN_2021, (cell) => figures.get(cell) ?? '', PLAIN),
    }
  })
}

const WORDS = '主动公开 依申请公开 政府信息管理 平台建设 监督保障 进一步 完善 制度 加强 培训 及时 发布 回应 关切'.split(
  ' ',
)

const prose = (random: () => number) =>
  Array.from({ length: 30 }, () =>
    Array.from({ length: 40 }, () => WORDS[Math.floor(random() * WORDS.length)]).join('，'),
  )

/** A report as a site serves it: cells styled one by one, and menus, styles and scripts around it. */
export function asPage(report: PrintedReport): string {
  const styled = asHtml(report)
    .replaceAll(
      '<td',
      '<td valign="center" style="width:52.6pt;padding:0.75pt;border:1pt solid #000;mso-border-alt:0.5pt"',
    )
    .replaceAll('<span>', '<span style="font-family:宋体;font-size:10.5pt;mso-font-kerning:1pt" lang="EN-US">')
  const missing = PAGE_BYTES - new TextEncoder().encode(styled).length
  // Half of what is around a report is markup of menus and lists, the other half runs or is a style.
  const menu = repeated(
    (i) =>
      `<li class="menu-item item-${i}"><a href="/zwgk/${i}/index.html" target="_blank" title="栏目${i}">政务公开栏目${i}</a></li>\n`,
    missing / 2,
  )
  const style = repeated(
    (i) => `.item-${i} > a:hover { color: #${i % 9}${i % 7}f; background: url(/img/${i}.png) }\n`,
    missing / 4,
  )
  const script = repeated(
    (i) => `window.stat${i} = function (a, b) { return a < b ? "<b>" + a : b[${i}] }\n`,
    missing / 4,
  )
  return styled
    .replace('</head>', `<style>${style}</style><script>${script}</script></head>`)
    .replace('<body>', `<body><div class="top"><ul>${menu}</ul></div>`)
}

function repeated(line: (i: number) => string, bytes: number): string {
  const encoder = new TextEncoder()
  let [text, length] = ['', 0]
  for (let i = 0; length < bytes; i++) {
    const next = line(i)
    text += next
    length += encoder.encode(next).length
  }
  return text
}

/** Documents of each kind by turns, as files. */
export function mixedDocuments(count: number): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const encoder = new TextEncoder()
  const kinds = [
    (report: PrintedReport) => ({ name: 'html', bytes: encoder.encode(asPage(report)) }),
    (report: PrintedReport) => ({ name: 'docx', bytes: asDocx(report) }),
    (report: PrintedReport) => ({ name: 'txt', bytes: encoder.encode(asText(report)) }),
  ]
  return printedReports(count).flatMap((report, i) => {
    const file = kinds[i % kinds.length]?.(report)
    return file ? [{ name: `report-${String(i).padStart(4, '0')}.${file.name}`, bytes: file.bytes }] : []
  })
}
