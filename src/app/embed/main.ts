import { stillOf } from './stillFile.ts'
import { standStill } from './standStill.ts'

/** The figure from the data, with all that answers to the reader. */
const live = () => import('./live.tsx')

// A frame without an origin of its own may not start workers; embed-early.js has said so.
if (globalThis.origin !== 'null') void start()

/** A figure that was published is shown as it was published, until the reader reaches for it. */
async function start(): Promise<void> {
  const still = await stillOf(globalThis.location.search)
  if (still !== null) return standStill(still, live)
  try {
    await live()
  } catch (error) {
    // Told on the page by embed-early.js, which needs no script that might not come.
    globalThis.dispatchEvent(new Event('nofigure'))
    globalThis.reportError(error)
  }
}
