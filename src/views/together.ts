/** Milliseconds an answer waits for the others that were asked for with it. */
const PATIENCE = 100

let awaited = 0
let held: (() => void)[] = []
let patience: ReturnType<typeof setTimeout> | undefined

/** Says that an answer is awaited. What comes back takes it in, or, without a way to show it, gives it up; the second call does nothing. */
export type Arrive = (show?: () => void) => void

/**
 * Shows answers together: a view that asks for seven is drawn once, not seven times. One that arrives early waits for the
 * others, but not for long: a slow one does not keep the others from the screen.
 */
export function expectAnswer(): Arrive {
  let open = true
  awaited++
  return (show) => {
    if (!open) return
    open = false
    awaited--
    if (show) held.push(show)
    if (awaited === 0) showAll()
    else if (held.length > 0) patience ??= setTimeout(showAll, PATIENCE)
  }
}

function showAll(): void {
  clearTimeout(patience)
  patience = undefined
  const now = held
  held = []
  for (const show of now) show()
}
