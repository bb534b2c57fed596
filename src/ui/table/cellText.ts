import { isValidElement, type ReactNode } from 'react'
import type { Cell } from '../../domain/cell.ts'
import { StateMark } from '../StateMark.tsx'
import { formatNumber } from '../text/format.ts'
import type { Texts } from '../text/texts.ts'
import { shownValue, type TableColumn } from './column.ts'

/** What a cell shows, in words: what is written in it, or what the column sorts by where a sign is drawn that holds no text. */
export function cellText<Row>({ cell, value }: TableColumn<Row>, row: Row, texts: Texts): string {
  if (!cell) return shownValue(value(row))
  return textOf(cell(row), texts) ?? shownValue(value(row))
}

/** The text inside of what React is to draw; null where a part of it is only known once it is drawn. */
export function textOf(node: ReactNode, texts: Texts): string | null {
  if (typeof node === 'string') return node
  if (typeof node === 'number') return String(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (Array.isArray(node)) {
    const parts = node.map((part: ReactNode) => textOf(part, texts))
    return parts.includes(null) ? null : parts.join('')
  }
  if (!isValidElement<{ children?: ReactNode; cell?: Cell | null }>(node)) return null
  const { children, cell } = node.props
  if (node.type === StateMark) return cellSaid(cell ?? null, texts)
  return children === undefined ? null : textOf(children, texts)
}

/** A cell as `StateMark` shows it, its states by their names. */
function cellSaid(cell: Cell | null, { states }: Texts): string {
  if (cell?.state === 'number') return [formatNumber(cell.value), cell.unit ?? ''].join(' ').trimEnd()
  return cell?.state === 'mark' ? cell.raw : states.cell[cell?.state ?? 'missing']
}
