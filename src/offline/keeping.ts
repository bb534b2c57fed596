import { storeOf, versionsOf, type Build } from './build.ts'

/** How many files are fetched at once: the page's own requests come first. */
const AT_ONCE = 4

/** Names in this folder change with their content, so that no other version has another file of the same name. */
const isNamedByContent = (path: string): boolean => path.startsWith('assets/')

/** What is kept of a build, in the folder `scope`. */
export class Keeping {
  readonly #scope: string
  readonly #build: Build
  #store: Promise<Cache> | null = null

  constructor(scope: string, build: Build) {
    this.#scope = scope
    this.#build = build
  }

  /** A file that is kept; one of an earlier version is found for pages that still run in it. */
  async find(path: string): Promise<Response | undefined> {
    const own = await (await this.#open()).match(this.#address(path))
    return own ?? (isNamedByContent(path) ? this.#earlier(path) : undefined)
  }

  async put(path: string, response: Response): Promise<void> {
    if (isFile(path, response)) await (await this.#open()).put(this.#address(path), whole(response))
  }

  /** Keeps those that are not kept yet. Rejects with the first that cannot be had. */
  async keep(paths: readonly string[]): Promise<void> {
    const open = [...(await this.#lacking(paths))]
    const work = async () => {
      for (let path = open.shift(); path !== undefined; path = open.shift()) await this.#fetch(path)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }

  /** Takes over what an earlier version has and this one has too; nothing is fetched. */
  async adopt(paths: readonly string[]): Promise<void> {
    for (const path of await this.#lacking(paths.filter(isNamedByContent))) {
      const known = await this.#earlier(path)
      if (known) await this.put(path, known)
    }
  }

  async isWhole(): Promise<boolean> {
    const { first, rest } = this.#build
    return (await this.#lacking([...first, ...rest])).length === 0
  }

  /** Lets go of what other versions kept. */
  async tidy(): Promise<void> {
    const names = (await caches.keys()).filter((name) => name.startsWith(versionsOf(this.#scope)))
    const own = storeOf(this.#scope, this.#build.version)
    await Promise.all(names.filter((name) => name !== own).map((name) => caches.delete(name)))
  }

  async #lacking(paths: readonly string[]): Promise<readonly string[]> {
    const cache = await this.#open()
    const kept = new Set((await cache.keys()).map(({ url }) => url))
    return paths.filter((path) => !kept.has(this.#address(path)))
  }

  async #fetch(path: string): Promise<void> {
    const isNamed = isNamedByContent(path)
    const known = isNamed ? await this.#earlier(path) : undefined
    // Of a file whose name stays, the browser may hold an older one.
    const response = known ?? (await fetch(this.#address(path), { cache: isNamed ? 'default' : 'no-cache' }))
    if (!isFile(path, response)) throw new Error(`${path} cannot be kept: ${response.status}`)
    await this.put(path, response)
  }

  /** Each version has its own store; what has the same name in an earlier one is the same. */
  async #earlier(path: string): Promise<Response | undefined> {
    for (const name of await caches.keys()) {
      if (!name.startsWith(versionsOf(this.#scope))) continue
      const found = await (await caches.open(name)).match(this.#address(path))
      if (found) return found
    }
    return undefined
  }

  #open = () => (this.#store ??= caches.open(storeOf(this.#scope, this.#build.version)))

  #address = (path: string) => new URL(path.split('/').map(encodeURIComponent).join('/'), this.#scope).href
}

/** Whether a host sent the file: some send their page in the place of what they do not have. */
const isFile = (path: string, { status, headers }: Response): boolean =>
  status === 200 && (path.endsWith('.html') || headers.get('content-type')?.startsWith('text/html') !== true)

/** A page that came by a detour is refused by browsers when it is shown from what is kept. */
const whole = (response: Response): Response =>
  response.redirected ? new Response(response.body, { headers: response.headers }) : response
