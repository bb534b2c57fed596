import type { ReactNode } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import { isOfMapping, type Ledger } from '../domain/problem.ts'
import type { View } from '../domain/question.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Status } from '../ui/Status.tsx'
import type { Progress } from '../data/load.ts'
import { formatNumber } from '../ui/text/format.ts'
import type { Texts } from '../ui/text/texts.ts'
import { useText } from '../ui/text/useText.ts'
import { workspace } from './boot.ts'
import { notices, toCheck } from './notices.ts'
import { shareDone } from './progress.ts'
import styles from './Surroundings.module.css'

/** A list of problems longer than this is told by its number. */
const SHOWN_PROBLEMS = 4

interface SurroundingsProps {
  dragging: boolean
  view: View
  children: ReactNode
}

/** What goes on around the view: progress with Cancel, the ledger in a line, problems, and where to drop files. */
export function Surroundings({ dragging, view, children }: SurroundingsProps) {
  const { frame, app } = useText()
  const { phase, progress, problems, dataset, sources, cancel, dismiss } = workspace()
  // The embedded dataset is known to be whole; of the reader's own files, the ledger is the first thing to see.
  const isQuiet = phase !== 'loading' && dataset?.origin === 'embedded'
  const told = notices(problems, view)
  const unchecked = toCheck(problems, view)
  // A table of other columns is no failure: it waits for an answer.
  const asksReader = problems.some(({ kind }) => isOfMapping(kind))
  const shown = told.slice(0, SHOWN_PROBLEMS)
  return (
    <>
      {dragging && (
        <p className={styles.drop} aria-hidden="true">
          {app.drop}
        </p>
      )}
      <div className={isQuiet ? styles.quiet : styles.status}>
        <Status
          {...(phase === 'loading' && {
            name: frame.loading,
            progress: progress && shareDone(progress),
            actions: dataset && <Button onPress={cancel}>{frame.cancel}</Button>,
          })}
        >
          {phase === 'loading' ? loadingLine(progress, app) : dataset && ledgerLine(dataset, app)}
        </Status>
      </div>
      {sources.some(({ isStandIn }) => isStandIn) && (
        <p className={styles.standIn}>{asksReader ? app.standInAsks : app.standIn}</p>
      )}
      {shown.map(({ problem, alike }, i) => (
        <Notice
          // oxlint-disable-next-line react/no-array-index-key -- the same problem can occur twice
          key={i}
          problem={problem}
          alike={alike}
          actions={<Button onPress={() => [problem, ...alike].forEach(dismiss)}>{frame.close}</Button>}
        />
      ))}
      {told.length > shown.length && (
        <p className={styles.more}>{app.moreProblems(formatNumber(told.length - shown.length))}</p>
      )}
      {unchecked.length > 0 && (
        <p className={styles.more}>
          {app.toCheck(formatNumber(unchecked.length))}{' '}
          <Button onPress={() => unchecked.forEach(dismiss)}>{frame.close}</Button>
        </p>
      )}
      {children}
    </>
  )
}

function loadingLine(progress: Progress | null, app: Texts['app']): string {
  if (!progress) return app.starting
  const { phase, file, number, files } = progress
  return app.progress(app.reading[phase], file, formatNumber(number), formatNumber(files))
}

/** The ledgers of all files together: every record is in one of the parts. */
function ledgerLine({ files, reports }: Dataset, app: Texts['app']): string {
  const sum = (read: (ledger: Ledger) => number) =>
    formatNumber(files.reduce((total, { ledger }) => total + (ledger ? read(ledger) : 0), 0))
  return app.ledger(
    formatNumber(files.length),
    sum((ledger) => ledger.records),
    sum((ledger) => ledger.loaded),
    sum((ledger) => ledger.rejected),
    sum((ledger) => ledger.header + ledger.skipped + ledger.blank),
    formatNumber(reports),
  )
}
