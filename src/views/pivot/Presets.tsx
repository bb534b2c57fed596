import { LAYOUT_OF, PRESETS, sameLayout } from '../../domain/pivot.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import styles from './PivotView.module.css'
import { withPreset } from './relaid.ts'
import { WORDS } from './words.ts'

/** Tables that answer the usual questions, each a link. */
export function Presets({ question, ask }: ViewProps) {
  const words = useWords(WORDS)
  return (
    <nav className={styles.presets} aria-label={words.presets}>
      <span className={styles.label}>{words.presets}</span>
      <ul className={styles.chips}>
        {PRESETS.map((preset) => {
          const layout = LAYOUT_OF[preset]
          const isOn = sameLayout(layout, question.pivot.layout)
          return (
            <li key={preset} className={isOn ? styles.on : undefined}>
              <QuestionLink question={withPreset(question, layout)} ask={ask} isCurrent={isOn}>
                {words.preset[preset]}
              </QuestionLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
