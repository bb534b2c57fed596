/** Hosts and tests read this from `<html data-state>`. */
export type PageState = 'loading' | 'ready' | 'failed'

/**
 * Keeps `<html data-state>` true: `ready` when data are open, a view stands on the page and shows every answer that it asked for.
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
    /** Counts an answer as awaited until the returned function is called. */
    awaiting(): () => void {
      awaited++
      tell()
      return () => {
        awaited--
        tell()
      }
    },
  }
}
