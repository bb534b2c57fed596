import type { Question } from '../../domain/question.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import type { AgencyModel } from './model.ts'
import styles from './YearChoice.module.css'
import { useAgencyText } from '../../ui/official/texts.ts'

interface YearChoiceProps {
  model: AgencyModel
  question: Question
  ask: (next: Question) => void
}

const NONE = 'none'

/** Which year's report is shown, and which stands beside it. */
export function YearChoice({ model, question, ask }: YearChoiceProps) {
  const { agency: words } = useAgencyText()
  const { agency, years, year, beside } = model
  const show = (shown: number, other: number | null) =>
    ask({ ...question, agency: { key: agency.key, year: shown, beside: other === shown ? null : other } })
  const others = years.filter((other) => other !== year)
  return (
    <div className={styles.choice}>
      <Segments
        name={words.year}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        value={String(year)}
        onChange={(value) => show(Number(value), beside?.year ?? null)}
      />
      {others.length > 0 && model.shown && (
        <Select
          label={words.beside}
          choices={[
            { value: NONE, label: words.noBeside },
            ...others.map((one) => ({ value: String(one), label: String(one) })),
          ]}
          value={beside ? String(beside.year) : NONE}
          onChange={(value) => show(year, value === NONE ? null : Number(value))}
        />
      )}
    </div>
  )
}
