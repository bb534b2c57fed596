/** The cell or row's name that something stands in: the key of its line, and its column, −1 for the name; null outside. */
export function placeOf(target: EventTarget) {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const key = element?.closest<HTMLElement>('[data-line]')?.dataset['line']
  return element && key !== undefined ? { element, key, column: Number(element.dataset['column']) } : null
}

/** The id of the head that something stands in; null outside of the heads. */
export function headAt(target: EventTarget): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null
  return element?.dataset['head'] ?? null
}
