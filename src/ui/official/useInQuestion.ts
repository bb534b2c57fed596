import { useEffect, type RefObject } from 'react'
import { cellPlace } from './cellPlace.ts'
import type { Finding } from './findings.ts'

/** Scrolls a table sideways, and nothing but it, until the first cell in question of those shown can be seen. */
export function useInQuestion(region: RefObject<HTMLElement | null>, explained: readonly Finding[]): void {
  const places = explained.flatMap(placesOf).join(' ')
  useEffect(() => {
    const table = region.current
    // What the reader has just pressed stays under the finger.
    if (!table || places === '' || table.contains(document.activeElement)) return
    const cell = places.split(' ').flatMap((id) => table.querySelector(`#${CSS.escape(id)}`) ?? [])[0]
    if (cell) bringIn(table, cell)
  }, [region, places])
}

/** The cells that carry the mark come before the others that they are held against. */
const placesOf = ({ year, marked, cells, before }: Finding): readonly string[] => [
  ...[...marked, ...cells].map((cell) => cellPlace(year, cell)),
  ...before.map((cell) => cellPlace(year - 1, cell)),
]

/** Puts a cell in the middle of what the heads of the row leave in sight, unless all of it is seen. */
function bringIn(region: HTMLElement, cell: Element): void {
  const { left, right } = cell.getBoundingClientRect()
  const seen = region.getBoundingClientRect()
  const heads = [...(cell.closest('tr')?.querySelectorAll('th') ?? [])].at(-1)
  const from = heads?.getBoundingClientRect().right ?? seen.left
  if (left >= from && right <= seen.right) return
  region.scrollLeft += (left + right) / 2 - (from + seen.right) / 2
}
