import { useId } from 'react'
import type { FileReading } from '../../../domain/dataset.ts'
import type { RowChoice, RowQuestion } from '../../../domain/rowQuestions.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { Fold } from '../Fold.tsx'
import { useDataText } from '../texts.ts'
import { headOf } from './columnWords.ts'
import styles from './RowQuestionField.module.css'
import { SmallTable } from './SmallTable.tsx'
import { useMappingText } from './texts.ts'

interface RowQuestionFieldProps {
  file: FileReading
  question: RowQuestion
  answer: RowChoice | undefined
  onAnswer: (answer: RowChoice) => void
}

/** A question about the rows of a table: the numbers it rests on, rows as examples, and the answers to choose from. */
export function RowQuestionField({ file, question, answer, onAnswer }: RowQuestionFieldProps) {
  const words = useMappingText()
  const texts = useDataText()
  const group = useId()
  const head = (column: number) => headOf(file, column, texts)
  const { kind, sums, measure, agreement, examples, exampleColumns } = question
  const labels: Partial<Record<RowChoice, string>> = words.choices[kind]
  // The year in which most would be counted twice; the later of equals.
  const [most] = sums.toReversed().toSorted((a, b) => b.plain - b.once - (a.plain - a.once))
  const isOneFile = new Set(examples.map(({ file: name }) => name)).size === 1
  const [first, ...others] = agreement
  return (
    <fieldset className={styles.question}>
      <legend className={styles.asked}>{words.questions[kind]}</legend>
      <Grounds file={file} question={question} />
      {measure !== null && most !== undefined && (
        <p className={styles.doubled}>
          {words.doubled[kind](String(most.year), head(measure), formatNumber(most.plain), formatNumber(most.once))}
        </p>
      )}
      <SmallTable
        caption={`${words.examples} · ${words.questions[kind]}`}
        heads={[words.line, ...exampleColumns.map(head)]}
        rows={examples.map(({ file: name, line, values }) => [isOneFile ? String(line) : `${name}:${line}`, ...values])}
      />
      {first && (
        <p>
          {words.agreement}
          {words.agrees(head(first.column), formatNumber(first.equal), formatNumber(first.of))}
        </p>
      )}
      {others.length > 0 && (
        <Fold summary={words.otherAgreement}>
          <ul className={styles.list}>
            {others.map(({ column, equal, of }) => (
              <li key={column}>{words.agrees(head(column), formatNumber(equal), formatNumber(of))}</li>
            ))}
          </ul>
        </Fold>
      )}
      {measure !== null && sums.length > 1 && (
        <Fold summary={`${words.allYears} · ${head(measure)}`}>
          <SmallTable
            caption={`${words.allYears} · ${head(measure)}`}
            heads={[words.year, words.plain, words.once]}
            rows={sums.map(({ year, plain, once }) => [String(year), formatNumber(plain), formatNumber(once)])}
          />
        </Fold>
      )}
      <div className={styles.choices}>
        {question.choices.map((choice) => (
          <label key={choice} className={styles.choice}>
            <input type="radio" name={group} checked={choice === answer} onChange={() => onAnswer(choice)} />
            {labels[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How many rows there are of each kind, and what tells them apart. */
function Grounds({ file, question }: Pick<RowQuestionFieldProps, 'file' | 'question'>) {
  const words = useMappingText()
  const texts = useDataText()
  const { kind, column, values, rows, others, alone } = question
  const names = values.slice(0, SHOWN).join(words.separator) + (values.length > SHOWN ? '…' : '')
  const isOverall = kind === 'parts' || (kind === 'periods' && question.part !== null)
  return (
    <p>
      {words.found[kind](formatNumber(rows), formatNumber(others))}{' '}
      {column !== null && isOverall && words.telling(headOf(file, column, texts), names)}
      {kind === 'totals' && words.totalNames(names)}
      {column !== null && kind === 'repeated' && words.tellsApart(headOf(file, column, texts))}{' '}
      {alone > 0 && words.alone(formatNumber(alone))}
    </p>
  )
}

const SHOWN = 4
