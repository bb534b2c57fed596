import { useMemo } from 'react'
import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import { quantity } from '../../domain/quantities.ts'
import { Stat, StatRow } from '../../ui/Stat.tsx'
import { formatInterval, formatNumber, formatPercent } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import type { ViewProps } from '../view.ts'
import type { Naming } from './names.ts'
import { outcomeRates, rateEquation, ratesNote, type OutcomeRate } from './rates.ts'
import styles from './Rates.module.css'
import { useNaming } from './useNaming.ts'

/** The rates of how applications ended, each with its interval, its n and how it is made. */
export function Rates(props: ViewProps & { total: OutcomesTotal }) {
  const { total, dataset } = props
  const naming = useNaming(dataset)
  const rates = useMemo(() => outcomeRates(total), [total])
  return (
    <section className={styles.rates} aria-labelledby="outcome-rates">
      <h2 id="outcome-rates" className={styles.title}>
        {naming.words.rates.title}
      </h2>
      <StatRow>
        {rates.map((rate) => (
          <Rate key={rate.indicator.id} {...props} rate={rate} naming={naming} />
        ))}
      </StatRow>
      <p className={styles.note}>{ratesNote(rates, naming)}</p>
    </section>
  )
}

function Rate({
  rate,
  naming,
  total,
  ...view
}: ViewProps & { rate: OutcomeRate; naming: Naming; total: OutcomesTotal }) {
  const { words, texts, lang } = naming
  const { indicator, ratio } = rate
  const { share, interval, why } = ratio
  const name = indicator[lang]
  const sides = words.rates.of(formatNumber(ratio.numerator), formatNumber(ratio.denominator))
  const one = quantity(indicator.id)
  return (
    <Stat
      label={name}
      value={share === null ? null : formatPercent(share)}
      beside={interval ? formatInterval(interval) : undefined}
      of={share === null && why !== 'exceeds' ? undefined : sides}
      reason={why ? words.rates.why[why] : undefined}
      made={
        <>
          {share !== null && <p>{words.rates.made(name, rateEquation(rate))}</p>}
          <p>{indicator.formula[lang]}</p>
          <p>{texts.figure.reports(formatNumber(rate.reported), formatNumber(total.counted))}</p>
          {rate.exceeding > 0 && <p>{texts.figure.caveat.exceeding(formatNumber(rate.exceeding))}</p>}
          {share !== null && !ratio.ranked && <p>{words.rates.small}</p>}
          {one && (
            <Behind
              {...view}
              name={`rate-${indicator.id}`}
              label={name}
              filter={view.question.filter}
              quantities={[one]}
            />
          )}
        </>
      }
    />
  )
}
