import { lazy, Suspense, type ReactNode, type Ref } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import type { Question } from '../../domain/question.ts'
import { Alert, Notice } from '../../ui/Notice.tsx'
import { embed as en } from '../../ui/text/en/embed.ts'
import { useText, useWords } from '../../ui/text/useText.ts'
import { embed as zh } from '../../ui/text/zh/embed.ts'
import { workspace } from '../boot.ts'
import { notices } from '../notices.ts'
import styles from './Around.module.css'
import type { EmbedState } from './EmbedApp.tsx'
import { wholePage } from './wholePage.ts'

const FileNotice = lazy(async () => ({ default: (await import('../../ui/FileNotice.tsx')).FileNotice }))

const WORDS = { zh, en }

interface AroundProps {
  ref: Ref<HTMLElement>
  question: Question
  dataset: Dataset | null
  state: EmbedState
  /** The figure. */
  children: ReactNode
}

/** What stands around a figure that is shown alone: what is wrong, and the way to the whole page. */
export function Around({ ref, question, dataset, state, children }: AroundProps) {
  const { app, frame } = useText()
  const words = useWords(WORDS)
  const told = notices(
    workspace(({ problems }) => problems),
    question.view,
  )
  const { made } = question
  return (
    <main ref={ref} className={styles.embed}>
      <h1 className="visually-hidden">{`${frame.view[question.view]} · ${frame.product}`}</h1>
      {state === 'failed' && <p className={styles.failed}>{words.failed}</p>}
      {told.map(({ problem, alike }, i) =>
        'file' in problem ? (
          // oxlint-disable-next-line react/no-array-index-key -- the same problem can occur twice
          <Suspense key={i}>
            <FileNotice problem={problem} />
          </Suspense>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the same problem can occur twice
          <Notice key={i} problem={problem} alike={alike.filter((one) => !('file' in one))} />
        ),
      )}
      {dataset && made !== null && made !== dataset.fingerprint && (
        <Alert said={{ ...app.otherData, where: app.madeOn(made, dataset.fingerprint) }} />
      )}
      {state === 'failed' && <p className={styles.said}>{words.host}</p>}
      {state === 'loading' && (
        <p className={styles.said} aria-busy="true">
          {words.loading}
        </p>
      )}
      {state === 'empty' && <p className={styles.said}>{words.noFigure}</p>}
      {children}
      <p className={styles.foot}>
        <a href={wholePage(globalThis.location.search)} target="_blank" rel="noopener">
          {words.open}
          <span className="visually-hidden">{words.opensApart}</span>
        </a>
      </p>
    </main>
  )
}
