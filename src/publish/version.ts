import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The version of package.json and the commit, as far as known: an unpacked archive has no commit. */
export function version(): string {
  const { version: number }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
    return `${number} (${commit.toString().trim()})`
  } catch {
    return number
  }
}
