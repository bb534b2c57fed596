import { useMemo } from 'react'
import { yearFits } from '../../domain/filterFits.ts'
import type { PivotPart } from '../../domain/question.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Figure } from '../../ui/Figure.tsx'
import { useStanding } from '../../ui/standing.ts'
import { TreeGrid } from '../../ui/table/TreeGrid.tsx'
import { sourceOf } from '../caveats.ts'
import type { ViewProps } from '../view.ts'
import { CellDrawer, cellKey, placeOfCell } from './CellDrawer.tsx'
import { fileName, flatExport, shownExport } from './exports.ts'
import { gridCells, gridHeads, gridLines, gridNames } from './grid.ts'
import type { Wording } from './names.ts'
import { Options } from './Options.tsx'
import { pivotCaption, pivotCaveats, pivotN, pivotSubtitle, pivotSummary, pivotTitle } from './sentences.ts'
import { linesOf, type Table } from './table.ts'

interface PivotFigureProps extends ViewProps {
  table: Table
  wording: Wording
  waiting: boolean
}

/** How the grid's order is named in the address. */
const GRID = 'pivot'

/** The table in its frame: what it shows, what it rests on, and ways to take it along. */
export function PivotFigure(props: PivotFigureProps) {
  const { table, wording, waiting, question, dataset, ask } = props
  const { words, texts } = wording
  const { pivot, filter } = question
  const { open, toggled, closed, hasHeat, unit, cell: asked } = pivot
  const opened = useMemo(() => (asked === null ? null : placeOfCell(asked)), [asked])
  const { standing } = useStanding()
  const sorting = standing.sorting[GRID] ?? null
  const lines = useMemo(() => linesOf(table, { open, toggled }, sorting), [table, open, toggled, sorting])
  const heads = useMemo(() => gridHeads(table, wording), [table, wording])
  const shown = useMemo(() => gridLines(lines), [lines])
  const nameOf = useMemo(() => gridNames(lines, wording), [lines, wording])
  const cell = useMemo(
    () => gridCells(table, lines, { hasHeat, unit }, wording),
    [table, lines, hasHeat, unit, wording],
  )
  const caveats = useMemo(() => pivotCaveats(table, wording), [table, wording])
  const change = (part: Partial<PivotPart>) => ask({ ...question, pivot: { ...pivot, ...part } })
  const years = dataset.years.filter((year) => yearFits(year, filter))
  const { rows } = table.sheet.asking.layout
  const caption = pivotCaption(table, wording)
  const toggle = (line: number) => {
    const key = lines[line]?.node.key
    if (key === undefined) return
    change({ toggled: flipped(toggled, key) })
  }
  return (
    <>
      <Options question={question} ask={ask} />
      <Figure
        name="pivot"
        title={pivotTitle(table, years, wording)}
        subtitle={pivotSubtitle(table, wording)}
        summary={pivotSummary(table, lines.length, wording)}
        n={pivotN(table, wording)}
        source={sourceOf(dataset, texts)}
        caveats={caveats}
        waiting={waiting}
        hint={words.hint}
        actions={
          <>
            <Button
              icon="download"
              look="quiet"
              onPress={() => downloadCsv(`${fileName(table, wording)}.csv`, shownExport(table, lines, wording))}
            >
              {words.csvShown}
            </Button>
            <Button
              icon="download"
              look="quiet"
              onPress={() => downloadCsv(`${fileName(table, wording)} flat.csv`, flatExport(table, wording))}
            >
              {words.csvFlat}
            </Button>
          </>
        }
      >
        <TreeGrid
          name={GRID}
          caption={caption}
          corner={rows.length === 0 ? words.all : rows.map((dimension) => words.dimension[dimension]).join(' / ')}
          heads={heads}
          lines={shown}
          nameOf={nameOf}
          cell={cell}
          opened={opened}
          onToggle={toggle}
          onFold={(key) => change({ closed: flipped(closed, key) })}
          onCell={(line, column) => {
            const [row, leaf] = [lines[line]?.node, table.leaves[column]]
            if (row && leaf) change({ cell: cellKey(row, leaf) })
          }}
        />
      </Figure>
      <CellDrawer {...props} onClose={() => change({ cell: null })} />
    </>
  )
}

/** A list with a key that it had not, or without one that it had. */
const flipped = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]
