import { useState } from 'react'

/**
 * The value for which the figures on the screen were made: while others are awaited, the one before. What is drawn from
 * it alone is not drawn for the moment between a click and its answer, in which it would show old figures as new.
 */
export function useAnswered<T>(value: T, waiting: boolean): T {
  const [answered, setAnswered] = useState(value)
  if (!waiting && answered !== value) setAnswered(value)
  return waiting ? answered : value
}
