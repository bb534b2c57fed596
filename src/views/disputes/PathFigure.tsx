import { useCallback, useMemo } from 'react'
import { STEPS } from '../../data/queries/disputesSums.ts'
import { bars, barsHeight } from '../../ui/chart/bars.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import type { Palette } from '../../ui/chart/palette.ts'
import { Key } from '../../ui/chart/Key.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import { OPENED_STEPS, PATH_QUANTITIES } from './opened.ts'
import { OpenedReports, useOpened } from './OpenedReports.tsx'
import type { Base, PathStep } from './path.ts'
import { partKey, pathBars } from './pathPicture.ts'
import { pathColumns, pathSummary, pathTitle } from './pathTable.tsx'
import type { FigureProps } from './figureProps.ts'
import { caveatsOf, yearsText } from './wording.ts'

/** From applications to decisions, refusals, reviews and suits, on one scale. */
export function PathFigure(props: FigureProps & { steps: readonly PathStep[]; base: Base }) {
  const { steps, base, wording, dataset, question, ask, waiting } = props
  const { words, lang, texts } = wording
  const { behind, open } = useOpened(OPENED_STEPS)
  const model = useMemo(() => pathBars(steps, { words, lang }), [steps, words, lang])
  const option = useCallback((palette: Palette, width: number) => bars(model, palette, width), [model])
  const columns = pathColumns(base, wording, ({ key }) => open(key))
  const summary = pathSummary(steps, wording)
  const several = base.years.length > 1
  return (
    <>
      <Figure
        name="path"
        title={pathTitle(steps, wording)}
        subtitle={words.path.subtitle(yearsText(base.years, wording))}
        summary={summary}
        n={texts.figure.reports(formatNumber(base.counted), formatNumber(base.reports))}
        source={sourceOf(dataset, texts)}
        caveats={[
          words.path.notSame,
          ...(several ? [words.path.again] : []),
          ...caveatsOf(base, wording, { doubted: base.doubted }),
        ]}
        waiting={waiting}
        hint={words.pressOpens}
        actions={
          <Behind
            {...props}
            name="path"
            label={words.path.name}
            filter={question.filter}
            quantities={PATH_QUANTITIES}
          />
        }
        file={() => tableFile(words.path.name, columns, steps, props.queries)}
        table={
          <LazyTable
            name="path"
            caption={words.path.table}
            captionHidden
            columns={columns}
            rows={steps}
            rowKey={({ key }) => key}
          />
        }
      >
        <Key entries={partKey(wording)} />
        <Chart
          option={option}
          summary={summary}
          colours={partKey(wording)}
          height={(width) => barsHeight(model, width)}
          onPress={({ index }) => {
            const step = STEPS[index]
            if (step) open(step)
          }}
        />
      </Figure>
      <OpenedReports
        all={OPENED_STEPS}
        nameOf={(key) => words.steps[key]}
        behind={behind}
        question={question}
        dataset={dataset}
        ask={ask}
      />
    </>
  )
}
