import { valueName, type Wording } from './names.ts'
import { MOST, type Drawn } from './picture.ts'
import { headNames, isRate, measureOf, sidesOf, type Composed, type Reader } from './pictureFigures.ts'

/** Heads down the side, and those of which each has a bar; a single row has its columns down the side. */
function sidesDown({ rows, columns }: Drawn) {
  const isTurned = rows.length === 1 && columns.length > 1
  const [down, beside] = isTurned ? [columns, rows] : [rows, columns]
  const shown = down.slice(0, MOST.bars)
  const left = down.length - shown.length
  return { isTurned, shown, beside, left: isTurned ? { columns: left } : { rows: left } }
}

/** Amounts as bars; rates, which are no amounts, as points with their intervals. */
export const sideBySide = (drawn: Drawn, reader: Reader, wording: Wording): Composed =>
  (isRate(reader.value) ? asDots : asBars)(drawn, reader, wording)

function asBars(drawn: Drawn, reader: Reader, wording: Wording): Composed {
  const { isTurned, shown, beside, left } = sidesDown(drawn)
  const names = [headNames(shown, wording), headNames(beside, wording)] as const
  const figures = beside.map((other) =>
    shown.map((head) => reader.at(isTurned ? { row: other, column: head } : { row: head, column: other })),
  )
  const series = beside.map((other, index) => ({
    key: `c${index}`,
    name: names[1].get(other) || valueName(reader.value, wording),
    bars: (figures[index] ?? []).map(({ cell, text, note }) => ({ value: cell.value, text, note })),
  }))
  return {
    drawing: {
      kind: 'bars',
      model: { rows: shown.map((head) => names[0].get(head) ?? ''), series, measure: measureOf(reader.value) },
    },
    figures: figures.flat(),
    left,
    at: ({ series: key, index }) => figures[Number(key.slice(1))]?.[index],
  }
}

function asDots(drawn: Drawn, reader: Reader, wording: Wording): Composed {
  const { isTurned, shown, beside, left } = sidesDown(drawn)
  const names = [headNames(shown, wording), headNames(beside, wording)] as const
  const all = shown.flatMap((head) =>
    beside.map((other) => {
      const name = [names[0].get(head), names[1].get(other)].filter(Boolean).join(' · ')
      return { name, figured: reader.at(isTurned ? { row: other, column: head } : { row: head, column: other }) }
    }),
  )
  const rows = all.map(({ name, figured }) => ({
    key: figured.key,
    name,
    value: figured.cell.value,
    interval: figured.cell.ratio?.interval ?? undefined,
    beside: [figured.text, sidesOf(figured)].filter(Boolean).join(' · '),
    muted: figured.cell.value === null || figured.shown.isSmall,
  }))
  return {
    drawing: { kind: 'dots', model: { rows, measure: measureOf(reader.value) === 'per100' ? 'per100' : 'share' } },
    figures: all.map(({ figured }) => figured),
    left,
    at: ({ index }) => all[index]?.figured,
  }
}
