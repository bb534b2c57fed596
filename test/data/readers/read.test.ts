import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { parquetText } from '../../../src/data/readers/parquetText.ts'
import { readTable } from '../../../src/data/readers/read.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

async function refusalOf(bytes: Uint8Array) {
  const result = await readTable({ name: 'some.csv', bytes })
  return result.ok ? 'read' : [result.problem.reason, result.problem.detail]
}

test('a file is what its content says, whatever its name', async () => {
  expect(await refusalOf(bytesOf(''))).toEqual(['empty', undefined])
  expect(await refusalOf(bytesOf(' \n\n'))).toEqual(['empty', undefined])
  expect(await refusalOf(bytesOf('PK\x03\x04 xl/workbook.xml'))).toEqual(['workbookBroken', 'no directory'])
  expect(await refusalOf(bytesOf('PK\x03\x04 photos'))).toEqual(['unknownKind', 'zip'])
  expect(await refusalOf(bytesOf('%PDF-1.7 …'))).toEqual(['documentBroken', 'cut off: no end of file'])
  expect(await refusalOf(bytesOf('<!DOCTYPE html><p>'))).toEqual(['notAReport', undefined])
  expect(await refusalOf(bytesOf('<?xml version="1.0"?><svg/>'))).toEqual(['unknownKind', 'xml'])
  expect(await refusalOf(bytesOf('{"a": 1}'))).toEqual(['unknownKind', 'json'])
  expect(await refusalOf(bytesOf('a,b\n1,\x002\n3,4\x00\x00'))).toEqual(['unknownKind', 'binary'])
  expect(await refusalOf(bytesOf(',,\n,,\n'))).toEqual(['notATable', undefined])
})

const parquet = new Uint8Array(
  parquetWriteBuffer({ columnData: [{ name: 'year', data: [2023, null], type: 'INT32' }] }),
)

test('Parquet under any name is read, cut short or damaged it is refused', async () => {
  const result = await readTable({ name: 'some.csv', bytes: parquet })
  expect(result.ok && [result.table.format, result.table.columns]).toEqual(['parquet', [['2023', '']]])
  expect((await refusalOf(parquet.subarray(0, -9)))[0]).toBe('parquetBroken')
  const damaged = parquet.with(parquet.length - 5, 0x7f)
  expect((await refusalOf(damaged))[0]).toBe('parquetBroken')
})

test('Parquet values are written exactly', () => {
  const plain = { name: 'c', isDate: false, scale: null }
  const decimal = { ...plain, scale: 2 }
  expect(parquetText(NaN, { ...decimal, scale: null })).toBe('')
  expect(parquetText(435n, decimal)).toBe('4.35')
  expect(parquetText(-5, decimal)).toBe('-0.05')
  expect(parquetText(1200, decimal)).toBe('12')
  // −2 in two's complement, two bytes
  expect(parquetText(new Uint8Array([0xff, 0xfe]), { ...plain, scale: 0 })).toBe('-2')
  expect(parquetText(9_007_199_254_740_993n, plain)).toBe('9007199254740993')
  expect(parquetText(new Date('2024-03-01T00:00:00Z'), { ...plain, isDate: true })).toBe('2024-03-01')
  expect(parquetText(new Date('2024-03-01T08:30:00Z'), plain)).toBe('2024-03-01T08:30:00.000Z')
  expect(parquetText(null, plain)).toBe('')
  expect(parquetText([1, null, new Uint8Array([255])], plain)).toBe('[1,null,"ff"]')
})
