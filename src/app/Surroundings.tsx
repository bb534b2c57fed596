import { lazy, Suspense, type ReactNode } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import { isSample } from '../domain/part.ts'
import { isOfFile, isOfMapping, isOfRoom, messageOf, type Ledger, type Problem } from '../domain/problem.ts'
import type { View } from '../domain/question.ts'
import { Button } from '../ui/Button.tsx'
import { partText } from '../ui/partText.ts'
import { Notice } from '../ui/Notice.tsx'
import { Status } from '../ui/Status.tsx'
import type { Progress } from '../data/load.ts'
import { formatMoment, formatNumber } from '../ui/text/format.ts'
import type { Texts } from '../ui/text/texts.ts'
import { useText } from '../ui/text/useText.ts'
import { workspace } from './boot.ts'
import { notices, type NoticeOf } from './notices.ts'
import { shareDone } from './progress.ts'
import styles from './Surroundings.module.css'

/** The words for what is wrong with files come when something is; where they do not arrive, that is told. */
const FileNotice = lazy(async () => ({
  default: await import('../ui/FileNotice.tsx').then(
    (loaded) => loaded.FileNotice,
    (error: unknown) =>
      ({ actions }: { actions?: ReactNode }) => (
        <Notice problem={{ kind: 'viewFailed', detail: messageOf(error) }} actions={actions} />
      ),
  ),
}))

const MEGABYTE = 1e6

/** A list of problems longer than this is told by its number. */
const SHOWN_PROBLEMS = 4

interface SurroundingsProps {
  dragging: boolean
  view: View
  children: ReactNode
}

/** What goes on around the view: progress with Cancel, the ledger in a line, problems, and where to drop files. */
export function Surroundings({ dragging, view, children }: SurroundingsProps) {
  const { frame, app, figure } = useText()
  const { phase, progress, problems, dataset, sources, cancel, dismiss } = workspace()
  // The embedded dataset is known to be whole; of the reader's own files, the ledger is the first thing to see.
  const isQuiet = phase !== 'loading' && dataset?.origin === 'embedded'
  const told = notices(problems, view)
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
      {dataset && dataset.simulated > 0 && (
        <p className={styles.standIn} role="note">
          {app.simulated(formatNumber(dataset.simulated), formatNumber(dataset.reports))}
        </p>
      )}
      {dataset?.files.map(({ name, part, ledger }) =>
        part && ledger ? (
          <p key={name} className={styles.standIn} role="note">
            {app.partLoaded(name, partText(part, figure), ledger.leftOut ? formatNumber(ledger.leftOut) : null)}
            {isSample(part) && app.sampleRoster}
          </p>
        ) : null,
      )}
      {sources.map(({ file, fetchedAt }) =>
        fetchedAt ? (
          <p
            key={file.name}
            // Spelled out, as in ui/Status.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="status"
            className={styles.standIn}
          >
            {app.offline.keptCopy(file.name, formatMoment(fetchedAt))}
          </p>
        ) : null,
      )}
      {sources.some(({ isStandIn }) => isStandIn) && <p className={styles.standIn}>{standInLine(problems, app)}</p>}
      {shown.map((one, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same problem can occur twice
        <Told key={i} told={one} onClose={() => [one.problem, ...one.alike].forEach(dismiss)} />
      ))}
      {told.length > shown.length && (
        <p className={styles.more}>{app.moreProblems(formatNumber(told.length - shown.length))}</p>
      )}
      {children}
    </>
  )
}

/** What is told above the view, with the way to close it. */
function Told({ told, onClose }: { told: NoticeOf; onClose: () => void }) {
  const { frame } = useText()
  const { problem, alike } = told
  const close = <Button onPress={onClose}>{frame.close}</Button>
  if (!isOfFile(problem)) return <Notice problem={problem} alike={alike} actions={close} />
  return (
    <Suspense>
      <FileNotice problem={problem} actions={close} />
    </Suspense>
  )
}

function standInLine(problems: readonly Problem[], app: Texts['app']): string {
  if (problems.some(({ kind }) => isOfRoom(kind))) return app.standInRoom
  // A table of other columns is no failure: it waits for an answer.
  return problems.some(({ kind }) => isOfMapping(kind)) ? app.standInAsks : app.standIn
}

function loadingLine(progress: Progress | null, app: Texts['app']): string {
  if (!progress) return app.starting
  const { phase, file, number, files, soFar } = progress
  const line = app.progress(app.reading[phase], file, formatNumber(number), formatNumber(files))
  if (!soFar) return line
  const [read, of] = [soFar.bytes, soFar.of].map((bytes) => formatNumber(Math.round(bytes / MEGABYTE)))
  return app.soFar(line, formatNumber(soFar.records), read ?? '', of ?? '')
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
    files.some(({ ledger }) => ledger?.leftOut) ? sum((ledger) => ledger.leftOut ?? 0) : null,
    formatNumber(reports),
  )
}
