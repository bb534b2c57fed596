// A process that reads files, and hangs, dies or fills its memory over those that are called so. It notes what it is asked.
import { appendFileSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'

/** @type {Readonly<Record<string, () => void>>} */
const ODD = {
  'crash.html': () => process.abort(),
  'fill.html': () => {
    const kept = []
    // Each of them takes a multiple of the one before.
    for (let some = ['a string', 'of the heap']; ; some = [...some, ...some, ...some]) kept.push(some)
  },
  'hang.html': () => {
    for (;;);
  },
}

process.on('message', (asked) => {
  const path = typeof asked === 'object' && asked !== null && 'path' in asked ? String(asked.path) : ''
  if (process.env['ASKED']) appendFileSync(process.env['ASKED'], `${path}\n`)
  ODD[basename(path)]?.()
})
await runnerImport('./src/cli/reader.ts')
