import { assets } from '../data/engine/assets.ts'
import { startEngine } from '../data/engine/engine.ts'
import { createLoader } from '../data/loader.ts'
import { messageOf } from '../domain/problem.ts'
import { LastAsked } from './lastAsked.ts'
import { keepPageState } from './pageState.ts'
import { firstSource } from './sources.ts'
import { createWorkspace } from './workspace.ts'

/** The one engine, the one loader and the one store of this page. */
export const engine = startEngine(assets)
export const lastAsked = new LastAsked()
export const loader = createLoader()
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
