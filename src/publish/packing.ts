import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** How a file is stored once more for browsers that take it so: `.br` and `.gz` beside it. */
export const ENDINGS = { br: '.br', gzip: '.gz' } as const

/** Kinds of files that become smaller; pictures of points and Parquet are compressed already. */
const KINDS = /\.(?:html|m?js|css|json|csv|tsv|svg|txt|wasm)$/

/** Bytes: what fits into one packet does not come sooner for being smaller. */
const LEAST = 1000

/** Names in this folder change with their content: what lies compressed beside them is theirs. */
const NAMED_BY_CONTENT = /^assets[/\\]/

/** Whether a file is stored compressed as well. */
export const isPacked = (path: string, bytes: number): boolean => bytes >= LEAST && KINDS.test(path)

/** Whether a file is the compressed form of another. */
export const isPacking = (path: string): boolean => Object.values(ENDINGS).some((ending) => path.endsWith(ending))

/**
 * How thoroughly Brotli works on a file, of 11. What is small comes first and is needed at once. The engine's 34 MB take
 * four seconds at 9 and a minute at 11, which saves a seventh; a dataset of hundreds of megabytes shall not take longer.
 */
export const thoroughness = (bytes: number): number => (bytes < 700_000 ? 11 : bytes < 50_000_000 ? 9 : 5)

/** Writes the compressed files of a folder, with those in folders below it, where there are none yet or may be old ones. */
export async function packFolder(folder: string): Promise<void> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
  const isDone = (path: string) => NAMED_BY_CONTENT.test(path) && existsSync(join(folder, `${path}${ENDINGS.br}`))
  const open = paths
    .filter((path) => !path.startsWith('.vite') && !isDone(path))
    .map((path) => ({ path: join(folder, path), bytes: readFileSync(join(folder, path)) }))
    .filter(({ path, bytes }) => isPacked(path, bytes.length))
  // Node compresses on threads of its own, several at once; the others fit in beside the largest.
  await Promise.all(open.toSorted((a, b) => b.bytes.length - a.bytes.length).map(packFile))
}

async function packFile({ path, bytes }: { readonly path: string; readonly bytes: Buffer }): Promise<void> {
  const { BROTLI_PARAM_QUALITY: QUALITY, BROTLI_PARAM_SIZE_HINT: HINT } = constants
  const params = { [QUALITY]: thoroughness(bytes.length), [HINT]: bytes.length }
  const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes)])
  writeFileSync(`${path}${ENDINGS.br}`, br)
  writeFileSync(`${path}${ENDINGS.gzip}`, gz)
}
