import { useCallback, useMemo } from 'react'
import type { Asked } from '../../domain/asked.ts'
import { ENDINGS, type OutcomeRow } from '../../data/queries/outcomes.ts'
import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import type { PlaceDepth } from '../../domain/placeDepth.ts'
import { quantitiesOf } from '../../domain/quantities.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import type { Palette } from '../../ui/chart/palette.ts'
import { shares, sharesHeight } from '../../ui/chart/shares.ts'
import { OUTCOME_GROUPS } from '../../domain/forms/form.ts'
import { Figure } from '../../ui/Figure.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { compareNames } from '../../ui/text/compareNames.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import type { ViewProps } from '../view.ts'
import { endingShares } from './charts.ts'
import { endingColumns, endingExport } from './endingColumns.tsx'
import { endings, opened } from './endings.ts'
import { GroupLegend } from './GroupLegend.tsx'
import { barNames } from './names.ts'
import { endingsCaveats, endingsN, endingsSentence, endingsTitle } from './sentences.ts'
import { useNaming } from './useNaming.ts'

interface EndingsFigureProps extends ViewProps {
  rows: readonly OutcomeRow[]
  total: OutcomesTotal
  depth: PlaceDepth
  queries: readonly Asked[]
  waiting: boolean
}

const QUANTITIES = quantitiesOf(['decided', ...ENDINGS])

/** How applications ended: a bar of 100 % for each year, applicant, place, level, kind or agency. */
export function EndingsFigure(props: EndingsFigureProps) {
  const { rows, total, depth, waiting, question, dataset, ask } = props
  const naming = useNaming(dataset)
  const { words, texts, lang } = naming
  const model = useMemo(() => endings(rows, barNames(naming), compareNames), [rows, naming])
  const chart = useMemo(() => endingShares(model?.bars ?? [], words, lang), [model, words, lang])
  const patterns = usePrinting()
  const option = useCallback(
    (palette: Palette, width: number) => shares({ ...chart, patterns }, palette, width),
    [chart, patterns],
  )
  if (!model) return null
  const { by, bars } = model
  const { group } = question.outcomes
  const press = ({ series, index }: { series: string; index: number }) => {
    const [bar, pressed] = [bars[index], ENDINGS.find((ending) => ending === series)]
    if (bar && pressed) ask(opened(question, bar.row, pressed))
  }
  const columns = endingColumns(model, group, naming, { question, ask })
  const summary = endingsSentence(model, words)
  return (
    <Figure
      name="endings"
      title={endingsTitle(model, total, naming)}
      subtitle={words.endings.subtitle[by]}
      summary={summary}
      n={endingsN(model, total, texts)}
      source={sourceOf(dataset, texts)}
      caveats={endingsCaveats(model, total, naming)}
      waiting={waiting}
      hint={by === 'applicant' ? words.hintApplicant : words.hint}
      actions={
        <Behind
          {...props}
          name="endings"
          label={words.endings.file}
          filter={question.filter}
          quantities={QUANTITIES}
          groups={by === 'year' || by === 'applicant' ? undefined : { by, depth }}
        />
      }
      file={() => tableFile(words.endings.file, endingExport(model, naming, { question, ask }), bars, props.queries)}
      table={
        <>
          <GroupLegend {...props} />
          <LazyTable
            name="endings"
            caption={words.endings.subtitle[by]}
            captionHidden
            columns={columns}
            rows={bars}
            rowKey={({ row }) => row.bar}
          />
        </>
      }
    >
      <GroupLegend {...props} />
      <Chart
        option={option}
        summary={summary}
        colours={OUTCOME_GROUPS.map(({ key, ...label }) => ({
          key,
          name: label[lang],
          tone: `outcome-${key}` as const,
        }))}
        height={(width) => sharesHeight(chart.bars, width)}
        onPress={press}
      />
    </Figure>
  )
}
