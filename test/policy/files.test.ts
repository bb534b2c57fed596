import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
const files = names
  .filter((name) => /\.(tsx?|css|html)$/.test(name))
  .map((name) => ({ name, lines: readFileSync(`src/${name}`, 'utf8').trimEnd().split('\n') }))
const code = files.filter(({ name }) => /\.tsx?$/.test(name))

/** The lines that match, each with the file and the line's number. */
const linesWith = (pattern: RegExp) =>
  files.flatMap(({ name, lines }) =>
    lines.flatMap((line, at) => (pattern.test(line) ? `src/${name}:${at + 1} ${line.trim()}` : [])),
  )

test('no source file is longer than 350 lines, and half of them have 120 or fewer', () => {
  expect(code.filter(({ lines }) => lines.length > 350).map(({ name }) => name)).toEqual([])
  const lengths = code.map(({ lines }) => lines.length).toSorted((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120)
})

test('nothing that ships names an address of another host', () => {
  // Namespaces of the W3C are names; example hosts lead nowhere.
  expect(linesWith(/https?:\/\/(?!www\.w3\.org|([\w-]+\.)?example\b)/)).toEqual([])
})

test('no check of the compiler is turned off, and nothing is left for later', () => {
  expect(linesWith(/@ts-(ignore|expect-error|nocheck)|\bTODO\b|\bFIXME\b/)).toEqual([])
})
