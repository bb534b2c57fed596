import { expect, test } from 'vitest'

const read = (modules: Record<string, object>) =>
  Object.fromEntries(
    Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/(zh|en)\//, ''), keysOf(module)]),
  )

/** Every text by its path; a text that is empty is named so. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [value.trim() === '' ? `${path} (empty)` : path]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
}

const zh = read(import.meta.glob<object>('../../src/ui/text/zh/*.ts', { eager: true }))
const en = read(import.meta.glob<object>('../../src/ui/text/en/*.ts', { eager: true }))

/** Exports are named for their language or not; what stands below them must be the same. */
const below = (texts: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(texts).map(([file, keys]) => [file, keys.map((key) => key.replace(/^\.\w+/, ''))]))

test('both languages say the same things', () => {
  expect(below(en)).toEqual(below(zh))
})

test('no text is empty', () => {
  expect([...Object.values(zh), ...Object.values(en)].flat().filter((key) => key.endsWith('(empty)'))).toEqual([])
})
