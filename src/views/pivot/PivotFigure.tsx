import { lazy, Suspense, useMemo } from 'react'
import type { Asked } from '../../domain/asked.ts'
import { yearFits } from '../../domain/filterFits.ts'
import type { PivotPart } from '../../domain/question.ts'
import { Figure } from '../../ui/Figure.tsx'
import { useStanding } from '../../ui/standing.ts'
import { sourceOf } from '../caveats.ts'
import { Fetching } from '../Fetching.tsx'
import type { ViewProps } from '../view.ts'
import { pivotCaveats } from './caveats.ts'
import { CellDrawer } from './CellDrawer.tsx'
import { fileName, shownExport } from './exports.ts'
import { Files } from './Files.tsx'
import type { Wording } from './names.ts'
import { Options } from './Options.tsx'
import { drawnOf, kindOf, kindsFor, shapeOf } from './picture.ts'
import { panelsOf } from './pictureModel.ts'
import { pictureSubtitle, pictureSummary } from './pictureText.ts'
import { PivotGrid } from './PivotGrid.tsx'
import { pivotN, pivotSubtitle, pivotSummary, pivotTitle } from './sentences.ts'
import { GRID } from './strays.ts'
import { linesOf, type Line, type Table } from './table.ts'

interface PivotFigureProps extends ViewProps {
  table: Table
  wording: Wording
  /** What the table was asked by. */
  queries: readonly Asked[]
  waiting: boolean
}

// Charts are fetched when a picture is asked for.
const PivotPicture = lazy(async () => ({ default: (await import('./PivotPicture.tsx')).PivotPicture }))

/** The table or its picture in a frame: what it shows, what it rests on, and ways to take it along. */
export function PivotFigure(props: PivotFigureProps) {
  const { table, wording, waiting, question, dataset, ask } = props
  const { words, texts } = wording
  const { pivot, filter } = question
  const { open, toggled, unit, picture: asked } = pivot
  const { standing } = useStanding()
  const sorting = standing.sorting[GRID] ?? null
  const lines = useMemo(() => linesOf(table, { open, toggled }, sorting), [table, open, toggled, sorting])
  const picture = useMemo(
    () => (asked === null ? null : pictureOf(table, lines, asked, unit, wording)),
    [table, lines, asked, unit, wording],
  )
  const told = picture && pictureSummary(picture.panels, wording)
  const change = (part: Partial<PivotPart>) => ask({ ...question, pivot: { ...pivot, ...part } })
  const years = useMemo(() => dataset.years.filter((year) => yearFits(year, filter)), [dataset.years, filter])
  const caveats = useMemo(() => pivotCaveats(table, { years, sorting }, wording), [table, years, sorting, wording])
  const said = {
    title: pivotTitle(table, years, wording),
    subtitle: pivotSubtitle(table, wording),
    n: pivotN(table, wording),
    source: sourceOf(dataset, texts),
    caveats,
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
        numbers={() => ({ name: fileName(table, wording), table: shownExport(table, lines, wording) })}
        actions={
          <Files
            table={table}
            lines={lines}
            queries={props.queries}
            said={said}
            filter={filter}
            dataset={dataset}
            wording={wording}
          />
        }
      >
        {picture === null ? (
          <PivotGrid table={table} lines={lines} pivot={pivot} wording={wording} change={change} />
        ) : picture.kind === null ? (
          <p>{words.picture.single}</p>
        ) : (
          <Suspense fallback={<Fetching />}>
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
