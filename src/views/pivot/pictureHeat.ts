import type { HeatCell, HeatEnd, HeatModel, HeatScale } from '../../ui/chart/heat.ts'
import type { Wording } from './names.ts'
import { MOST, type Drawn } from './picture.ts'
import { headNames, measureOf, type Composed, type Figured, type Reader } from './pictureFigures.ts'

/** Rows by columns, each cell as dark as its figure is large. */
export function asHeat(drawn: Drawn, reader: Reader, wording: Wording): Composed {
  const rows = drawn.rows.slice(0, MOST.heatRows)
  const columns = drawn.columns.slice(0, MOST.heatColumns)
  const names = [headNames(rows, wording), headNames(columns, wording)] as const
  const figures = columns.map((column) => rows.map((row) => reader.at({ row, column })))
  const shade = shadeOf(figures.flat(), reader)
  const model: HeatModel = {
    rows: rows.map((row) => names[0].get(row) ?? ''),
    columns: columns.map((column, index) => ({
      key: `c${index}`,
      name: names[1].get(column) ?? '',
      cells: (figures[index] ?? []).map((figured) => heatCell(figured, shade)),
    })),
  }
  return {
    drawing: { kind: 'heat', model, scale: keyOf(figures.flat(), shade) },
    figures: figures.flat(),
    left: { rows: drawn.rows.length - rows.length, columns: drawn.columns.length - columns.length },
    at: ({ series, index }) => figures[Number(series.slice(1))]?.[index],
  }
}

const heatCell = ({ cell, shown, text, note }: Figured, shade: (value: number) => number): HeatCell => ({
  text: shown.isDoubted ? `${shown.text}*` : shown.text,
  state: shown.state,
  shade: cell.value === null || shown.isSmall ? 0 : shade(cell.value),
  muted: cell.value === null || shown.isSmall,
  said: text,
  note,
})

/** As in the table: shares as they are, amounts by their root; against the largest that is drawn. */
function shadeOf(figures: readonly Figured[], { value }: Reader): (figure: number) => number {
  const largest = shadedOf(figures).reduce((most, { cell }) => Math.max(most, Math.abs(cell.value ?? NaN)), 0)
  if (largest === 0) return () => 0
  const isByRoot = measureOf(value) === 'count'
  return (figure) => {
    const part = Math.abs(figure) / largest
    return (isByRoot ? Math.sqrt(part) : part) * Math.sign(figure)
  }
}

const shadedOf = (figures: readonly Figured[]) =>
  figures.filter(({ cell, shown }) => cell.value !== null && !shown.isSmall)

/** The figures at both ends of the scale, 0 where none is below it; and what else the key of a heat map explains. */
function keyOf(figures: readonly Figured[], shade: (value: number) => number): HeatScale {
  const shaded = shadedOf(figures).toSorted((a, b) => (a.cell.value ?? NaN) - (b.cell.value ?? NaN))
  const end = (figured: Figured | undefined): HeatEnd =>
    figured ? { text: figured.shown.text, shade: shade(figured.cell.value ?? NaN) } : NONE
  const [low, high] = [end(shaded[0]), end(shaded.at(-1))]
  return {
    low: low.shade < 0 ? low : NONE,
    high: high.shade > 0 ? high : NONE,
    states: (['blank', 'absent', 'missing'] as const).filter((state) =>
      figures.some(({ shown }) => shown.state === state),
    ),
    hasMarks: figures.some(({ cell }) => cell.why === 'mark'),
    hasFew: figures.some(({ shown }) => shown.isSmall),
  }
}

const NONE: HeatEnd = { text: '0', shade: 0 }
