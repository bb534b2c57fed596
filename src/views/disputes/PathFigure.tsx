import { useCallback, useMemo } from 'react'
import { STEPS } from '../../data/queries/disputesSums.ts'
import { bars, barsHeight } from '../../ui/chart/bars.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { useBehind } from '../../ui/standing.ts'
import { downloadTable } from '../../ui/table/downloadTable.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { BehindDrawer } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import { Key } from './Key.tsx'
import { openedStep } from './opened.ts'
import type { Base, PathStep } from './path.ts'
import { partKey, pathBars } from './pathPicture.ts'
import { pathColumns, pathSummary, pathTitle } from './pathTable.tsx'
import type { FigureProps } from './figureProps.ts'
import { caveatsOf, yearsText } from './wording.ts'

/** From applications to decisions, refusals, reviews and suits, on one scale. */
export function PathFigure(props: FigureProps & { steps: readonly PathStep[]; base: Base }) {
  const { steps, base, wording, dataset, question, waiting } = props
  const { words, lang, texts } = wording
  const behind = useBehind()
  const model = useMemo(() => pathBars(steps, { words, lang }), [steps, words, lang])
  const option = useCallback((palette: Palette, width: number) => bars(model, palette, width), [model])
  const columns = pathColumns(base, wording, (step) => behind.open(openedStep(step.key).name))
  const opened = steps.find((step) => openedStep(step.key).name === behind.shown)
  const summary = pathSummary(steps, wording)
  const several = base.years.length > 1
  return (
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
        ...caveatsOf(base, wording, { doubted: Math.max(...steps.map(({ doubted }) => doubted)) }),
      ]}
      waiting={waiting}
      onDownload={() => downloadTable(words.path.name, columns, steps)}
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
        height={(width) => barsHeight(model, width)}
        onPress={({ index }) => {
          const step = STEPS[index]
          if (step) behind.open(openedStep(step).name)
        }}
      />
      {opened && (
        <BehindDrawer
          {...props}
          open
          label={words.steps[opened.key]}
          filter={question.filter}
          quantities={openedStep(opened.key).quantities}
          onClose={behind.close}
        />
      )}
    </Figure>
  )
}
