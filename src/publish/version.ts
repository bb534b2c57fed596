import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

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

/** The version of a page that is built already: what is stored for another is not used. Throws where none is there. */
export function builtVersion(folder: string): string {
  const page = existsSync(`${folder}/index.html`) ? readFileSync(`${folder}/index.html`, 'utf8') : ''
  const file = /data-stored-for="" href="([^"]+)"/.exec(page)?.[1]
  const stored: unknown = file === undefined ? null : JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
  if (typeof stored === 'object' && stored !== null && 'version' in stored && typeof stored.version === 'string') {
    return stored.version
  }
  throw new Error(`there is no built page in ${folder}; npm run build makes it`)
}
