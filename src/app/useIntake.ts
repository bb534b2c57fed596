import { useEffect, useState } from 'react'

/** Names for what is pasted into the page; the reader finds out what it holds. */
const PASTED = { table: 'pasted.csv', page: 'pasted.html', report: 'pasted.txt' } as const

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
        const page = event.clipboardData?.getData('text/html') ?? ''
        if (files.length > 0) onFiles(files)
        // A table copied from a spreadsheet comes as a page, too; only of a report the page says more than the text.
        else if (isReport(page)) onFiles([new File([page], PASTED.page)])
        else if (isReport(text)) onFiles([new File([text], PASTED.report)])
        else if (isTable(text)) onFiles([new File([text], PASTED.table, { type: 'text/csv' })])
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

/** Whether words of all three tables of a report stand in a text: 信息内容, 自然人, 结果维持. */
function isReport(text: string): boolean {
  const words = text.replaceAll(/<[^>]*>|\s+/g, '')
  return ['信息内容', '自然人', '结果维持'].every((word) => words.includes(word))
}

/** Two lines at least, each with a separator: less is no table. */
const isTable = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .slice(0, 2)
    .filter((line) => /[,\t;]/.test(line)).length === 2
