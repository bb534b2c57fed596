// Installs the packages of the lock file, unless they are there already. Plain Node, so that a fresh clone can run it.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** When a file was last written; 0 where there is none. */
const written = (/** @type {string} */ name) => statSync(`${root}/${name}`, { throwIfNoEntry: false })?.mtimeMs ?? 0

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

// npm writes node_modules/.package-lock.json last: a whole install of the present lock file is newer than it.
if (written('node_modules/.package-lock.json') < written('package-lock.json')) {
  const { status } = spawnSync('npm ci --no-audit --no-fund', { cwd: root, stdio: 'inherit', shell: true })
  if (status !== 0) {
    console.error('The packages could not be installed. This step needs the npm registry; the app itself does not.')
    process.exit(1)
  }
}
