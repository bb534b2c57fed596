import { useMemo } from 'react'
import type { Asked } from '../../../domain/asked.ts'
import type { Coverage } from '../../../domain/roster/coverage.ts'
import { Figure } from '../../../ui/Figure.tsx'
import { placeName } from '../../../ui/places.ts'
import type { TableColumn } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { tableFile } from '../../../ui/table/tableFile.ts'
import { formatNumber, formatYears } from '../../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../../ui/text/useText.ts'
import { sourceOf } from '../../caveats.ts'
import type { ViewProps } from '../../view.ts'
import type { RosterModel } from './model.ts'
import { WORDS, type RosterWords } from './words.ts'

/** Expected, reported and missing by year, and by place. */
export function RosterFigures({
  model,
  queries,
  dataset,
}: ViewProps & { model: RosterModel; queries: readonly Asked[] }) {
  const words = useWords(WORDS)
  const texts = useText()
  const lang = useLang()
  const { coverage, years, places } = model
  const yearColumns = useMemo(() => columnsOf<RosterModel['years'][number]>(words, yearColumn(words)), [words])
  const placeColumns = useMemo(() => columnsOf<RosterModel['places'][number]>(words, placeColumn(words)), [words])
  const n = formatNumber
  const summary = words.summary(
    formatYears(
      years.map(({ year }) => year),
      lang,
    ),
  )
  const about = { summary, source: sourceOf(dataset, texts), caveats: [texts.figure.selfReported] }
  return (
    <>
      <Figure
        name="roster-years"
        title={
          coverage.missing === 0
            ? words.full(n(coverage.expected))
            : words.finding(n(coverage.expected), n(coverage.reported), n(coverage.missing))
        }
        subtitle={words.byYear}
        {...about}
        file={() => tableFile(words.byYear, yearColumns, years, queries)}
      >
        <DataTable
          name="roster-years"
          caption={words.byYear}
          captionHidden
          columns={yearColumns}
          rows={years}
          rowKey={({ year }) => String(year)}
        />
      </Figure>
      <Figure
        name="roster-places"
        title={words.byPlace}
        {...about}
        file={() => tableFile(words.byPlace, placeColumns, places, queries)}
      >
        <DataTable
          name="roster-places"
          caption={words.byPlace}
          captionHidden
          columns={placeColumns}
          rows={places}
          rowKey={({ place }) => place}
        />
      </Figure>
    </>
  )
}

const yearColumn = (words: RosterWords): TableColumn<{ year: number }> => ({
  id: 'year',
  header: words.year,
  value: ({ year }) => String(year),
  names: true,
})

const placeColumn = (words: RosterWords): TableColumn<{ place: string }> => ({
  id: 'place',
  header: words.place,
  value: ({ place }) => (place === '' ? words.noPlace : placeName(place)),
  names: true,
})

const columnsOf = <Row extends Coverage>(words: RosterWords, first: TableColumn<Row>): TableColumn<Row>[] => [
  first,
  { id: 'expected', header: words.expected, value: ({ expected }) => expected, numeric: true },
  { id: 'reported', header: words.reported, value: ({ reported }) => reported, numeric: true },
  { id: 'missing', header: words.missing, value: ({ missing }) => missing, numeric: true },
]
