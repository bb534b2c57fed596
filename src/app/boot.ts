import { assets } from '../data/engine/assets.ts'
import { startEngine } from '../data/engine/engine.ts'
import type { Loader } from '../data/loader.ts'
import { messageOf } from '../domain/problem.ts'
import { LastAsked } from './lastAsked.ts'
import { keepPageState } from './pageState.ts'
import { firstSource } from './sources.ts'
import { createWorkspace } from './workspace.ts'

/** The one engine, the one loader and the one store of this page. */
export const engine = startEngine(assets)
export const lastAsked = new LastAsked()

/** Fetched when a file is first read, so that it is no part of the first screen; what did not come is fetched anew. */
let fetched: Promise<Loader> | null = null
const fetchedLoader = () =>
  (fetched ??= import('../data/loader.ts').then(
    ({ createLoader }) => createLoader(),
    (cause: unknown) => {
      fetched = null
      throw cause
    },
  ))

export const loader: Loader = {
  // What does not come now is told when a file is read.
  warm: () =>
    void fetchedLoader().then(
      (own) => own.warm(),
      () => undefined,
    ),
  load: async (...asked) => (await fetchedLoader()).load(...asked),
  write: async (...asked) => (await fetchedLoader()).write(...asked),
  survey: async (...asked) => (await fetchedLoader()).survey(...asked),
  document: async (...asked) => (await fetchedLoader()).document(...asked),
}
export const workspace = createWorkspace({
  engine,
  loader,
  embedded: () => firstSource(),
  likelyAsked: lastAsked.columns,
})

export const pageState = keepPageState(document.documentElement)
workspace.subscribe(({ phase }) => pageState.phase(phase))

engine.onCrash((cause) => {
  workspace.getState().report([{ kind: 'engineCrashed', detail: messageOf(cause) }])
})
