import type { CellId } from '../../domain/cell.ts'
import type { Finding } from './findings.ts'

/** Where a cell stands in the page; two years can stand side by side. */
export const cellPlace = (year: number, cell: CellId) => `cell-${year}-${cell}`

/** Where a finding stands in the list of checks. */
export const findingPlace = (id: string) => `finding-${id.replaceAll(' ', '-')}`

/** Brings the cell that a finding is about into sight and puts the focus on it. */
export function showCell({ year, marked, cells }: Finding): void {
  const place = [...marked, ...cells].map((cell) => document.getElementById(cellPlace(year, cell))).find(Boolean)
  focusOn(place)
}

/** Brings a finding of the list into sight and puts the focus on it. */
export function showFinding(id: string): void {
  focusOn(document.getElementById(findingPlace(id)))
}

function focusOn(place: HTMLElement | null | undefined): void {
  if (!place) return
  place.scrollIntoView({ block: 'center', inline: 'center' })
  const target = place.querySelector('button') ?? place
  target.focus({ preventScroll: true })
}
