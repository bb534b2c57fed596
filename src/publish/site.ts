import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { escaped } from '../ui/picture/text.ts'
import { isPacking, packFolder } from './packing.ts'
import { readWorker, writeWorker } from './workerFile.ts'

export interface SiteFile {
  /** Where it lies in the site. */
  readonly path: string
  readonly content: string | Uint8Array
}

export interface Site {
  readonly out: string
  /** The folder of the built page. */
  readonly built: string
  readonly files: readonly SiteFile[]
  /** The dataset of the site, and the file with what is stored of it. */
  readonly stored: { readonly path: string; readonly file: string; readonly isInParts: boolean }
  /** The published figures that stand in frames, each by its key. */
  readonly stills: Readonly<Record<string, string>>
}

/** Marks a folder as a publication, which may be replaced by the next. */
const MARK = 'publication.json'

/** Writes a site beside its place and then puts it there, so that what is served is never half of one. */
export async function writeSite({ out, built, files, stored, stills }: Site): Promise<void> {
  const place = resolve(out)
  if (!existsSync(join(built, 'index.html')))
    throw new Error(`there is no built page in ${built}; npm run build makes it`)
  requireOwn(place)
  mkdirSync(dirname(place), { recursive: true })
  const made = mkdtempSync(join(dirname(place), `.${basename(place)}-`))
  try {
    cpSync(built, made, { recursive: true, filter: (path) => basename(path) !== '.vite' })
    // They are of pages that become others below.
    for (const name of readdirSync(made)) if (isPacking(name)) rmSync(join(made, name))
    const all = { ...keepEarlier(place, made), ...stills }
    for (const page of readdirSync(made).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(made, page), 'utf8')
      const own = html.replace(/ *<link [^>]*data-stored-for=""[^>]*>\n/, '')
      writeFileSync(
        join(made, page),
        own.replace('</head>', () => `${headOf(page, stored, all)}</head>`),
      )
    }
    for (const { path, content } of [
      ...files,
      { path: MARK, content: `${JSON.stringify({ ...stored, stills: all }, null, 2)}\n` },
    ]) {
      mkdirSync(dirname(join(made, path)), { recursive: true })
      writeFileSync(join(made, path), content)
    }
    await finish(made, stored)
    // What is made for one time only can be read by its maker alone.
    chmodSync(made, 0o755)
    replace(place, made)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    throw error
  }
}

/** The worker keeps the site's own data in place of those that the page was built with; all is compressed as it now is. */
async function finish(made: string, { path, file, isInParts }: Site['stored']): Promise<void> {
  const worker = readWorker(made)
  if (worker) {
    const ofPage = worker.build.first.filter((name) => !OF_BUILT_DATA.test(name))
    // What is read in parts is fetched whole when the page is at rest.
    const [first, later] = isInParts ? [[file], [path]] : [[file, path], []]
    writeWorker(made, worker.code, [...ofPage, ...first], later)
  }
  await packFolder(made)
}

/** The embedded dataset and what is stored of it, which a published site does not open with. */
const OF_BUILT_DATA = /^assets\/(?:stored|reports)-/

/** Figures of earlier publications stand in articles: their data and stills stay. */
function keepEarlier(place: string, made: string): Site['stills'] {
  const mark = join(place, MARK)
  if (!existsSync(mark)) return {}
  for (const folder of ['data', 'stills']) {
    if (existsSync(join(place, folder))) cpSync(join(place, folder), join(made, folder), { recursive: true })
  }
  return stillsIn(JSON.parse(readFileSync(mark, 'utf8')))
}

function stillsIn(mark: unknown): Site['stills'] {
  const { stills }: { stills?: unknown } = typeof mark === 'object' && mark !== null ? mark : {}
  const entries: [string, unknown][] = typeof stills === 'object' && stills !== null ? Object.entries(stills) : []
  return Object.fromEntries(entries.flatMap(([key, file]) => (typeof file === 'string' ? [[key, file]] : [])))
}

/** Puts a folder in the place of another, which comes back where that cannot be. */
function replace(place: string, made: string): void {
  if (!existsSync(place)) {
    renameSync(made, place)
    return
  }
  const aside = `${made}-before`
  renameSync(place, aside)
  try {
    renameSync(made, place)
  } catch (error) {
    renameSync(aside, place)
    throw error
  }
  rmSync(aside, { recursive: true, force: true })
}

function requireOwn(place: string): void {
  if (!existsSync(place) || readdirSync(place).length === 0 || existsSync(join(place, MARK))) return
  throw new Error(`${place} holds other files; name a new folder, an empty one, or an earlier publication`)
}

/**
 * What a page must know of the site: the dataset it opens with, what is stored of it, and, where one figure stands alone,
 * which were published. The whole page fetches at once what is stored; of a published figure nothing else is needed.
 */
function headOf(page: string, { path, file }: Site['stored'], stills: Site['stills']): string {
  const isAlone = page === 'embed.html'
  const how = isAlone ? 'rel="alternate" type="application/json"' : 'rel="preload" as="fetch" crossorigin="anonymous"'
  return [
    `  <meta name="dataset" content="${escaped(path)}">`,
    `  <link ${how} data-stored-for="${escaped(path)}" href="./${escaped(file)}">`,
    ...(isAlone ? [`  <script type="application/json" id="stills">${inScript(JSON.stringify(stills))}</script>`] : []),
    '  ',
  ].join('\n')
}

/** No text ends the element that holds it. */
const inScript = (json: string) => json.replaceAll('<', String.raw`\u003c`)
