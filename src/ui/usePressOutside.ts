import { useEffect, useEffectEvent, type RefObject } from 'react'

/** While something is open, hears a press outside of it. */
export function usePressOutside(root: RefObject<HTMLElement | null>, isOpen: boolean, onPress: () => void): void {
  const pressed = useEffectEvent(({ target }: PointerEvent) => {
    if (target instanceof Node && !root.current?.contains(target)) onPress()
  })
  useEffect(() => {
    if (!isOpen) return undefined
    const hear = (event: PointerEvent) => pressed(event)
    document.addEventListener('pointerdown', hear)
    return () => document.removeEventListener('pointerdown', hear)
  }, [isOpen])
}
