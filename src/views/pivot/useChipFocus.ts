import { useEffect, useRef, type RefObject } from 'react'

/**
 * A way to put the focus on the button of a chip by its `data-chip`, as soon as it stands: a chip that is moved or computed
 * otherwise is drawn anew, and what had the focus is gone.
 */
export function useChipFocus(root: RefObject<HTMLElement | null>): (chip: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const chip = root.current?.querySelector(`[data-chip="${CSS.escape(wanted.current)}"]`)
    wanted.current = null
    chip?.querySelector<HTMLElement>('summary, button')?.focus()
  })
  return (chip) => {
    wanted.current = chip
  }
}
