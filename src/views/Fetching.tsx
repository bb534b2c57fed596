import { use, useLayoutEffect } from 'react'
import { Waiting } from '../ui/Waiting.tsx'
import { AnswererContext } from './answer.ts'

/** Stands for a part whose script is under way: the page is not ready before it has come. */
export function Fetching() {
  const answerer = use(AnswererContext)
  useLayoutEffect(() => answerer?.awaiting(), [answerer])
  return <Waiting />
}
