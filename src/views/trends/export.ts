import { exportTable, type ExportColumn, type ExportTable } from '../../domain/csv.ts'
import type { Scale } from '../../domain/question.ts'
import { quantityName } from '../../ui/quantityName.ts'
import type { Trend } from './model.ts'
import { type Names, type Wording } from './names.ts'
import { allNotesOf, tableRows, type TrendTableRow } from './rows.ts'

type Column = ExportColumn<TrendTableRow>

/** The trend to take away: plain numbers, shares of 1, each with what it rests on and what is to be said of it. */
export function trendExport(trend: Trend, names: Names, scale: Scale, wording: Wording): ExportTable {
  const { words } = wording
  const { by } = trend.groups
  const sides: readonly Column[] = [
    [words.numerator, ({ point }) => point.ratio?.numerator ?? null],
    [words.denominator, ({ point }) => point.ratio?.denominator ?? null],
    [words.low, ({ point }) => point.ratio?.interval?.low ?? null],
    [words.high, ({ point }) => point.ratio?.interval?.high ?? null],
  ]
  const differences: readonly Column[] = [
    [words.changeLow, ({ point }) => point.change?.interval?.low ?? null],
    [words.changeHigh, ({ point }) => point.change?.interval?.high ?? null],
  ]
  const isRate = trend.quantity.kind === 'rate'
  const columns: readonly Column[] = [
    [words.group[by], (row) => row.name],
    [words.year, ({ point }) => point.year],
    [quantityName(trend.quantity, wording.lang), ({ point }) => point.value],
    ...(scale === 'index' ? [[words.index, (row: TrendTableRow) => row.index] as const] : []),
    ...(isRate ? sides : []),
    [words.change, ({ point }) => point.change?.absolute ?? null],
    ...(isRate ? differences : [[words.growth, ({ point }: TrendTableRow) => point.change?.relative ?? null] as const]),
    [words.pairs, ({ point }) => point.change?.agencies ?? null],
    [words.counted, ({ point }) => point.row?.counted ?? null],
    [words.known, ({ point }) => point.row?.known ?? null],
    [words.note, (row) => allNotesOf(row, wording)],
  ]
  return exportTable(tableRows(trend, names, scale), columns)
}
