import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Dataset } from '../../../domain/dataset.ts'
import type { Mapping } from '../../../domain/mapping.ts'
import { hasYearColumn, mappingForTwin, settledMapping, withoutRules } from '../../../domain/mappingChange.ts'
import { mappingFor, withMapping, withoutMapping, type RememberedMapping } from '../../../domain/mappingMemory.ts'
import { openQuestions, type RowAnswers } from '../../../domain/rowQuestions.ts'
import type { Survey } from '../../../domain/survey.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { formatDay, formatNumber } from '../../../ui/text/format.ts'
import { focusOn } from '../../../ui/useKeptFocus.ts'
import type { FileActions } from '../../view.ts'
import { MappingFiles } from '../MappingFiles.tsx'
import styles from './HowToRead.module.css'
import { IdentityStep } from './IdentityStep.tsx'
import { MeasuresStep } from './MeasuresStep.tsx'
import { keepMappings, keptMappings } from './memory.ts'
import { OutcomeLine } from './OutcomeLine.tsx'
import { Remembered } from './Remembered.tsx'
import { RowQuestionField } from './RowQuestionField.tsx'
import { useMappingText } from './texts.ts'
import { useSurvey } from './useSurvey.ts'

interface HowToReadProps {
  /** Files with the same header, by their place; they are asked about once. */
  table: readonly number[]
  /** How many other kinds of tables wait. */
  more: number
  dataset: Dataset
  files: FileActions
}

/** How a table is read whose columns are not ours: columns, rows, and what comes of it, before any of it is counted. */
export function HowToRead({ table, more, dataset, files }: HowToReadProps) {
  const words = useMappingText()
  const id = useId()
  const [first = 0] = table
  const file = dataset.files[first]
  const title = useRef<HTMLHeadingElement>(null)
  // What the reader pressed for this table to be asked about may be gone: then the question is the next thing.
  useLayoutEffect(() => {
    if (title.current && document.activeElement === document.body) focusOn(title.current)
  }, [])
  // A mapping that the reader gave and that leaves rows open is where the questions begin.
  const given = file?.problems.every(({ kind }) => kind === 'awaitsAnswer') ? file.mapping : null
  const [draft, setDraft] = useState<Mapping | null>(given)
  const [answers, setAnswers] = useState<RowAnswers>({})
  const [kept, setKept] = useState(keptMappings)
  const [said, setSaid] = useState('')
  const { survey, isWaiting, hasFailed } = useSurvey(files.survey, table, { mapping: draft, answers })
  if (!file) return null

  const remembered = mappingFor(kept, file.header)
  const keep = (next: typeof kept, done: string) => {
    setKept(next)
    setSaid(keepMappings(next) ? done : words.notRemembered)
  }
  const read = (mapping: Mapping) => {
    for (const place of table) {
      const own = dataset.files[place]?.mapping ?? null
      files.set(place, { mapping: table.length > 1 ? mappingForTwin(mapping, own) : settledMapping(mapping) })
    }
  }
  const use = ({ mapping: found, rules }: Survey) => {
    const mapping: Mapping = rules ? { ...found, rows: rules } : found
    // A year that no column tells is this file's own, and not the next one's.
    const saved = { header: file.header, mapping: { ...mapping, year: null }, on: formatDay(new Date()) }
    keep(withMapping(kept, saved), '')
    read(mapping)
  }
  const takeLast = ({ mapping, on }: RememberedMapping) => {
    const last: Mapping = { ...mapping, year: file.mapping?.year ?? null, remembered: on }
    if (hasYearColumn(last) || last.year !== null) read(last)
    else setDraft(last)
  }
  const rows = formatNumber(survey?.rows ?? null)
  const lead =
    table.length > 1 ? words.leadAlike(file.name, formatNumber(table.length), rows) : words.lead(file.name, rows)
  return (
    <section className={styles.panel} aria-labelledby={id} aria-busy={isWaiting}>
      <div className={styles.step}>
        <h2 ref={title} id={id}>
          {words.title}
        </h2>
        {survey && <p>{lead}</p>}
        {!survey && isWaiting && <p>{words.looking}</p>}
        {hasFailed && (
          <p role="alert" className={styles.open}>
            {words.failed} · {file.name} · {words.failedNext}
          </p>
        )}
        {more > 0 && <p className={styles.note}>{words.moreTables(formatNumber(more))}</p>}
        {remembered && (
          <Remembered
            remembered={remembered}
            onTake={() => takeLast(remembered)}
            onForget={() => keep(withoutMapping(kept, file.header), words.forgotten)}
          />
        )}
        <p aria-live="polite" className={styles.note}>
          {said}
        </p>
      </div>
      {survey && (
        <>
          <Step title={words.identityStep}>
            <IdentityStep file={file} survey={survey} isAlike={table.length > 1} onChange={setDraft} />
          </Step>
          <Step title={words.measuresStep}>
            <MeasuresStep file={file} survey={survey} onChange={setDraft} />
          </Step>
          <Step title={words.rowsStep}>
            {draft?.rows && (
              <div className={styles.actions}>
                <span>{words.rowsBySettings}</span>
                <Button look="quiet" onPress={() => setDraft(withoutRules(draft))}>
                  {words.askAgain}
                </Button>
              </div>
            )}
            {!draft?.rows && survey.questions.length === 0 && <p>{words.noQuestions}</p>}
            {survey.questions.map((question) => (
              <RowQuestionField
                key={question.kind}
                file={file}
                question={question}
                answer={answers[question.kind]}
                onAnswer={(answer) => setAnswers({ ...answers, [question.kind]: answer })}
              />
            ))}
          </Step>
          <Step title={words.outcomeStep}>
            <div className={classes(isWaiting && styles.waiting)} aria-live="polite">
              {survey.outcome ? (
                <OutcomeLine outcome={survey.outcome} />
              ) : (
                <p className={styles.open}>{whatIsOpen(survey, answers, words)}</p>
              )}
            </div>
            <div className={styles.actions}>
              <Button look="main" disabled={!survey.outcome || isWaiting} onPress={() => use(survey)}>
                {draft === null && survey.proposals.length > 0 ? words.useProposed : words.use}
              </Button>
              <span className={styles.note}>{words.openAfter}</span>
            </div>
            <MappingFiles
              file={file}
              draft={survey.rules ? { ...survey.mapping, rows: survey.rules } : survey.mapping}
              isWaiting={isWaiting}
              onRead={setDraft}
            />
          </Step>
        </>
      )}
    </section>
  )
}

function whatIsOpen(
  { questions, mapping }: Survey,
  answers: RowAnswers,
  words: ReturnType<typeof useMappingText>,
): string {
  const open = openQuestions(questions, answers).length
  return open > 0 && mapping.columns.some((use) => use.use === 'cell')
    ? words.notAnswered(formatNumber(open))
    : words.lacks
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.step}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}
