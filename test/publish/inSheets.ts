import type { ShownFigure } from '../../src/ui/figures.ts'
import { isChart } from '../../src/ui/picture/blocks.ts'
import type { Picture } from '../../src/ui/picture/framed.ts'
import { drawingsOf } from '../../src/ui/picture/ofFigure.ts'
import { isTile, saidIn, type DrawnCell } from '../../src/ui/tableDrawing.ts'
import { linesOf } from '../ui/picture/inPicture.ts'

/** A row of a table as a sheet may write it: beside each other, or each cell behind its head. */
type Row = readonly [beside: string, flowing: string]

/** The rows that pictures of the figure write; of one that shows neither chart nor table those of its file. */
export function rowsIn(figure: ShownFigure): readonly Row[] {
  const shown = drawingsOf(figure)
  const tables = shown.flatMap((drawing) =>
    isChart(drawing)
      ? []
      : {
          heads: drawing.columns.map(({ head }) => head),
          rows: drawing.lines().flatMap((line) => (line.kind === 'row' ? [line.cells] : [])),
        },
  )
  const file = shown.length === 0 ? figure.file?.().table : undefined
  const all = file ? [{ heads: file.header, rows: file.rows.map((row) => row.map(inFile)) }] : tables
  return all.flatMap(({ heads, rows }) => {
    const isShown = heads.map(
      (_, i) => !rows.every((row) => /^(https?:.*)?$/.test(saidIn(row[i] ?? ''))) || isEmpty(rows, i),
    )
    return rows.map((row) => [
      squeezed(row.map((cell, i) => (isShown[i] ? written(cell) : '')).join('')),
      squeezed(row.map((cell, i) => (isShown[i] ? behind(i === 0 ? '' : (heads[i] ?? ''), cell) : '')).join('')),
    ])
  })
}

const isEmpty = (rows: readonly (readonly DrawnCell[])[], i: number) => rows.every((row) => saidIn(row[i] ?? '') === '')

/** A number as a picture of a file has it: not grouped, because it may be a year. */
const inFile = (cell: string | number | null): string =>
  typeof cell === 'number'
    ? String(Number(cell.toPrecision(Number.isInteger(cell) ? 17 : 6))).replace('-', '−')
    : (cell ?? '')

/** A sign is drawn, not written. */
const written = (cell: DrawnCell) => (isTile(cell) && 'glyph' in cell ? '' : saidIn(cell))
const behind = (head: string, cell: DrawnCell) => (saidIn(cell) === '' ? '' : head + written(cell))
const squeezed = (text: string) => text.replaceAll(/[\s·]/g, '')

/** The rows that do not stand on the pictures in their order. */
export function lackingIn(pictures: readonly Picture[], rows: readonly Row[]): readonly string[] {
  const whole = squeezed(
    pictures
      .flatMap(linesOf)
      .map(({ text }) => text)
      .join(''),
  )
  let from = 0
  return rows.flatMap(([beside, flowing]) => {
    const [row, place] =
      [beside, flowing].map((one) => [one, whole.indexOf(one, from)] as const).find(([, at]) => at >= 0) ?? []
    if (row === undefined || place === undefined) return [beside]
    from = place + row.length
    return []
  })
}
