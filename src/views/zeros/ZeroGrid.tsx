import { useCallback, useMemo } from 'react'
import { openReport } from '../../domain/question.ts'
import { Figure } from '../../ui/Figure.tsx'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { AgencyGrid, type GridColumn } from '../../ui/table/AgencyGrid.tsx'
import type { GridGroup } from '../../ui/table/gridLines.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import { ZeroTile } from '../../ui/ZeroTile.tsx'
import { gridTable } from './exports.ts'
import { zeroGroups } from './groups.ts'
import { sourceOf } from '../caveats.ts'
import { YearLink } from '../YearLink.tsx'
import type { PartProps } from './parts.ts'
import { runColumns } from './runColumns.ts'
import { countTiles, type ZeroAgency } from './tiles.ts'
import { listYears } from './shown.ts'
import { caveatTexts, gridText, runningText, tileText } from './words.ts'
import { zeroPicture } from './zeroPicture.ts'
import { ZeroTable } from './ZeroTable.tsx'
import { useZerosText } from './texts.ts'

/** Agency by year, a tile in its class, with the runs of each agency. */
export function ZeroGrid({ model, shown, lens, queries, question, dataset, ask, waiting }: PartProps) {
  const texts = useZerosText()
  const lang = useLang()
  const { zeros: words, figure } = texts
  const { years, reports, counts } = model
  const { group, classes } = question.zeros
  const groups = useMemo(
    () =>
      zeroGroups(shown.agencies, group, texts).map(({ key, name, agencies }): GridGroup<ZeroAgency> => {
        const counted = countTiles(agencies, years)
        const note = words.groupNote(
          formatNumber(agencies.length),
          formatNumber(counted.get('confirmed') ?? 0),
          formatNumber(counted.get('contradictory') ?? 0),
        )
        return { key, name, note, agencies }
      }),
    [shown.agencies, years, group, texts, words],
  )
  const columns = useMemo<readonly GridColumn<ZeroAgency>[]>(() => runColumns(texts, years.at(-1)), [texts, years])
  const caption = words.gridCaption(words.lenses[lens])
  const listed = useCallback(() => listYears(shown.agencies, years, classes), [shown.agencies, years, classes])
  // Hundreds of links: drawn once for an answer.
  const grid = useMemo(
    () => (
      <AgencyGrid
        name="grid"
        caption={caption}
        groups={groups}
        heads={group !== 'none'}
        years={years}
        columns={columns}
        yearHead={(year) => <YearLink year={year} question={question} ask={ask} />}
        picture={zeroPicture(model, shown, lens, texts)}
        empty={words.noneOfClass}
        agencyName={({ agency }) => (
          <QuestionLink question={openReport(question, agency.key, null)} ask={ask}>
            {agency.name}
          </QuestionLink>
        )}
        cell={(row, year) => {
          const report = row.report(year)
          const zeroClass = row.tile(year)
          return (
            <ZeroTile
              zeroClass={zeroClass}
              volume={report?.volume ?? undefined}
              isExpected={row.isMissed(year)}
              name={tileText({ agency: row, year, zeroClass, report }, lens, texts, lang)}
              faded={shown.isFaded(zeroClass)}
              link={zeroClass === 'missing' ? undefined : { question: openReport(question, row.agency.key, year), ask }}
            />
          )
        }}
      />
    ),
    [caption, groups, group, years, columns, question, ask, words, model, shown, lens, texts, lang],
  )
  return (
    <Figure
      name="grid"
      title={runningText(model, texts)}
      subtitle={words.gridSubtitle}
      hint={words.gridHint}
      summary={gridText(model, texts)}
      n={figure.n(formatNumber(reports))}
      source={sourceOf(dataset, texts)}
      caveats={caveatTexts({ ...model, missing: counts.missing }, lens, texts, lang)}
      waiting={waiting}
      table={<ZeroTable name="all" listed={listed} caption={caption} lens={lens} question={question} ask={ask} />}
      file={() => ({ name: words.csvGrid(words.lenses[lens]), table: gridTable(listed(), lens, texts, lang), queries })}
    >
      {grid}
    </Figure>
  )
}
