import { useEffect, useState } from 'react'
import type { Inquiry, Survey } from '../../../domain/survey.ts'
import type { FileActions } from '../../view.ts'

interface Surveyed {
  /** The last answer, also while the next is awaited; null before the first. */
  readonly survey: Survey | null
  readonly isWaiting: boolean
  readonly hasFailed: boolean
}

interface Answer {
  readonly ask: FileActions['survey']
  readonly asked: string
  readonly survey: Survey | null
}

/** What files with the same header would be, asked anew at every change; an answer to an older question is not taken. */
export function useSurvey(ask: FileActions['survey'], files: readonly number[], inquiry: Inquiry): Surveyed {
  const asked = JSON.stringify([files, inquiry])
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    ask(files, inquiry, stop.signal).then(
      (survey) => !stop.signal.aborted && setAnswer({ ask, asked, survey }),
      () => !stop.signal.aborted && setAnswer({ ask, asked, survey: null }),
    )
    return () => stop.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- files and inquiry are in `asked`, by what they say
  }, [ask, asked])
  // Of files that were read in another way since, it is no answer.
  const isWaiting = answer?.asked !== asked || answer.ask !== ask
  return { survey: answer?.survey ?? null, isWaiting, hasFailed: !isWaiting && answer.survey === null }
}
