import { use, useEffect, useLayoutEffect, useState } from 'react'
import type { SaidSection } from '../../../data/queries/wording.ts'
import { wordingPairs, type WordingFound } from '../../../domain/wordingPairs.ts'
import { AnswererContext } from '../../answer.ts'

/** So many milliseconds the comparing goes on before the page is let draw. */
const SLICE = 24

type Found = WordingFound<SaidSection>

/** The pairs among these sections; null until they are all compared, which goes on between what else the page does. */
export function useFound(sections: readonly SaidSection[] | null): Found | null {
  const answerer = use(AnswererContext)
  const [last, setLast] = useState<{ of: readonly SaidSection[]; found: Found } | null>(null)
  useEffect(() => {
    if (!sections) return undefined
    const steps = wordingPairs(sections)
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const until = performance.now() + SLICE
      for (;;) {
        const { done, value } = steps.next()
        if (done) return setLast({ of: sections, found: value })
        if (performance.now() >= until) break
      }
      timer = setTimeout(go)
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [sections])
  const found = last && last.of === sections ? last.found : null
  const isAwaited = sections !== null && found === null
  useLayoutEffect(() => (isAwaited ? answerer?.awaiting() : undefined), [answerer, isAwaited])
  return found
}
