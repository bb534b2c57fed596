import type { PivotUnit } from '../../domain/question.ts'
import type { Mark } from '../../ui/chart/press.ts'
import { valueName, type Wording } from './names.ts'
import type { Drawn, PictureKind } from './picture.ts'
import { readerOf, type Composed, type Drawing, type Figured, type Left, type Reader } from './pictureFigures.ts'
import { asHeat } from './pictureHeat.ts'
import { sideBySide } from './pictureSides.ts'
import { overYears } from './pictureYears.ts'
import type { Table } from './table.ts'

/** The picture of one value. */
export interface Panel {
  readonly key: string
  readonly name: string
  readonly reader: Reader
  /** Null where nothing can be drawn. */
  readonly drawing: Drawing | null
  /** Why nothing is drawn: no figure at all, or figures in unlike units, which have no common scale. */
  readonly why: 'nothing' | 'units' | null
  /** All that is drawn, the gaps too. */
  readonly figures: readonly Figured[]
  readonly left: Left
  /** The cell of a mark that was pressed, as the address names it. */
  readonly cellOf: (mark: Mark) => string | null
}

/** A picture for each value of a table: its own unit, its own scale. */
export function panelsOf(
  table: Table,
  drawn: Drawn,
  kind: PictureKind,
  unit: PivotUnit,
  wording: Wording,
): readonly Panel[] {
  return table.values.map((value, index): Panel => {
    const reader = readerOf(table, drawn, index, unit, wording)
    const { drawing, figures, left, at } = COMPOSE[kind](drawn, reader, wording)
    const known = figures.filter(({ cell }) => cell.value !== null)
    const units = new Set(known.map((figured) => reader.unitAt(figured)))
    const why = known.length === 0 ? 'nothing' : units.size > 1 ? 'units' : null
    return {
      key: `${value.of} ${value.stat}`,
      name: valueName(value, wording),
      reader,
      drawing: why === null ? drawing : null,
      why,
      figures,
      left,
      cellOf: (mark) => at(mark)?.key ?? null,
    }
  })
}

type Compose = (drawn: Drawn, reader: Reader, wording: Wording) => Composed

const COMPOSE: Readonly<Record<PictureKind, Compose>> = {
  lines: overYears('lines'),
  multiples: overYears('multiples'),
  bars: sideBySide,
  heat: asHeat,
}
