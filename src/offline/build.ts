/** The files of a build that a browser keeps, by their paths from the folder of the page. */
export interface Build {
  /** Changes with any of the files. */
  readonly version: string
  /** What the first screen needs: kept before anything is answered from what is kept. */
  readonly first: readonly string[]
  /** All else, the engine among it: kept when the page is at rest. */
  readonly rest: readonly string[]
}

/** What the page asks of the worker, and how it is answered through the port that comes along. */
export type Wish =
  /** Keep what is not kept yet; answered by whether all of it is. */
  | 'keep'
  /** Whether all is kept, without fetching anything. */
  | 'ask'
  /** Take the place of the version that runs; not answered. */
  | 'takeOver'

/** The file that a folder is answered with. */
export const PAGE = 'index.html'

/** A figure in somebody's article: it cannot tell of a new version, so it is asked for anew while there is a network. */
export const EMBED = 'embed.html'

/** Where the files of one version are kept. Several sites can lie on one origin, and share its store. */
export const storeOf = (scope: string, version: string): string => `${versionsOf(scope)}${version}`

/** What the names of all versions of a site begin with. */
export const versionsOf = (scope: string): string => `gongkai-lens ${pathOf(scope)} version `

/** Where the last hosted dataset of a site is kept. */
export const datasetStoreOf = (scope: string): string => `gongkai-lens ${pathOf(scope)} dataset`

/** Under which header a kept dataset says when it was fetched. */
export const FETCHED_AT = 'x-fetched-at'

const pathOf = (scope: string) => new URL(scope).pathname
