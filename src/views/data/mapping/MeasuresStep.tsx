import type { FileReading } from '../../../domain/dataset.ts'
import type { Mapping } from '../../../domain/mapping.ts'
import { isLongRole, withUse } from '../../../domain/mappingChange.ts'
import type { Survey } from '../../../domain/survey.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { Fold } from '../Fold.tsx'
import styles from './HowToRead.module.css'
import { SurveyColumns } from './SurveyColumns.tsx'
import { useMappingText } from './texts.ts'

interface MeasuresStepProps {
  file: FileReading
  survey: Survey
  onChange: (mapping: Mapping) => void
}

/** Which columns are cells of a report; those that are not stand below, with the reason where one is known. */
export function MeasuresStep({ file, survey, onChange }: MeasuresStepProps) {
  const words = useMappingText()
  const { mapping, columns } = survey
  const where = (fits: (column: number) => boolean) => file.header.flatMap((_, i) => (fits(i) ? i : []))
  const used = where((i) => {
    const use = mapping.columns[i]
    return use !== undefined && (use.use === 'cell' || use.use === 'told' || isLongRole(use))
  })
  const isUnused = (i: number) => mapping.columns[i]?.use === 'ignored'
  const isOfNumbers = (i: number) => (columns[i]?.numbers ?? 0) > (columns[i]?.marks ?? 0)
  const numbers = where((i) => isUnused(i) && isOfNumbers(i))
  const texts = where((i) => isUnused(i) && !isOfNumbers(i))
  const fields = {
    file,
    survey,
    onUse: (column: number, use: Mapping['columns'][number]) => onChange(withUse(mapping, column, use)),
  }
  return (
    <>
      <p className={styles.note}>{words.measuresNote}</p>
      {used.length === 0 && <p className={styles.open}>{words.noMeasures}</p>}
      <SurveyColumns {...fields} columns={used} />
      {numbers.length > 0 && (
        <Fold summary={words.unusedNumbers(formatNumber(numbers.length))} open={used.length === 0}>
          <SurveyColumns {...fields} columns={numbers} />
        </Fold>
      )}
      {texts.length > 0 && (
        <Fold summary={words.unusedWords(formatNumber(texts.length))}>
          <SurveyColumns {...fields} columns={texts} />
        </Fold>
      )}
    </>
  )
}
