import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { projectCode } from './projectCode.ts'
import type * as StoreAnswers from './storeAnswers.ts'

/** Where the embedded dataset lies in the project, and how its file is called. */
const EMBEDDED = { name: 'reports.csv', path: 'data/reports.csv' }

/**
 * Computes the first answers of every view when the page is built, and stores them beside the embedded dataset: the page
 * draws them before the engine has started. Its head says where they are, and the browser fetches them with the page.
 */
export function storedResults(version: string): Plugin {
  return {
    name: 'stored-results',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const bytes = new Uint8Array(readFileSync(EMBEDDED.path))
      const { code, close } = await projectCode<typeof StoreAnswers>('/src/publish/storeAnswers.ts', version)
      const embedded = { name: EMBEDDED.name, bytes, origin: 'embedded' } as const
      const { text } = await code.storeAnswers(embedded, code.FIRST_QUESTIONS, version)
      await close()
      const file = `assets/stored-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
      writeFileSync(`${dir}/${file}`, text)
      const link = `<link rel="preload" as="fetch" crossorigin="anonymous" data-stored-for="" href="./${file}">`
      for (const page of readdirSync(dir).filter((name) => name.endsWith('.html'))) {
        const html = readFileSync(`${dir}/${page}`, 'utf8')
        writeFileSync(`${dir}/${page}`, html.replace('</head>', `  ${link}\n  </head>`))
      }
    },
  }
}
