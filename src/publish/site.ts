import {
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
  readonly stored: { readonly path: string; readonly file: string }
  /** The published figures that stand in frames, each by its key. */
  readonly stills: Readonly<Record<string, string>>
}

/** Marks a folder as a publication, which may be replaced by the next. */
const MARK = 'publication.json'

/** Writes a site beside its place and then puts it there, so that what is served is never half of one. */
export function writeSite({ out, built, files, stored, stills }: Site): void {
  const place = resolve(out)
  if (!existsSync(join(built, 'index.html')))
    throw new Error(`there is no built page in ${built}; npm run build makes it`)
  requireOwn(place)
  mkdirSync(dirname(place), { recursive: true })
  const made = mkdtempSync(join(dirname(place), `.${basename(place)}-`))
  try {
    cpSync(built, made, { recursive: true, filter: (path) => basename(path) !== '.vite' })
    for (const page of readdirSync(made).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(made, page), 'utf8')
      writeFileSync(
        join(made, page),
        html.replace('</head>', () => `${headOf(stored, page === 'embed.html' ? stills : null)}</head>`),
      )
    }
    for (const { path, content } of [...files, { path: MARK, content: `${JSON.stringify(stored, null, 2)}\n` }]) {
      mkdirSync(dirname(join(made, path)), { recursive: true })
      writeFileSync(join(made, path), content)
    }
    rmSync(place, { recursive: true, force: true })
    renameSync(made, place)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    throw error
  }
}

function requireOwn(place: string): void {
  if (!existsSync(place) || readdirSync(place).length === 0 || existsSync(join(place, MARK))) return
  throw new Error(`${place} holds other files; name a new folder, an empty one, or an earlier publication`)
}

/** What the page must know of the site: the dataset it opens with, what is stored of it, and which figures were published. */
function headOf({ path, file }: Site['stored'], stills: Site['stills'] | null): string {
  return [
    `  <meta name="dataset" content="${escaped(path)}">`,
    `  <link rel="alternate" type="application/json" data-stored-for="${escaped(path)}" href="./${escaped(file)}">`,
    ...(stills ? [`  <script type="application/json" id="stills">${inScript(JSON.stringify(stills))}</script>`] : []),
    '  ',
  ].join('\n')
}

/** No text ends the element that holds it. */
const inScript = (json: string) => json.replaceAll('<', String.raw`\u003c`)
