import type { Plugin } from 'vite'
import { packFolder } from './packing.ts'
import { sendPacked } from './sendPacked.ts'

/** Stores what is built compressed as well, and has `vite preview` send it so. */
export function packed(policy: Readonly<Record<string, string>>): Plugin {
  let folder: string | null = null
  let begun: Promise<void> | null = null
  return {
    name: 'packed',
    writeBundle({ dir = 'dist' }) {
      folder = dir
      // The engine takes the longest, and is compressed while other plugins still write.
      begun = packFolder(`${dir}/assets`)
    },
    async closeBundle() {
      await begun
      if (folder !== null) await packFolder(folder)
    },
    configurePreviewServer({ config, middlewares }) {
      middlewares.use(sendPacked(`${config.root}/${config.build.outDir}`, policy))
    },
  }
}
