import { groupBy } from '../../domain/groupBy.ts'
import type { DrawnCell, TableDrawing } from '../tableDrawing.ts'
import type { Texts } from '../text/texts.ts'
import type { AgencyGridProps } from './AgencyGrid.tsx'
import { textOf } from './cellText.ts'
import { shownValue } from './column.ts'
import type { GridAgency, GridLine } from './gridLines.ts'

/** A grid's tiles as pictures draw them, and what they mean. */
export interface GridPicture<Agency> {
  readonly tile: (agency: Agency, year: number) => DrawnCell
  readonly key: TableDrawing['key']
}

type Drawn<Agency extends GridAgency> = Required<
  Pick<AgencyGridProps<Agency>, 'caption' | 'years' | 'picture' | 'columns'>
>

/** The grid with the lines in the reader's order, to be drawn elsewhere. */
export function drawnGrid<Agency extends GridAgency>(
  { caption, years, picture, columns }: Drawn<Agency>,
  lines: readonly GridLine<Agency>[],
  texts: Texts,
): TableDrawing {
  const agencies = lines.flatMap((line) => (line.kind === 'agency' ? [line.agency] : []))
  const byName = groupBy(agencies, ({ name }) => name)
  // A sheet has less room than the page: the place stands where the name alone does not tell who it is.
  const nameOf = ({ name, place }: Agency): DrawnCell =>
    place === '' || byName.get(name)?.length === 1 ? name : { text: name, note: place }
  const cells = (agency: Agency): DrawnCell[] => [
    nameOf(agency),
    ...years.map((year) => picture.tile(agency, year)),
    ...columns.map(({ cell, value }) => textOf(cell(agency), texts) ?? shownValue(value(agency))),
  ]
  return {
    caption,
    columns: [
      { head: texts.figure.agency, align: 'start' },
      ...years.map((year) => ({ head: String(year), align: 'tile' as const })),
      ...columns.map(({ header }) => ({ head: header, align: 'end' as const })),
    ],
    size: lines.length,
    lines: () =>
      lines.map((line) =>
        line.kind === 'group'
          ? { kind: 'head', name: line.group.name, note: line.group.note ?? '' }
          : { kind: 'row', cells: cells(line.agency) },
      ),
    key: picture.key,
  }
}
