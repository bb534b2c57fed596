import { readdirSync, readFileSync } from 'node:fs'
import { build, type Plugin } from 'vite'
import { firstScreen, type Manifest } from './firstScreen.ts'
import { packFolder } from './packing.ts'
import { sendPacked } from './sendPacked.ts'
import { WORKER, writeWorker } from './workerFile.ts'

const SOURCE = 'src/offline/sw.ts'

/** The last of a build: the worker, which knows all files that are there, and then all of them compressed as well. */
export function finished(): Plugin {
  let folder: string | null = null
  let begun: Promise<void> | null = null
  return {
    name: 'finished',
    apply: 'build',
    // A page that does not name it has no worker, on the development server for example; a figure alone needs none.
    transformIndexHtml: (_, { path }) =>
      path.endsWith('/index.html')
        ? [{ tag: 'meta', attrs: { name: 'worker', content: `./${WORKER}` }, injectTo: 'head' }]
        : [],
    writeBundle({ dir = 'dist' }) {
      folder = dir
      // The engine takes the longest, and is compressed while other plugins still write.
      begun = packFolder(`${dir}/assets`)
    },
    async closeBundle() {
      if (folder === null) return
      const manifest: Manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'))
      const data = readdirSync(`${folder}/assets`).filter((name) =>
        /^(?:stored|reports)-[^.]+\.(?:json|csv)$/.test(name),
      )
      const first = [...firstScreen(manifest), ...data.map((name) => `assets/${name}`)]
      writeWorker(folder, await workerCode(), first)
      await begun
      await packFolder(folder)
    },
  }
}

/** Has `vite preview` send what is compressed. */
export const previewPacked = (headers: Readonly<Record<string, string>>): Plugin => ({
  name: 'preview-packed',
  configurePreviewServer({ config, middlewares }) {
    middlewares.use(sendPacked(`${config.root}/${config.build.outDir}`, headers))
  },
})

/** The worker's code as one classic script: not all browsers take a module for a service worker. */
async function workerCode(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: SOURCE, output: { format: 'iife' }, checks: { pluginTimings: false } },
    },
  })
  const chunks = [made].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [chunk, ...others] = chunks
  if (!chunk || chunk.type !== 'chunk' || others.length > 0) throw new Error(`${SOURCE} has not become one script`)
  return chunk.code
}
