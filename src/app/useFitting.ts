import { useEffect, useRef } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import { fitting } from '../domain/fitting.ts'
import type { Question } from '../domain/question.ts'
import { workspace } from './boot.ts'

/** Takes out of the question what the open data do not have, and names it, as soon as the data it asks for are open. */
export function useFitting(question: Question, dataset: Dataset | null, settle: (next: Question) => void): void {
  // An address may ask for other data than those still open: these judge it only once they are there.
  const opened = useRef<{ dataset: Dataset | null; data: string | null }>({ dataset: null, data: null })
  useEffect(() => {
    if (!dataset || dataset.reports === 0) return
    if (opened.current.dataset !== dataset) opened.current = { dataset, data: question.data }
    if (opened.current.data !== question.data) return
    const fitted = fitting(question, dataset)
    if (fitted.question === question) return
    if (fitted.problems.length > 0) workspace.getState().report(fitted.problems)
    settle(fitted.question)
  }, [question, dataset, settle])
}
