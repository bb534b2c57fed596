/** One line of a tooltip: what, and how much. */
export interface TipLine {
  readonly name: string
  readonly value: string
}

/** A tooltip as elements: names come from files, so they are set as text and never read as HTML. */
export function tip(head: string, rows: readonly TipLine[]): HTMLElement {
  const root = document.createElement('div')
  const title = document.createElement('strong')
  title.textContent = head
  root.append(title)
  for (const { name, value } of rows) {
    const row = document.createElement('div')
    row.style.cssText = 'display:flex;justify-content:space-between;gap:1.5em;max-width:28em;white-space:normal'
    const label = document.createElement('span')
    label.textContent = name
    const amount = document.createElement('span')
    amount.style.cssText = 'white-space:nowrap;font-variant-numeric:tabular-nums'
    amount.textContent = value
    row.append(label, amount)
    root.append(row)
  }
  return root
}
