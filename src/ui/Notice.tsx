import type { ReactNode } from 'react'
import type { PageProblem } from '../domain/problem.ts'
import { Icon } from './icons.tsx'
import styles from './Notice.module.css'
import { problemText, type ProblemText } from './text/problems.ts'
import { useText } from './text/useText.ts'

interface NoticeProps {
  problem: PageProblem
  /** More of the same kind, whose places are named with it. */
  alike?: readonly PageProblem[]
  /** Buttons that take the next step. */
  actions?: ReactNode
}

/** A problem of the page beside what caused it; those of files are told by `FileNotice`. */
export function Notice({ problem, alike = [], actions }: NoticeProps) {
  const texts = useText()
  const places = [problem, ...alike].map((one) => problemText(one, texts).where)
  const said = { ...problemText(problem, texts), where: places.join(texts.problems.separator) }
  return <Alert said={said} actions={actions} />
}

/** What went wrong: what, where, why, and the next step; read aloud at once. */
export function Alert({ said, actions }: { said: ProblemText; actions?: ReactNode }) {
  return (
    <div role="alert" className={styles.notice}>
      <span className={styles.sign}>
        <Icon name="alert" />
      </span>
      <div className={styles.words}>
        <ProblemWords said={said} />
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}

/** Something to check, beside what it is about; it waits to be read. */
export function Note({ said }: { said: ProblemText }) {
  return (
    <div role="note" className={styles.note}>
      <span className={styles.sign}>
        <Icon name="alert" />
      </span>
      <div className={styles.words}>
        <ProblemWords said={said} />
      </div>
    </div>
  )
}

/** The four answers of a problem as a small list. */
function ProblemWords({ said }: { said: ProblemText }) {
  const { figure } = useText()
  return (
    <>
      <p className={styles.what}>{said.what}</p>
      <dl className={styles.answers}>
        <dt>{figure.where}</dt>
        <dd>{said.where}</dd>
        <dt>{figure.why}</dt>
        <dd>{said.why}</dd>
        <dt>{figure.next}</dt>
        <dd>{said.next}</dd>
      </dl>
    </>
  )
}
