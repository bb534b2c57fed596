/** Where what was read of a column stands on the page, and where in the document it is printed. */
export const readPlace = (column: string) => `read-${column}`
export const printedPlace = (column: string) => `printed-${column}`

/** Brings an element into sight inside of the pane that scrolls, and leaves the page where it is. */
export function showIn(pane: HTMLElement | null, element: HTMLElement | null): void {
  if (!pane || !element || !pane.contains(element)) return
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()]
  const isAcross = inner.left >= outer.left && inner.right <= outer.right
  const isDown = inner.top >= outer.top + MARGIN && inner.bottom <= outer.bottom - MARGIN
  if (!isDown) pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2
  if (!isAcross) pane.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
}

const MARGIN = 8
