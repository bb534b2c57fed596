import { useState } from 'react'

/** Text put into the clipboard at a press: whether that went well; null before the first. */
export function useCopied(): { isCopied: boolean | null; copy: (text: string) => void } {
  const [isCopied, setCopied] = useState<boolean | null>(null)
  // Pages that are not served securely have no clipboard.
  const write = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return { isCopied, copy: (text) => void write(text) }
}
