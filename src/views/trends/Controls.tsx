import { quantity as quantityOf } from '../../domain/quantities.ts'
import { BREAKDOWNS, LAYOUTS, SCALES, type TrendsPart } from '../../domain/question.ts'
import { QuantityPicker } from '../../ui/QuantityPicker.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import type { Trend } from './model.ts'
import { panelText } from './panel.ts'
import styles from './TrendsView.module.css'
import { WORDS } from './words.ts'

interface ControlsProps extends Pick<ViewProps, 'question' | 'ask' | 'dataset'> {
  /** What is shown; null before the first answer. */
  trend: Trend | null
}

/** What is followed, for whom, read how, drawn how, and over which agencies. */
export function Controls({ question, ask, dataset, trend }: ControlsProps) {
  const words = useWords(WORDS)
  const texts = useText()
  const lang = useLang()
  const { trends } = question
  const choose = (part: Partial<TrendsPart>) => ask({ ...question, trends: { ...trends, ...part } })
  const isRate = quantityOf(trends.of)?.kind === 'rate'
  return (
    <fieldset className={styles.controls}>
      <legend className="visually-hidden">{words.controls}</legend>
      <div className={styles.quantity}>
        <QuantityPicker value={trends.of} onChange={(of) => choose({ of })} />
      </div>
      <Segments
        name={words.by}
        choices={BREAKDOWNS.map((value) => ({ value, label: words.breakdowns[value] }))}
        value={trends.by}
        onChange={(by) => choose({ by })}
      />
      <Segments
        name={words.scale}
        choices={SCALES.map((value) => ({
          value,
          label: isRate && value === 'change' ? words.scalePoints : words.scales[value],
        }))}
        value={trends.scale}
        onChange={(scale) => choose({ scale })}
      />
      {trends.by !== 'all' && (
        <Segments
          name={words.layout}
          choices={LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))}
          value={trends.layout}
          onChange={(layout) => choose({ layout })}
        />
      )}
      <label className={styles.constant}>
        <input
          type="checkbox"
          checked={trends.isConstant}
          onChange={(event) => choose({ isConstant: event.target.checked })}
        />
        {panelText(trend, { words, texts, lang, dataset })}
      </label>
    </fieldset>
  )
}
