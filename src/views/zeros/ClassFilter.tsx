import type { ZeroClass } from '../../domain/activity.ts'
import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import { ZeroLegend } from '../../ui/ZeroLegend.tsx'
import type { PartProps } from './parts.ts'
import { toggled } from './shown.ts'
import { extentText, findingText } from './words.ts'
import styles from './ZerosView.module.css'
import { useZerosText } from './texts.ts'

/** The zeros first; what is no zero, and what is not there, last. */
const LEGEND_ORDER: readonly ZeroClass[] = [
  'confirmed',
  'contradictory',
  'told',
  'unstated',
  'partly',
  'active',
  'missing',
]

/** The finding under every reading, and the classes with their counts: legend and filter in one. */
export function ClassFilter({ model, shown, lens, question, ask }: PartProps) {
  const texts = useZerosText()
  const lang = useLang()
  const { zeros: words } = texts
  const chosen = question.zeros.classes
  const choose = (classes: readonly ZeroClass[]) => ask({ ...question, zeros: { ...question.zeros, classes } })
  return (
    <section className={styles.finding}>
      <h2>{findingText(model, texts)}</h2>
      <p className={styles.extent}>{extentText(model, texts, lang)}</p>
      <ZeroLegend
        lens={lens}
        shown={LEGEND_ORDER}
        counts={model.counts}
        missed={model.missed}
        leftOut={model.leftOut}
        filter={{ chosen, onToggle: (zeroClass) => choose(toggled(chosen, zeroClass)) }}
      />
      <p className={styles.hidden} aria-live="polite">
        {chosen.length > 0 && (
          <>
            {shown.hidden > 0 ? words.hidden(formatNumber(shown.hidden)) : words.faded}{' '}
            <Button look="quiet" onPress={() => choose([])}>
              {words.allClasses}
            </Button>
          </>
        )}
      </p>
    </section>
  )
}
