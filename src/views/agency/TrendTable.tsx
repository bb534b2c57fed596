import type { Change } from '../../domain/change.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { formatChange, formatGrowth, NOTHING } from '../../ui/text/format.ts'
import type { Trend, TrendLine } from './trend.ts'
import { lineName, shown, whyNot } from './trendText.ts'
import { useAgencyText } from '../../ui/official/texts.ts'

/** A trend as a table: each year's figures, and of counts the change on the year before. */
export function TrendTable({ trend, title }: { trend: Trend; title: string }) {
  const texts = useAgencyText()
  const words = texts.agency
  const columns: readonly TableColumn<{ year: number }>[] = [
    { id: 'year', header: words.year, names: true, value: ({ year }) => String(year) },
    ...trend.lines.flatMap((line): TableColumn<{ year: number }>[] => {
      const name = lineName(line.key, texts)
      const figure: TableColumn<{ year: number }> = {
        id: line.key,
        header: name,
        numeric: true,
        value: ({ year }) => pointOf(line, year)?.value ?? null,
        cell: ({ year }) => {
          const point = pointOf(line, year)
          if (!point) return null
          return point.value === null ? whyNot(point, texts) : shown(point)
        },
      }
      if (trend.measure === 'share') return [figure]
      return [
        figure,
        {
          id: `${line.key} change`,
          header: words.changeOf(name),
          numeric: true,
          value: ({ year }) => pointOf(line, year)?.change?.absolute ?? null,
          cell: ({ year }) => changeText(pointOf(line, year)?.change ?? null),
        },
      ]
    }),
  ]
  return (
    <DataTable
      name={trend.id}
      caption={title}
      captionHidden
      columns={columns}
      rows={trend.years.map((year) => ({ year }))}
      rowKey={({ year }) => String(year)}
    />
  )
}

const pointOf = (line: TrendLine, year: number) => line.points.find((point) => point.year === year)

function changeText(change: Change | null): string {
  if (!change || change.absolute === null) return NOTHING
  return change.relative === null ? formatChange(change.absolute) : formatGrowth(change.relative)
}
