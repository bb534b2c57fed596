// `npm test`: every check and every test, one after the other, from a fresh clone on.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './setup/install.mjs'
import { closingLine, sumCounts } from './counts.mjs'
import { ensureChromium } from './setup/browser.mjs'

const { chromium } = await import('playwright')
ensureChromium(chromium.executablePath())

/** What stands in one list runs side by side: these look at files alone and leave one of two cores idle. */
const steps = [
  ['check:format', 'check:types', 'check:lint', 'check:unused'],
  ['build'],
  ['test:node'],
  ['test:browser'],
  ['test:e2e'],
]

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-'))
const counts = join(folder, 'counts')
writeFileSync(counts, '')

/** @type {string[]} */
const failed = []
const env = { ...process.env, TEST_COUNTS: counts }

/**
 * Runs a step; where others run beside it, what it prints is kept until it has ended.
 * @param {string} step
 * @param {boolean} isAlone
 */
async function run(step, isAlone) {
  const start = performance.now()
  if (isAlone) console.log(`\n── ${step}`)
  const child = spawn(`npm run --silent ${step}`, { env, stdio: isAlone ? 'inherit' : 'pipe', shell: true })
  /** @type {Buffer[]} */
  const printed = []
  child.stdout?.on('data', (part) => printed.push(part))
  child.stderr?.on('data', (part) => printed.push(part))
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (!isAlone) console.log(`\n── ${step}\n${Buffer.concat(printed).toString()}`)
  if (status !== 0) failed.push(step)
  console.log(`── ${step}: ${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

for (const beside of steps) {
  // Without a build of its own the last step would test an older page.
  const able = beside.filter((step) => step !== 'test:e2e' || !failed.includes('build'))
  failed.push(...beside.filter((step) => !able.includes(step)))
  await Promise.all(able.map((step) => run(step, beside.length === 1)))
}

const sum = sumCounts(counts)
rmSync(folder, { recursive: true })
console.log(failed.length === 0 ? '\nAll steps passed.' : `\nFailed: ${failed.join(', ')}`)
if (!existsSync('../shared')) {
  console.log(
    'Skipped: tests on files beside the project, in ../shared, which is not here (odd files, foreign statistics).',
  )
}
console.log(closingLine(sum))
process.exitCode = failed.length === 0 && sum.passed > 0 ? 0 : 1
