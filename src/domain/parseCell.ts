import { BLANK } from './cell.ts'
import type { Cell, CellId } from './cell.ts'
import { natureOf } from './forms/cells.ts'

/**
 * What one printed text says. A number only where exactly one is certain; everything else that is not empty is a mark,
 * because a wrong number is worse than a mark that can be seen. `无` is a mark: it says nothing was done, not that 0 was counted.
 */
export function parseCell(text: string, cell: CellId): Cell {
  if (text === '') return BLANK
  // Nearly every cell of a dataset is one of these two; a file can hold millions.
  if (SHORT.test(text)) return { state: 'number', value: Number(text) }
  const raw = text.replaceAll(INVISIBLE, '').trim()
  if (raw === '') return BLANK
  if (raw.length > LONGEST) return { state: 'mark', raw }
  const plain = halfWidth(raw)
  if (PLAIN.test(plain)) return numberCell(plain) ?? { state: 'mark', raw }
  const found = scientific(plain) ?? worded(withoutRemark(plain), natureOf(cell) === 'change')
  return found ? { ...found, raw } : { state: 'mark', raw }
}

type NumberCell = Extract<Cell, { state: 'number' }>

const SHORT = /^\d{1,15}$/
// Web pages leave these behind; trim() does not know them.
const INVISIBLE = /[\u200b-\u200f\u2060]/g
// A longer text is a story, and the patterns below would take long over a hostile one.
const LONGEST = 200

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const PLAIN = new RegExp(`^-?${DIGITS}$`)

/** Full-width ASCII and the signs for minus. No Unicode normalisation: it would read ① as 1 and 5² as 52. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\ufe63]/g, '-')
    .replaceAll('￥', '¥')
}

/** Null beyond 2^53, where digits would be lost. */
function numberCell(digits: string, sign = 1): NumberCell | null {
  const value = sign * Number(digits.replaceAll(',', ''))
  // Adding 0 makes 0 of -0.
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { state: 'number', value: value + 0 } : null
}

/** 1.2E3, as spreadsheets write. A number too small to be told from 0 is none. */
function scientific(text: string): NumberCell | null {
  if (!/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return null
  const found = numberCell(text)
  return found?.value === 0 && /^[^e]*[1-9]/i.test(text) ? null : found
}

/** Takes off what explains a number that stands before it: 22（其中修订16件）, 22件，其中修订16件. A unit in brackets is kept. */
function withoutRemark(text: string): string {
  const bracketed = /^([^([【]*\d[^([【]*)[([【]([^()[\]【】]*)[)\]】]([^([【]*)$/.exec(text)
  if (!bracketed) return text.replace(/^(.*?\d.*?)[,;。、]?\s*(?:其中|包括|包含|含).*$/s, '$1')
  const [, before = '', remark = '', after = ''] = bracketed
  const unit = /^\s*(?:单位\s*:\s*)?(\D*)$/.exec(remark)?.[1]?.trim() ?? ''
  if (UNITS.has(unit)) return before + unit + after
  // A remark of digits alone may be the true number; one of doubt takes the certainty away.
  return /\p{L}/u.test(remark) && !DOUBT.test(remark) ? before + after : text
}

const DOUBT = /约|估|左右|大概|上下|以上|以下|暂|待核|不详|实际|实为|应为|应是|更正|另/

const MONEY = ['元', '百元', '千元', '万元', '百万元', '千万元', '亿元']
const COUNTERS = '件 个 笔 项 宗 次 条 份 起 例 人 家 部 户 批 类 种 人次 件次'.split(' ')
const UNITS = new Set([...MONEY, ...COUNTERS])

const WORDED = new RegExp(
  [
    String.raw`^(?:本年|本年度|全年|共|共计|合计|总计|计|人民币)?\s*`,
    String.raw`(?:共?(?:收到|新收|接到|收)(?:政府信息公开)?(?:申请)?)?\s*`,
    String.raw`(?<sign>[+-]|↑|↓|净?增加?|新增|净?减少?)?\s*`,
    String.raw`(?<yuan>¥)?\s*(?<digits>${DIGITS})\s*`,
    `(?<unit>${[...UNITS].toSorted((a, b) => b.length - a.length).join('|')})?`,
    String.raw`\s*整?\s*[.。]?$`,
  ].join(''),
)

/** A number among words that leave no doubt: what stands around it is a known word, sign or unit. */
function worded(text: string, isChange: boolean): NumberCell | null {
  // A dash before a number is a minus where the form asks for a change; elsewhere nobody can say what it is.
  const groups = WORDED.exec(isChange ? text.replace(/^[—–]\s*(?=\d)/, '-') : text)?.groups
  if (groups?.['digits'] === undefined) return null
  const found = numberCell(groups['digits'], /[-↓减]/.test(groups['sign'] ?? '') ? -1 : 1)
  const unit = groups['unit'] ?? (groups['yuan'] === undefined ? undefined : '元')
  return found && unit !== undefined ? { ...found, unit } : found
}
