import {
  formatChange,
  formatGrowth,
  formatInterval,
  formatNumber,
  formatPercent,
  formatRatio,
} from '../../ui/text/format.ts'
import { cellLabel } from '../../domain/forms/cells.ts'
import { FEWEST_RANKED } from '../../domain/indicators.ts'
import { measure } from '../../domain/measures.ts'
import type { Report } from '../../domain/report.ts'
import { Stat, StatRow, type StatProps } from '../../ui/Stat.tsx'
import type { Lang } from '../../ui/text/texts.ts'
import { useLang } from '../../ui/text/useText.ts'
import { countFigure, rateFigure, type CountFigure, type CountId, type RateId, type RatePart } from './figures.ts'
import styles from './MainFigures.module.css'
import { useAgencyText, type AgencyTexts } from '../../ui/official/texts.ts'

interface MainFiguresProps {
  report: Report
  before: Report | null
}

/** The five main figures of a year, each with what it is made of and what is doubted about it. */
export function MainFigures({ report, before }: MainFiguresProps) {
  const { agency: words } = useAgencyText()
  return (
    <section aria-label={words.main}>
      <StatRow>
        <Count id="received" label={words.received} report={report} before={before} />
        <Count id="decided" label={words.decided} report={report} before={before} />
        <Rate id="disclosure_rate" label={words.disclosure} report={report} />
        <Rate id="review_corrected" label={words.corrected} report={report} />
        <Count id="carried_out" label={words.carriedOut} report={report} before={before} />
      </StatRow>
    </section>
  )
}

function Count({ id, label, report, before }: MainFiguresProps & { id: CountId; label: string }) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const figure = countFigure(id, report, before)
  const { value, settled, cells } = figure
  const doubt = doubtText(figure, texts)
  return (
    <Stat
      label={label}
      value={value === null ? null : formatNumber(value)}
      reason={words.noFigure}
      of={doubt ?? undefined}
      change={before && value !== null ? changeOf(figure, before.year, texts) : undefined}
      made={
        <ul className={styles.made}>
          <li>{words.printedAs(formatNumber(settled.printed))}</li>
          <li>{words.partsAdd(formatNumber(settled.parts))}</li>
          <li>
            {words.cells}
            {texts.problems.separator}
            {cells.map((cell) => cellLabel(cell, report.form)[lang]).join(' · ')}
          </li>
        </ul>
      }
    />
  )
}

function Rate({ id, label, report }: { id: RateId; label: string; report: Report }) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const { indicator, ratio, beside, numerator, denominator, doubt } = rateFigure(id, report)
  const { share, interval } = ratio
  const lines = [
    ...(ratio.numerator === null || ratio.denominator === null || ratio.denominator === 0
      ? []
      : [formatRatio(ratio.numerator, ratio.denominator)]),
    ...(beside?.numerator == null || beside.denominator === null || beside.denominator === ratio.denominator
      ? []
      : [words.correctedOfAll(formatRatio(beside.numerator, beside.denominator))]),
    ...(share !== null && (ratio.denominator ?? 0) < FEWEST_RANKED ? [words.fewCases] : []),
    ...(doubt === null ? [] : [words.rateDoubt[doubt]]),
  ]
  return (
    <Stat
      label={label}
      value={share === null ? null : formatPercent(share)}
      beside={interval ? formatInterval(interval) : undefined}
      of={lines.length > 0 ? lines.join(SEPARATOR) : undefined}
      reason={ratio.why ? words.noRate[ratio.why] : undefined}
      made={
        <ul className={styles.made}>
          <li>{indicator.formula[lang]}</li>
          <li>
            ({partsText(numerator, lang)}) ÷ ({partsText(denominator, lang)})
          </li>
        </ul>
      }
    />
  )
}

const SEPARATOR = ' · '

const partsText = (parts: readonly RatePart[], lang: Lang) =>
  parts.map(({ id, value }) => `${measure(id)?.[lang] ?? id} ${formatNumber(value)}`).join(' + ')

function doubtText(
  { doubt, settled, outcomes, value }: CountFigure,
  { agency: { doubt: words } }: AgencyTexts,
): string | null {
  if (doubt === null) return null
  if (doubt === 'incomplete' || doubt === 'unbalanced') return words[doubt]
  if (doubt === 'outcomesDiffer') return words.outcomesDiffer(formatNumber(value), formatNumber(outcomes))
  return words[doubt](formatNumber(settled.printed), formatNumber(settled.parts))
}

function changeOf({ change }: CountFigure, year: number, { agency: words }: AgencyTexts): StatProps['change'] {
  if (!change) return undefined
  const since = String(year)
  const { absolute, relative, why } = change
  if (relative !== null) return { text: formatGrowth(relative), note: words.changeSince(since) }
  if (absolute === null) return { text: null, note: words.changeWhy.blank(since) }
  if (absolute === 0) return { text: formatChange(0), note: words.changeSince(since) }
  if (why === 'fromZero') return { text: formatChange(absolute), note: words.changeWhy.fromZero(since) }
  return { text: formatChange(absolute), note: words.changeWhy.fewBefore(since) }
}
