import { useEffect, useLayoutEffect } from 'react'
import { pageState } from './boot.ts'

/** Says that the view before it stands on the page; its effects, which ask for answers, have run by then. */
export function Standing() {
  useEffect(() => pageState.shown(true), [])
  // A layout effect, for a view that waits for its script is hidden, and the effects of a hidden one stay.
  useLayoutEffect(() => () => pageState.shown(false), [])
  return null
}

/** Stands for a script under way that what is shown depends on. */
export function Fetching() {
  useLayoutEffect(() => pageState.awaiting(), [])
  return null
}

/** Says that no view stands on the page, nor will. */
export function Broken() {
  useEffect(() => {
    pageState.broken(true)
    return () => pageState.broken(false)
  }, [])
  return null
}
