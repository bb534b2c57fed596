import { useCallback, useEffect, useState } from 'react'
import { kept } from '../domain/kept.ts'
import { shownOnly, type Question } from '../domain/question.ts'
import { askedByAddress, fitsAddress, onAddressChange, putInAddress, replaceInAddress } from './address.ts'
import { workspace } from './boot.ts'

type Ask = (next: Question) => void

/** The question the address asks, a way to ask another, which Back undoes, and one to put it right, which Back skips. */
export function useQuestion(): [Question, Ask, Ask] {
  const [question, setAsked] = useState(() => askedByAddress().question)
  const setQuestion = useCallback((next: Question) => setAsked((before) => ({ ...kept(before, next) })), [])
  useEffect(() => {
    const readAgain = () => {
      const asked = askedByAddress()
      setQuestion(asked.question)
      if (asked.problems.length > 0) workspace.getState().report(asked.problems)
    }
    const { problems } = askedByAddress()
    if (problems.length > 0) workspace.getState().report(problems)
    return onAddressChange(readAgain)
  }, [setQuestion])
  const ask = useCallback(
    (wanted: Question) => {
      const next = shownOnly(wanted)
      if (!fitsAddress(next)) {
        workspace.getState().report([{ kind: 'addressFull' }])
        return
      }
      const before = askedByAddress().question
      // Another page begins at its top; Back is left to the browser.
      if (next.view !== before.view || next.agency.key !== before.agency.key) globalThis.scrollTo(0, 0)
      putInAddress(next)
      setQuestion(next)
    },
    [setQuestion],
  )
  const settle = useCallback(
    (next: Question) => {
      replaceInAddress(next)
      setQuestion(next)
    },
    [setQuestion],
  )
  return [question, ask, settle]
}
