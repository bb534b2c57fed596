import type { Source } from '../../src/app/sources.ts'
import { loadDataset } from '../../src/data/load.ts'
import type { Loader } from '../../src/data/loader.ts'
import { readPage } from '../../src/data/readPage.ts'

async function bytesOf(file: Source['file']): Promise<Uint8Array> {
  if (!(file instanceof File)) throw new Error(`${file.name} is on a host`)
  return new Uint8Array(await file.arrayBuffer())
}

/** The page's loader without its worker. */
export const loader: Loader = {
  warm: () => undefined,
  async load(files, settings, { signal } = {}) {
    const read = await Promise.all(
      files.map(async ({ file, settings: own }) => ({
        name: file.name,
        bytes: await bytesOf(file),
        settings: own,
      })),
    )
    const loaded = await loadDataset(read, settings)
    signal?.throwIfAborted()
    return loaded
  },
  write: async (files, _settings, as) => new Blob([[as, ...files.map(({ file }) => file.name)].join()]),
  survey: async () => Promise.reject(new Error('not asked here')),
  document: async ({ file, settings }) => readPage({ name: file.name, settings, read: () => bytesOf(file) }),
}

/** A file as it is opened. */
export const source = (
  name: string,
  text: string | Uint8Array<ArrayBuffer>,
  from: Source['from'] = 'opened',
): Source => ({
  file: new File([text], name),
  settings: {},
  from,
})
