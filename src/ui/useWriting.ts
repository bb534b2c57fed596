import { useState } from 'react'
import { messageOf } from '../domain/problem.ts'

/** A file being made to be saved, one at a time, and what stood in the way of the last. */
interface Writing {
  readonly isWriting: boolean
  readonly trouble: string | null
  /** Makes and saves a file; `save` answers why it could not be, or null. A press while another is made does nothing. */
  write: (save: () => Promise<string | null>) => void
}

/** What a button that saves a file needs; `failed` says in words that making it threw. */
export function useWriting(failed: (detail: string) => string): Writing {
  const [isWriting, setWriting] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const run = async (save: () => Promise<string | null>) => {
    if (isWriting) return
    setTrouble(null)
    setWriting(true)
    try {
      setTrouble(await save())
    } catch (error) {
      setTrouble(failed(messageOf(error)))
    } finally {
      setWriting(false)
    }
  }
  return { isWriting, trouble, write: (save) => void run(save) }
}
