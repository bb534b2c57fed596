import { useEffect, useEffectEvent } from 'react'

/** What single keys do, by the key. */
export type KeyActions = Readonly<Record<string, () => void>>

/**
 * Single keys, where the focus is in the view, nowhere, or still on the link that led here: never while something is typed
 * or chosen, and never with a key that the browser or a screen reader listens for.
 */
export function useKeys(view: { readonly current: HTMLElement | null }, isOn: boolean, actions: KeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const { target } = event
    if (!(target instanceof HTMLElement) || target.closest('input, textarea, select, dialog, [contenteditable]')) return
    const isHere = view.current?.contains(target) || target.matches('body, main, nav a')
    const action = actions[event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key.toLowerCase()]
    if (!isHere || !action) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
