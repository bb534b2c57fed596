import { use, useLayoutEffect, useRef, type ReactNode } from 'react'
import { AloneContext } from './alone.ts'

/** A figure in its view; or, where one is shown alone, that one in the place for it and the others nowhere. */
export function Placed({ name, children }: { name: string; children: ReactNode }) {
  const alone = use(AloneContext)
  const place = useRef<HTMLSpanElement>(null)
  const stands = alone?.stands
  useLayoutEffect(() => (place.current ? stands?.(name, place.current) : undefined), [stands, name])
  if (!alone) return children
  return (
    <>
      <span ref={place} />
      {alone.shown === name && alone.put(children)}
    </>
  )
}
