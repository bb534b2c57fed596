import type { FileReading } from '../../../domain/dataset.ts'
import type { ColumnUse, IdentityField, Mapping } from '../../../domain/mapping.ts'
import { hasYearColumn, withUse } from '../../../domain/mappingChange.ts'
import type { Survey } from '../../../domain/survey.ts'
import { Select } from '../../../ui/Select.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { FileYear } from '../FileYear.tsx'
import { Fold } from '../Fold.tsx'
import { useDataText } from '../texts.ts'
import { factsLine, headOf, proposalLine } from './columnWords.ts'
import styles from './HowToRead.module.css'
import { SurveyColumns } from './SurveyColumns.tsx'
import { useMappingText } from './texts.ts'

interface IdentityStepProps {
  file: FileReading
  survey: Survey
  /** Whether several files are asked about at once; each then has the year of its own name. */
  isAlike: boolean
  onChange: (mapping: Mapping) => void
}

const NONE = ''
const UNUSED: ColumnUse = { use: 'ignored', why: 'byReader' }

/** Which columns say whose report a row is and of which year. */
export function IdentityStep({ file, survey, isAlike, onChange }: IdentityStepProps) {
  const words = useMappingText()
  const { mapping } = survey
  const others = mapping.columns.flatMap((use, i) =>
    use.use === 'identity' && use.field !== 'agency' && use.field !== 'year' ? i : [],
  )
  const noYear = isAlike ? words.yearsOfFiles : words.yearOfFile
  return (
    <>
      <div className={styles.fields}>
        <ColumnOf field="agency" label={words.agencyColumn} none={words.noColumn} {...{ file, survey, onChange }} />
        <ColumnOf field="year" label={words.yearColumn} none={noYear} {...{ file, survey, onChange }} />
        {!isAlike && !hasYearColumn(mapping) && (
          <FileYear year={mapping.year} onChange={(year) => onChange({ ...mapping, year })} />
        )}
      </div>
      {others.length > 0 && (
        <Fold summary={words.otherIdentity(formatNumber(others.length))}>
          <SurveyColumns
            file={file}
            survey={survey}
            columns={others}
            onUse={(column, use) => onChange(withUse(mapping, column, use))}
          />
        </Fold>
      )}
    </>
  )
}

interface ColumnOfProps extends Omit<IdentityStepProps, 'isAlike'> {
  field: IdentityField
  label: string
  /** What it means that no column is chosen. */
  none: string
}

/** The column that is one field, to be chosen among all. */
function ColumnOf({ field, label, none, file, survey, onChange }: ColumnOfProps) {
  const texts = useDataText()
  const words = useMappingText()
  const { mapping } = survey
  const present = mapping.columns.findIndex((use) => use.use === 'identity' && use.field === field)
  const choices = [
    { value: NONE, label: none },
    ...file.header.map((_, i) => ({ value: String(i), label: headOf(file, i, texts) })),
  ]
  const choose = (value: string) => {
    if (value !== NONE) onChange(withUse(mapping, Number(value), { use: 'identity', field }))
    else if (present >= 0) onChange(withUse(mapping, present, UNUSED))
  }
  const proposal = present < 0 ? null : proposalLine(survey, present, words)
  return (
    <div className={styles.field}>
      <Select label={label} choices={choices} value={present < 0 ? NONE : String(present)} onChange={choose} />
      {proposal !== null && <p className={styles.reason}>{proposal}</p>}
      {present >= 0 && <p className={styles.note}>{factsLine(survey, present, words)}</p>}
    </div>
  )
}
