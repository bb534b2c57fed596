import { lazy, memo, Suspense } from 'react'
import { quantity } from '../../domain/quantities.ts'
import { Button } from '../../ui/Button.tsx'
import { useExpected } from '../../ui/expected.ts'
import { useBehind } from '../../ui/standing.ts'
import { Stat, StatRow, type StatProps } from '../../ui/Stat.tsx'
import { formatChange, formatGrowth, formatInterval, formatNumber, formatPoints } from '../../ui/text/format.ts'
import { formatPercent } from '../../ui/text/format.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import { useLang, useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import { BehindDrawer } from '../Behind.tsx'
import type { RateChange, Stats as StatsModel, Total, YearChange } from './stats.ts'
import styles from './Stats.module.css'

const QualityLine = lazy(async () => ({ default: (await import('../QualityLine.tsx')).QualityLine }))

/** The large figures, and the line that says what was counted. */
export const Stats = memo(function Stats(props: ViewProps & { stats: StatsModel }) {
  const { stats } = props
  const texts = useText()
  const { overview, figure, frame } = texts
  const lang = useLang()
  const behind = useBehind()
  const expected = useExpected()
  const opened = BEHIND.find(({ name }) => name === behind.shown)
  const { received, decided, reviews, rate, changes } = stats
  const made = (formula: string, name: BehindName) => (
    <>
      <p>{formula}</p>
      <Button look="quiet" name={frame.named(figure.behind, overview[name])} onPress={() => behind.open(name)}>
        {figure.behind}
      </Button>
    </>
  )
  const madeOf = (name: BehindName) => (
    <Suspense>
      {BEHIND.filter((one) => one.name === name)
        .flatMap(({ quantities }) => quantities)
        .map((one) => (
          <QualityLine key={one.id} filter={props.question.filter} quantity={one} />
        ))}
    </Suspense>
  )
  return (
    <div>
      <h2 className="visually-hidden">{overview.figures}</h2>
      <StatRow>
        <Stat
          {...sumStat(overview.received, received, changes.received, overview)}
          made={made(overview.madeSum(overview.received), 'received')}
          madeOf={madeOf('received')}
        />
        <Stat
          {...sumStat(overview.decided, decided, changes.decided, overview)}
          made={made(overview.madeSum(overview.decided), 'decided')}
          madeOf={madeOf('decided')}
        />
        <Stat
          label={overview.rate}
          value={rate.share === null ? null : formatPercent(rate.share)}
          beside={rate.interval ? formatInterval(rate.interval) : undefined}
          of={overview.counted(formatNumber(rate.reported), formatNumber(rate.counted))}
          reason={rate.why ? overview.rateWhy[rate.why] : undefined}
          doubted={rate.doubted}
          change={rateChangeText(stats.rateChange, overview, lang)}
          made={made(overview.madeRate(formatNumber(rate.numerator), formatNumber(rate.denominator)), 'rate')}
          madeOf={madeOf('rate')}
        />
        <Stat
          {...sumStat(overview.reviews, reviews, changes['review.total'], overview)}
          made={made(overview.madeReviews, 'reviews')}
          madeOf={madeOf('reviews')}
        />
      </StatRow>
      <p className={styles.note}>
        {stats.left === 0
          ? overview.onceAll(formatNumber(stats.counted))
          : overview.once(formatNumber(stats.counted), formatNumber(stats.left))}{' '}
        {stats.left > 0 && overview.trap(formatNumber(stats.plainReceived))}{' '}
        {stats.unstated > 0 && figure.caveat.unstated(formatNumber(stats.unstated))}{' '}
        {rate.exceeding > 0 && figure.caveat.exceeding(formatNumber(rate.exceeding))}{' '}
        {expected !== null && frame.named(figure.roster, expected)}
      </p>
      {opened && (
        // Outside of what can be folded away: an address can ask for it at once.
        <BehindDrawer
          {...props}
          open
          onClose={behind.close}
          label={overview[opened.name]}
          filter={props.question.filter}
          quantities={opened.quantities}
        />
      )}
    </div>
  )
})

/** The figures whose reports can be opened, as the address names them. */
const BEHIND = (
  [
    ['received', 'received'],
    ['decided', 'decided'],
    ['rate', 'disclosure_rate'],
    ['reviews', 'review.total'],
  ] as const
).map(([name, id]) => ({ name, quantities: [quantity(id)].filter((one) => one !== null) }))
type BehindName = (typeof BEHIND)[number]['name']

function sumStat(label: string, total: Total, change: YearChange | null, words: Texts['overview']): StatProps {
  return {
    label,
    value: total.value === null ? null : formatNumber(total.value),
    of: words.counted(formatNumber(total.reported), formatNumber(total.counted)),
    doubted: total.doubted,
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
