import { use, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { DrawingContext, type Drawing } from './chart/drawing.ts'
import { IS_PAGELESS } from './pageless.ts'

/** Lets the figure around `place` ask what stands there, to draw it elsewhere: it is drawn as it is when asked. */
export function useDrawing(place: RefObject<Element | null>, draw: () => Drawing | null): void {
  const tell = use(DrawingContext)
  if (IS_PAGELESS) tell?.(draw, null)
  const latest = useRef<(() => Drawing | null) | null>(null)
  useLayoutEffect(() => {
    latest.current = draw
  })
  useEffect(() => {
    const { current } = place
    return current && tell ? tell(() => latest.current?.() ?? null, current) : undefined
  }, [tell, place])
}
