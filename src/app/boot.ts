import { startEngine } from '../data/engine/engine.ts'
import { createLoader } from '../data/loader.ts'
import { assets } from '../data/engine/assets.ts'
import { embeddedSource } from './sources.ts'
import { createWorkspace } from './workspace.ts'

/** The one engine and the one store of this page. Neither asks for anything before the first file is opened. */
export const engine = startEngine(assets)
export const workspace = createWorkspace({ engine, loader: createLoader(), embedded: embeddedSource })
