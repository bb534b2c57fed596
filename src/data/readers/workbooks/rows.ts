import { cellOfHeader } from '../../../domain/forms/labels.ts'
import { TooLarge } from '../documents/document.ts'
import type { Rejection } from '../../../domain/problem.ts'
import { RAW_LENGTH } from '../table.ts'
import type { Head } from './head.ts'
import { isFigure, saidIn, type Line, type Lines, type Placed } from './lines.ts'

/** The rows of a sheet under its head, and what became of the others. */
export interface RowsRead {
  /** Column by column. */
  readonly columns: readonly (readonly string[])[]
  /** Each record's row in the sheet, from 1. */
  readonly numbers: readonly number[]
  readonly header: number
  readonly skipped: number
  readonly rejected: readonly Omit<Rejection, 'file'>[]
}

const MOST_PLACES = 20_000_000

/** Reads the records under a head; heads printed again, numbers of columns and notes are none. */
export function readRows(lines: Lines, head: Head): RowsRead {
  const { first, rows, names } = head
  if (lines.count * lines.width > MOST_PLACES) throw new TooLarge(`more than ${MOST_PLACES} places`)
  const columns: string[][] = names.map(() => [])
  const numbers: number[] = []
  const rejected: Omit<Rejection, 'file'>[] = []
  const isCell = names.map((name) => cellOfHeader(name) !== null)
  const heads = new Set(Array.from({ length: rows }, (_, i) => textOf(lines.line(first + i))))
  const words = new Set(names.flatMap((name) => [name, ...name.split('/')]))
  let [header, skipped] = [rows, first]
  let isBelowOther = false
  for (let i = first + rows; i < lines.count; i++) {
    const line = lines.line(i)
    const said = saidIn(line)
    if (heads.has(textOf(line)) || (i === first + rows && isNumbering(said))) header++
    else if (isNote(said, lines.width)) skipped++
    else if ((isBelowOther ||= isOtherHead(said, words))) {
      const raw = said.map(({ text }) => text).join('\t')
      rejected.push({ line: lines.numberOf(i), reason: 'otherHeader', raw: raw.slice(0, RAW_LENGTH) })
    } else {
      for (const [column, texts] of columns.entries())
        texts.push(valueOf(line[column] ?? null, isCell[column] ?? false, first + rows))
      numbers.push(lines.numberOf(i))
    }
  }
  return { columns, numbers, header, skipped, rejected }
}

const textOf = (line: Line) => line.map((placed) => placed?.text.trim() ?? '').join('\u0000')

/**
 * What a place holds. Of a cell merged over several, words and years hold for each of them; whose a figure is cannot be
 * told, and it is a mark.
 */
function valueOf(placed: Placed | null, isCell: boolean, from: number): string {
  if (placed === null) return ''
  const { text, top, bottom, left, right } = placed
  // What is merged over the head too is a title beside the table.
  if (top < from) return ''
  const isMerged = top !== bottom || left !== right
  return isMerged && /\d/u.test(text) && (isCell || isFigure(text)) ? `${text}？` : text
}

const FEWEST_NUMBERS = 4

/** The row under a head that numbers its columns: 甲 乙 1 2 3 4. */
function isNumbering(said: readonly Placed[]): boolean {
  const texts = said.map(({ text }) => text.trim().replaceAll(/[()（）]/gu, ''))
  const numbers = texts.filter((text) => /^\d+$/u.test(text)).map(Number)
  return (
    numbers.length >= FEWEST_NUMBERS &&
    texts.every((text) => /^(?:\d+|[甲乙丙丁戊A-D]|栏次|序号|列次)$/u.test(text)) &&
    numbers.every((number, i) => number === (numbers[0] ?? 0) + i) &&
    (numbers[0] ?? 0) <= 3
  )
}

const NOTE =
  /^[(（【]?(?:注|备注|说明|附注|填表|制表|审核|复核|联系|负责人|单位负责人|统计负责人|数据来源|来源|notes?|sources?)[人电方单]?[话式位]?\s*[\d一二]?\s*(?:[:：.、)）】]|$)/iu

/** A note below or between the records: it says so, is numbered as parts of a list are, or is one text over half of the table. */
function isNote(said: readonly Placed[], width: number): boolean {
  const [first] = said
  if (!first) return false
  if (said.some(({ text }) => isFigure(text))) return false
  if (NOTE.test(first.text.trim())) return true
  if (said.length === 1 && /^[(（]?[一二三四五六七八九十]{1,3}[、.)）]/u.test(first.text.trim())) return true
  return said.length === 1 && width > 2 && (first.right - first.left + 1) * 2 > width
}

const FEWEST_NAMES = 3

/** The head of another table below the first, whose figures would stand in the wrong columns. */
function isOtherHead(said: readonly Placed[], words: ReadonlySet<string>): boolean {
  const names = new Set(said.map(({ text }) => text.trim()).filter((text) => text.length > 1 && words.has(text)))
  return names.size >= FEWEST_NAMES && names.size * 2 >= said.length && !said.some(({ text }) => isFigure(text))
}
