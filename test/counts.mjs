// How many tests passed: each runner closes with its own counts, and `npm test` adds them up.
import { appendFileSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** The line that closes a run, alone on its line, for people and for CI. @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Told at the end of one runner: on its own it prints the closing line, within `npm test` it leaves that to the sum. @param {Counts} counts */
export function closeRun(counts) {
  const file = process.env['TEST_COUNTS']
  if (file === undefined) console.log(closingLine(counts))
  else appendFileSync(file, `${JSON.stringify(counts)}\n`)
}

/** The sum of what all runners have told. @param {string} file @returns {Counts} */
export function sumCounts(file) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    /** @type {Counts} */
    const counts = JSON.parse(line)
    sum.passed += counts.passed
    sum.failed += counts.failed
    sum.skipped += counts.skipped
  }
  return sum
}
