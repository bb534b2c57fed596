/** What to publish, and where. */
export interface PublishCommand {
  readonly data: string
  /** A list of named views; without one every view that has a figure is published as it first opens. */
  readonly views: string | null
  readonly out: string
  /** Where the folder will be served, with a slash at its end; null where that is not said. */
  readonly url: string | null
}

export const USAGE = `npm run publish-data -- reports.parquet --views views.json --out site/ [--url https://example.org/lens/]

Writes a folder that any web server serves as it is: the page, the dataset (CSV or Parquet, one report a row), stored
results of the named views, their pictures and one-file pages in both languages, a list of them all, and headers for
common hosts. --url is where the folder will be served: the code for other pages then has its address. Without --views every
view that has a figure is published as it first opens. The folder must be new, empty, or an earlier
publication, which is replaced. Ends with 0, or with 1 and the reason, and then nothing is changed.

  views.json  [{ "name": "requests", "link": "?v=1&view=trends&figure=trend" }, ...]; links are copied from the page`

/** The words of a command; null where they are none. */
export function readCommand(words: readonly string[]): PublishCommand | null {
  const options = new Map<string, string>()
  const paths: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--views' || word === '--out' || word === '--url') options.set(word, words[++i] ?? '')
    else if (word.startsWith('--')) return null
    else paths.push(word)
  }
  const [data, ...others] = paths
  const [out, views = null, url = null] = [options.get('--out'), options.get('--views'), options.get('--url')]
  if (!data || others.length > 0 || !out || views === '') return null
  if (url !== null && !(URL.canParse(url) && /^https?:/.test(url))) return null
  return { data, views, out, url: url?.replace(/\/*$/, '/') ?? null }
}
