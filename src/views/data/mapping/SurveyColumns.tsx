import { useMemo } from 'react'
import type { FileReading } from '../../../domain/dataset.ts'
import type { ColumnUse } from '../../../domain/mapping.ts'
import type { Survey } from '../../../domain/survey.ts'
import { Combobox } from '../../../ui/Combobox.tsx'
import { useLang } from '../../../ui/text/useText.ts'
import { useDataText } from '../texts.ts'
import { chosenUse, columnChoices, nameOfUse } from '../uses.ts'
import { factsLine, headOf, proposalLine } from './columnWords.ts'
import styles from './SurveyColumns.module.css'
import { useMappingText } from './texts.ts'

interface SurveyColumnsProps {
  file: FileReading
  survey: Survey
  columns: readonly number[]
  onUse: (column: number, use: ColumnUse) => void
}

/** Columns with what stands in them, what they are taken for and why; each can be taken for something else. */
export function SurveyColumns({ file, survey, columns, onUse }: SurveyColumnsProps) {
  const texts = useDataText()
  const words = useMappingText()
  const lang = useLang()
  const options = useMemo(() => columnChoices(texts, lang), [texts, lang])
  return (
    <ul className={styles.columns}>
      {columns.map((column) => {
        const use = survey.mapping.columns[column]
        const proposal = proposalLine(survey, column, words)
        const other = survey.others[column] ?? null
        return (
          <li key={column} className={proposal === null ? undefined : styles.proposed}>
            <Combobox
              label={headOf(file, column, texts)}
              hint={texts.data.columnHint}
              options={options}
              keep={use && nameOfUse(use, texts, lang)}
              onChoose={(value) => onUse(column, chosenUse(value))}
            />
            {proposal !== null && <p className={styles.reason}>{proposal}</p>}
            {other !== null && use?.use === 'ignored' && <p className={styles.note}>{words.others[other]}</p>}
            <p className={styles.note}>{factsLine(survey, column, words)}</p>
          </li>
        )
      })}
    </ul>
  )
}
