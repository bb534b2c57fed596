// Finds a Chromium for the tests, and installs one where there is none.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]

/** Where systems keep a Chromium, Chrome or Edge. */
const usual = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programs.flatMap((folder) =>
    folder === undefined
      ? []
      : [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`],
  ),
}

/**
 * The browser of the tests: CHROMIUM_PATH, else one of the system, else the one that Playwright has downloaded.
 * @param {string} downloaded where Playwright would keep its own
 * @returns {string | null}
 */
export function findChromium(downloaded) {
  const told = process.env['CHROMIUM_PATH']
  if (told && !existsSync(told)) throw new Error(`CHROMIUM_PATH names ${told}, where there is no file`)
  const system = Object.entries(usual).flatMap(([platform, paths]) => (platform === process.platform ? paths : []))
  return [told, ...system, downloaded].find((path) => path && existsSync(path)) ?? null
}

const run = (/** @type {string} */ command) => spawnSync(command, { stdio: 'inherit', shell: true }).status === 0

/** Whether a browser starts at all: a downloaded one can lack the libraries of a bare system. */
const starts = (/** @type {string | null} */ path) =>
  path !== null && (process.platform === 'win32' || spawnSync(path, ['--version', '--no-sandbox']).status === 0)

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/**
 * Makes sure that there is a browser to test in.
 * @param {string} downloaded where Playwright would keep its own
 */
export function ensureChromium(downloaded) {
  if (starts(findChromium(downloaded))) return
  console.log('No Chromium, Chrome or Edge found: installing one.')
  if (run('npx playwright install chromium') && starts(findChromium(downloaded))) return
  if (process.getuid?.() === 0 && isDebian()) {
    run(
      'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
    )
    if (starts(findChromium(downloaded))) return
  }
  throw new Error(
    'No browser to test in. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one. ' +
      'On Debian: apt-get install chromium fonts-noto-cjk. Elsewhere: npx playwright install --with-deps chromium.',
  )
}
