// `npm test`: every check and every test, one after the other, from a fresh clone on.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './setup/install.mjs'
import { closingLine, sumCounts } from './counts.mjs'
import { ensureChromium } from './setup/browser.mjs'

const { chromium } = await import('playwright')
ensureChromium(chromium.executablePath())

const steps = [
  'check:format',
  'check:types',
  'check:lint',
  'check:unused',
  'build',
  'test:node',
  'test:browser',
  'test:e2e',
]

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-'))
const counts = join(folder, 'counts')
writeFileSync(counts, '')

/** @type {string[]} */
const failed = []
for (const step of steps) {
  // Without a build of its own the last step would test an older page.
  if (step === 'test:e2e' && failed.includes('build')) {
    failed.push(step)
    continue
  }
  const start = performance.now()
  console.log(`\n── ${step}`)
  const env = { ...process.env, TEST_COUNTS: counts }
  const { status } = spawnSync(`npm run --silent ${step}`, { env, stdio: 'inherit', shell: true })
  if (status !== 0) failed.push(step)
  console.log(`── ${step}: ${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`)
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
