import { useCallback, useMemo } from 'react'
import { compareOverlaps, compareYears } from '../../data/queries/compareYears.ts'
import { leftOut } from '../../data/queries/leftOut.ts'
import { yearFits } from '../../domain/filterFits.ts'
import { inYear } from '../../domain/narrow.ts'
import { EMPTY_FILTER } from '../../domain/question.ts'
import type { Agency } from '../../domain/report.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import { lineLegend, lines } from '../../ui/chart/lines.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { quantityName } from '../../ui/quantityName.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import { ApartList } from './ApartList.tsx'
import type { ModeProps } from './modeProps.ts'
import { besideModel } from './besideModel.ts'
import { BesideTable } from './BesideTable.tsx'
import { besideCaveats, besideExport, besideLines, besideSubtitle, besideSummary, besideTitle } from './besideText.ts'
import styles from './Compare.module.css'
import { WORDS } from './words.ts'

interface BesideFigureProps extends ModeProps {
  agencies: readonly Agency[]
}

/** The agencies year by year: one picture, one table, and where two can be told apart. */
export function BesideFigure(props: BesideFigureProps) {
  const { question, dataset, ask, quantity, agencies } = props
  const texts = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const { filter } = question
  const keys = agencies.map(({ key }) => key)
  const own = { ...EMPTY_FILTER, years: filter.years, onlySound: filter.onlySound, agencies: keys }
  const found = useAnswer(compareYears(own, quantity))
  const overlaps = useAnswer(compareOverlaps(own))
  const outAnswer = useAnswer(leftOut(own))
  const out = outAnswer.rows
  const years = useMemo(() => dataset.years.filter((year) => yearFits(year, filter)), [dataset.years, filter])
  const shown = keys.join('\n')
  const model = useMemo(
    () => found.rows && besideModel(found.rows, overlaps.rows ?? [], agencies, years, quantity, out ?? []),
    // oxlint-disable-next-line react/exhaustive-deps -- `shown` stands for the agencies, which are looked up anew each time
    [found.rows, overlaps.rows, out, shown, years, quantity],
  )
  const picture = useMemo(() => model && besideLines(model, texts, words), [model, texts, words])
  const option = useCallback(
    (palette: Palette, width: number) => (picture ? lines(picture, palette, width) : {}),
    [picture],
  )
  const failed = [found, overlaps].find(({ state }) => state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  if (!model || !picture) return <Waiting />
  const title = besideTitle(model, words, lang)
  const summary = besideSummary(model, words)
  const name = quantityName(quantity, lang)
  const inside = model.sides.flatMap(({ agency, inside: area }) => (area ? [{ agency, area }] : []))
  return (
    <>
      {inside.map(({ agency, area }) => (
        <p key={agency.key} className={styles.overlap}>
          {words.unitInside(agency.name, area.name)}
        </p>
      ))}
      <Figure
        name="beside"
        title={title}
        subtitle={besideSubtitle(model, words, lang)}
        summary={summary}
        n={words.n(formatNumber(found.rows?.length ?? 0), formatNumber(agencies.length))}
        source={sourceOf(dataset, texts)}
        caveats={besideCaveats(model, texts, words, lang)}
        waiting={found.state === 'waiting'}
        hint={years.length > 1 ? words.besideHint : undefined}
        actions={
          <Behind
            question={question}
            dataset={dataset}
            ask={ask}
            name="beside"
            label={words.besideTitle(name)}
            filter={own}
            quantities={[quantity]}
            groups={{ by: 'agency', depth: 1 }}
          />
        }
        file={() => ({
          name: words.besideTitle(name),
          table: besideExport(model, words),
          queries: queriesOf(found, overlaps, outAnswer),
        })}
      >
        <Chart
          option={option}
          summary={summary}
          legend={(width) => lineLegend(picture, width)}
          onPress={({ index }) => {
            const year = years[index]
            if (year !== undefined && years.length > 1) ask({ ...question, filter: inYear(filter, year) })
          }}
        />
        <BesideTable question={question} dataset={dataset} ask={ask} model={model} caption={words.table(name)} />
      </Figure>
      <ApartList model={model} />
    </>
  )
}
