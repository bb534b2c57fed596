import type { ReactNode } from 'react'
import type { FileProblem } from '../domain/problem.ts'
import { Alert } from './Notice.tsx'
import { fileProblemText } from './text/fileProblems.ts'
import { useLang } from './text/useText.ts'

/** What is wrong with a file, beside it or above the view; its words come when the first file needs them. */
export function FileNotice({ problem, actions }: { problem: FileProblem; actions?: ReactNode }) {
  return <Alert said={fileProblemText(problem, useLang())} actions={actions} />
}
