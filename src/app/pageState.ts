/** Hosts and tests read this from `<html data-state>`. */
export type PageState = 'loading' | 'ready' | 'failed'

/**
 * Keeps `<html data-state>` true: `ready` when data are open, a view stands on the page and no answer is awaited.
 */
export function keepPageState(element: HTMLElement) {
  let phase: PageState = 'loading'
  let awaited = 0
  let shown = false
  let broken = false
  const tell = () => {
    const state: PageState = phase === 'ready' && !(shown && awaited === 0) ? 'loading' : phase
    element.dataset['state'] = broken ? 'failed' : state
  }
  tell()
  return {
    phase(next: PageState) {
      phase = next
      tell()
    },
    /** A view stands on the page, and has asked for its answers. */
    shown(is: boolean) {
      shown = is
      tell()
    },
    /** The view could not be shown. */
    broken(is: boolean) {
      broken = is
      tell()
    },
    /** Counts a promise as awaited until it settles and what it answered is drawn. */
    async awaiting<T>(answer: Promise<T>): Promise<T> {
      awaited++
      tell()
      try {
        return await answer
      } finally {
        // The rows are drawn in the tasks that follow; only then has the page settled.
        setTimeout(() => {
          awaited--
          tell()
        })
      }
    },
  }
}
