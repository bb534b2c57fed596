import { engine, loader, workspace } from './boot.ts'

/** Milliseconds after the engine's start in which it is given its tables and answers what is asked first. */
const REST = 300

/** Once the engine runs, the worker that reads files is started: a reader who chooses one waits for its reading alone. */
export function warmSoon(): void {
  const stop = engine.onState((state) => {
    if (state !== 'ready') return
    stop()
    setTimeout(() => {
      if (workspace.getState().phase === 'ready') loader.warm()
    }, REST)
  })
}
