import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { inMemory } from '../../../src/data/readers/byteSource.ts'
import { openParquet } from '../../../src/data/readers/parquetFile.ts'
import { NOTHING } from '../../../src/data/readers/parquetFlat.ts'
import { filesOf, hasInputs } from './shared.ts'

/** All values of all columns, as the file's own reader gives them. */
async function allValues(bytes: Uint8Array) {
  const opened = await openParquet(inMemory(bytes))
  if (!opened.ok) throw new Error(opened.reason)
  const { file } = opened
  const { header, groups } = file
  const columns: Record<string, unknown[]> = {}
  for (const [column, name] of header.entries()) {
    const all: unknown[] = (columns[name] = [])
    for (const group of groups.keys()) {
      const { values, places } = await file.read(column, group)
      for (const place of places) all.push(place === NOTHING ? null : values[place])
    }
  }
  return columns
}

/** The same as hyparquet gives them. */
async function known(bytes: Uint8Array) {
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer, compressors })
  const columns: Record<string, unknown[]> = {}
  for (const row of rows) for (const [name, value] of Object.entries(row)) (columns[name] ??= []).push(value ?? null)
  return columns
}

const oneOf = <T>(few: readonly T[], many: fc.Arbitrary<T>) => fc.oneof(fc.constantFrom(...few), many)
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4 })
const row = fc.record({
  text: nullable(oneOf(['', '政府', '政府信息公开'], fc.string({ unit: 'grapheme' }))),
  same: fc.constant('own'),
  int: nullable(oneOf([0, 1, 7], fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))),
  real: nullable(fc.double({ noNaN: true })),
  none: fc.constant(null),
})

test('columns are read as hyparquet reads them, however large their pages and groups are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 200 }),
      fc.constantFrom('SNAPPY' as const, 'UNCOMPRESSED' as const),
      fc.constantFrom(7, 64, 1_000),
      fc.constantFrom(20, 1_000_000),
      async (rows, codec, rowGroupSize, pageSize) => {
        const columnData = [
          { name: 'text', data: rows.map(({ text }) => text), type: 'STRING' as const },
          { name: 'same', data: rows.map(({ same }) => same), type: 'STRING' as const, nullable: false },
          { name: 'int', data: rows.map(({ int }) => int), type: 'INT32' as const },
          { name: 'real', data: rows.map(({ real }) => real), type: 'DOUBLE' as const },
          { name: 'none', data: rows.map(({ none }) => none), type: 'INT32' as const },
        ]
        const bytes = new Uint8Array(parquetWriteBuffer({ columnData, codec, rowGroupSize, pageSize }))
        expect(await allValues(bytes)).toEqual(await known(bytes))
      },
    ),
    { numRuns: 60 },
  )
})

test.skipIf(!hasInputs)('files of other writers are read as hyparquet reads them (../shared)', async () => {
  let read = 0
  for (const path of filesOf('parquet')) {
    const bytes = new Uint8Array(readFileSync(path))
    const theirs = (await openParquet(inMemory(bytes))).ok ? await known(bytes).catch(() => null) : null
    if (!theirs || Object.keys(theirs).length === 0) continue
    const ours = await allValues(bytes)
    // Decimals come as what they are stored in: as floating point they would not be exact.
    const decimals = parquetMetadata(bytes.buffer).schema.filter((element) => element.converted_type === 'DECIMAL')
    for (const { name } of decimals) {
      delete ours[name]
      delete theirs[name]
    }
    expect(ours, path).toEqual(theirs)
    read++
  }
  expect(read).toBeGreaterThan(20)
})
