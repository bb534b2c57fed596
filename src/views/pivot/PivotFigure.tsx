import { lazy, Suspense, useMemo } from 'react'
import { yearFits } from '../../domain/filterFits.ts'
import type { PivotPart } from '../../domain/question.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Figure } from '../../ui/Figure.tsx'
import { filterParts } from '../../ui/places.ts'
import { useStanding } from '../../ui/standing.ts'
import { TreeGrid } from '../../ui/table/TreeGrid.tsx'
import { formatDay } from '../../ui/text/format.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { sourceOf } from '../caveats.ts'
import type { ViewProps } from '../view.ts'
import { CellDrawer } from './CellDrawer.tsx'
import { fileName, flatExport, shownExport } from './exports.ts'
import { cellKey } from './findCell.ts'
import { gridCells, gridHeads, gridLines } from './grid.ts'
import type { Wording } from './names.ts'
import { Options } from './Options.tsx'
import { drawnOf, kindOf, kindsFor, shapeOf } from './picture.ts'
import { panelsOf } from './pictureModel.ts'
import { pictureSubtitle, pictureSummary } from './pictureText.ts'
import { pivotCaption, pivotCaveats, pivotN, pivotSubtitle, pivotSummary, pivotTitle } from './sentences.ts'
import { GRID } from './strays.ts'
import { linesOf, type Line, type Table } from './table.ts'
import { pivotWorkbook } from './workbook.ts'
import { WorkbookButton } from './WorkbookButton.tsx'

interface PivotFigureProps extends ViewProps {
  table: Table
  wording: Wording
  waiting: boolean
}

// Charts are fetched when a picture is asked for.
const PivotPicture = lazy(async () => ({ default: (await import('./PivotPicture.tsx')).PivotPicture }))

/** The table in its frame: what it shows, what it rests on, and ways to take it along. */
export function PivotFigure(props: PivotFigureProps) {
  const { table, wording, waiting, question, dataset, ask } = props
  const { words, texts } = wording
  const { pivot, filter } = question
  const { open, toggled, hasHeat, unit, picture: asked } = pivot
  const { standing } = useStanding()
  const sorting = standing.sorting[GRID] ?? null
  const lines = useMemo(() => linesOf(table, { open, toggled }, sorting), [table, open, toggled, sorting])
  const heads = useMemo(() => gridHeads(table, wording), [table, wording])
  const shown = useMemo(() => gridLines(lines, wording), [lines, wording])
  const cell = useMemo(
    () => gridCells(table, lines, { hasHeat, unit }, wording),
    [table, lines, hasHeat, unit, wording],
  )
  const picture = useMemo(
    () => (asked === null ? null : pictureOf(table, lines, asked, unit, wording)),
    [table, lines, asked, unit, wording],
  )
  const told = picture && pictureSummary(picture.panels, wording)
  const change = (part: Partial<PivotPart>) => ask({ ...question, pivot: { ...pivot, ...part } })
  const years = dataset.years.filter((year) => yearFits(year, filter))
  const { rows } = table.sheet.asking.layout
  const caption = pivotCaption(table, wording)
  const corner = rows.length === 0 ? words.all : rows.map((dimension) => words.dimension[dimension]).join(' / ')
  const said = {
    title: pivotTitle(table, years, wording),
    subtitle: pivotSubtitle(table, wording),
    n: pivotN(table, wording),
    source: sourceOf(dataset, texts),
    caveats: pivotCaveats(table, wording),
  }
  const workbook = () => {
    const names = filterParts(filter, dataset.agencies, texts).map(({ label }) => label)
    const around = { ...said, corner, filter: names, link: location.href, day: formatDay(new Date()) }
    return pivotWorkbook(table, lines, around, wording)
  }
  const toggle = (line: number) => {
    const key = lines[line]?.node.key
    if (key === undefined) return
    change({ toggled: toggled.includes(key) ? toggled.filter((other) => other !== key) : [...toggled, key] })
  }
  return (
    <>
      <Options question={question} ask={ask} kinds={picture?.kinds ?? []} kind={picture?.kind ?? null} />
      <Figure
        name="pivot"
        {...said}
        subtitle={picture?.kind ? pictureSubtitle(table, picture.kind, wording) : said.subtitle}
        summary={told ?? pivotSummary(table, lines.length, wording)}
        waiting={waiting}
        hint={picture === null ? words.hint : told === null ? undefined : words.picture.hint}
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
            <WorkbookButton name={`${fileName(table, wording)}.xlsx`} workbook={workbook} />
          </>
        }
      >
        {picture === null ? (
          <TreeGrid
            name={GRID}
            caption={caption}
            corner={corner}
            heads={heads}
            lines={shown}
            cell={cell}
            onToggle={toggle}
            onCell={(line, column) => {
              const [row, leaf] = [lines[line]?.node, table.leaves[column]]
              if (row && leaf) change({ cell: cellKey(row, leaf) })
            }}
          />
        ) : picture.kind === null ? (
          <p>{words.picture.single}</p>
        ) : (
          <Suspense fallback={<Waiting />}>
            <PivotPicture panels={picture.panels} wording={wording} onCell={(key) => change({ cell: key })} />
          </Suspense>
        )}
      </Figure>
      <CellDrawer {...props} onClose={() => change({ cell: null })} />
    </>
  )
}

/** The table as a picture: its kind, which is null for a single figure, the kinds that fit, and what is drawn. */
function pictureOf(
  table: Table,
  lines: readonly Line[],
  asked: NonNullable<PivotPart['picture']>,
  unit: PivotPart['unit'],
  wording: Wording,
) {
  const drawn = drawnOf(table, lines)
  const kinds = kindsFor(shapeOf(drawn))
  const kind = kindOf(asked, kinds)
  return { kinds, kind, panels: kind === null ? [] : panelsOf(table, drawn, kind, unit, wording) }
}
