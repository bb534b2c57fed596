import { useEffect, useState } from 'react'

/** A name for text pasted into the page; the reader finds out what it holds. */
const PASTED = 'pasted.csv'

/**
 * Takes in files dropped anywhere on the page, and files or tables pasted into it. Returns whether files are being
 * dragged over the page now. Pasting into a field stays pasting into a field.
 */
export function useIntake(onFiles: (files: readonly File[]) => void): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener(
      'dragover',
      (event) => {
        if (!holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        setDragging(true)
      },
      { signal },
    )
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setDragging(false)
      },
      { signal },
    )
    window.addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event.dataTransfer)) return
        event.preventDefault()
        setDragging(false)
        onFiles([...(event.dataTransfer?.files ?? [])])
      },
      { signal },
    )
    window.addEventListener(
      'paste',
      (event) => {
        if (isField(event.target)) return
        const files = [...(event.clipboardData?.files ?? [])]
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (files.length > 0) onFiles(files)
        else if (isTable(text)) onFiles([new File([text], PASTED, { type: 'text/csv' })])
      },
      { signal },
    )
    return () => stop.abort()
  }, [onFiles])
  return dragging
}

const holdsFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') ?? false

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** Two lines at least, each with a separator: less is no table. */
const isTable = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .slice(0, 2)
    .filter((line) => /[,\t;]/.test(line)).length === 2
