import { Stat, StatRow, type StatProps } from '../../ui/Stat.tsx'
import { formatChange, formatGrowth, formatInterval, formatNumber, formatPoints } from '../../ui/text/format.ts'
import { formatPercent } from '../../ui/text/format.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import { useLang, useText } from '../../ui/text/useText.ts'
import type { OverviewMeasure } from '../../data/queries/overview.ts'
import type { ViewProps } from '../view.ts'
import { Behind } from './Behind.tsx'
import type { RateChange, Stats as StatsModel, Total, YearChange } from './stats.ts'
import styles from './Stats.module.css'

/** The large figures, and the line that says what was counted. */
export function Stats(props: ViewProps & { stats: StatsModel }) {
  const { stats, dataset } = props
  const { overview } = useText()
  const lang = useLang()
  const { received, decided, reviews, rate, changes } = stats
  const made = (formula: string, label: string, measures: readonly OverviewMeasure[]) => (
    <>
      <p>{formula}</p>
      <Behind {...props} label={label} measures={measures} />
    </>
  )
  return (
    <div>
      <h2 className="visually-hidden">{overview.figures}</h2>
      <StatRow>
        <Stat
          {...sumStat(overview.received, received, changes.received, overview)}
          made={made(overview.madeSum(overview.received), overview.received, ['received'])}
        />
        <Stat
          {...sumStat(overview.decided, decided, changes.decided, overview)}
          made={made(overview.madeSum(overview.decided), overview.decided, ['decided'])}
        />
        <Stat
          label={overview.rate}
          value={rate.share === null ? null : formatPercent(rate.share)}
          beside={rate.interval ? formatInterval(rate.interval) : undefined}
          of={overview.counted(formatNumber(rate.reported), formatNumber(rate.counted))}
          reason={rate.why ? overview.rateWhy[rate.why] : undefined}
          change={rateChangeText(stats.rateChange, overview, lang)}
          made={made(overview.madeRate(formatNumber(rate.numerator), formatNumber(rate.denominator)), overview.rate, [
            'granted',
            'partial',
            'decided',
          ])}
        />
        <Stat
          {...sumStat(overview.reviews, reviews, changes['review.total'], overview)}
          made={made(overview.madeReviews, overview.reviews, ['review.total'])}
        />
      </StatRow>
      <p className={styles.note}>
        {stats.left === 0
          ? overview.onceAll(formatNumber(stats.counted))
          : overview.once(formatNumber(stats.counted), formatNumber(stats.left))}{' '}
        {stats.left > 0 && overview.trap(formatNumber(stats.plainReceived))}{' '}
        {dataset.scopeUnstated > 0 && overview.scopeUnstated(formatNumber(dataset.scopeUnstated))}
      </p>
    </div>
  )
}

function sumStat(label: string, total: Total, change: YearChange | null, words: Texts['overview']): StatProps {
  return {
    label,
    value: total.value === null ? null : formatNumber(total.value),
    of: words.counted(formatNumber(total.reported), formatNumber(total.counted)),
    reason: words.rateWhy.blank,
    change: changeText(change, words),
  }
}

function changeText(change: YearChange | null, words: Texts['overview']): StatProps['change'] {
  if (!change) return { text: null, note: words.noPairs }
  const note = words.changeNote(change.year, formatNumber(change.agencies))
  const amounts = `${formatNumber(change.before)} → ${formatNumber(change.after)}`
  if (change.relative !== null) return { text: formatGrowth(change.relative), note: amounts + note }
  if (change.absolute === null) return { text: null, note: words.noPairs }
  const why = change.why === 'fromZero' ? words.fromZero : ''
  return { text: words.absolute(formatChange(change.absolute)), note: amounts + note + why }
}

function rateChangeText(change: RateChange | null, words: Texts['overview'], lang: Lang): StatProps['change'] {
  if (!change?.difference) return { text: null, note: change?.why ? words.rateWhy[change.why] : words.noPairs }
  const { difference, low, high } = change.difference
  const beyond = low > 0 || high < 0 ? words.significant : words.notSignificant
  const amounts = `${formatPercent(change.before.share)} → ${formatPercent(change.after.share)}`
  const note = words.changeNote(change.year, formatNumber(change.agencies))
  return { text: formatPoints(difference, lang), note: `${amounts}${note}${beyond}` }
}
