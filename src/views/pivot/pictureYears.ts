import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import type { LinePoint, LinesModel } from '../../ui/chart/lines.ts'
import { valueName, type Wording } from './names.ts'
import { headsOf } from './nodes.ts'
import { MOST, seriesOf, shapeOf, yearsOf, type Drawn, type Series } from './picture.ts'
import { isRate, measureOf, pathOf, sidesOf, type Composed, type Figured, type Reader } from './pictureFigures.ts'

/** Lines over years, in one picture or a small one for each; a year without a figure is a gap. */
export const overYears =
  (kind: 'lines' | 'multiples') =>
  (drawn: Drawn, reader: Reader, wording: Wording): Composed => {
    const { words } = wording
    const shown = seriesOf(drawn, MOST[kind])
    const years = yearsOf(shown)
    const rows = shown.map((series) => years.map((year) => figureIn(series, year, reader)))
    const quantity = pivotQuantity(reader.value.of)
    const measure = measureOf(reader.value)
    const model: LinesModel = {
      years,
      measure,
      ...(measure === 'points' ? { unit: words.points, to: words.picture.to } : {}),
      isUnjoined: quantity?.kind === 'money' && quantity.unit === null,
      mutedName: words.picture.few,
      lines: shown.map((series, index) => {
        const points = years.map((year, i) => pointOf(year, rows[index]?.[i], reader, wording))
        const gaps = [...new Set(points.flatMap(({ note, value }) => (value === null && note ? [note] : [])))]
        return {
          key: `s${index}`,
          name: seriesName(series, wording) || valueName(reader.value, wording),
          points,
          empty: points.every(({ value }) => value === null) ? gaps.join(words.semicolon) : undefined,
        }
      }),
    }
    return {
      drawing: { kind, model },
      figures: rows.flat().filter((one) => one !== undefined),
      left: { lines: shapeOf(drawn).series - shown.length },
      at: ({ series, index }) => rows[Number(series.slice(1))]?.[index],
    }
  }

/** Undefined where the table has no such year, so that no reports are in it. */
function figureIn({ at }: Series, year: number, reader: Reader): Figured | undefined {
  const place = at.get(year)
  return place && reader.at(place)
}

const seriesName = ({ row, column }: Series, wording: Wording): string =>
  pathOf(
    [...headsOf(row), ...headsOf(column)].filter(({ dimension }) => dimension !== 'year'),
    wording,
  )

function pointOf(year: number, figured: Figured | undefined, { value }: Reader, { words }: Wording): LinePoint {
  if (!figured) return { year, value: null, note: words.why.missing }
  const { cell, shown, text } = figured
  if (cell.value === null) return { year, value: null, note: text }
  const interval = isRate(value) ? cell.ratio?.interval : cell.changed?.interval
  return {
    year,
    value: cell.value,
    interval: interval ?? undefined,
    text: shown.text,
    beside: isRate(value) ? sidesOf(figured) : undefined,
    note: shown.isDoubted ? words.sign : undefined,
    muted: shown.isSmall,
    isDoubted: shown.isDoubted,
  }
}
