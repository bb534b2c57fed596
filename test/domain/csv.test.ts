import Papa from 'papaparse'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inertText, toCsv } from '../../src/domain/csv.ts'

test('numbers stay numbers, blanks stay empty, text is quoted where it must be', () => {
  const rows = [
    ['甲镇', 0, null],
    ['乙,"镇"', -5, ''],
    ['丙\n镇', 0.5, '/'],
    ['丁', NaN, '-'],
  ]
  const expected = ['机关,新收,备注', '甲镇,0,', '"乙,""镇""",-5,', '"丙\n镇",0.5,/', '丁,,-', ''].join('\r\n')
  expect(toCsv({ header: ['机关', '新收', '备注'], rows })).toBe(`\uFEFF${expected}`)
})

test.each(['=1+1', '+1', '-1+1', '@sum(a1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '=cmd|x', '-5\n=1', '-5%'])(
  '%j cannot run',
  (text) => {
    expect(inertText(text)).toBe(`'${text}`)
  },
)

test.each(['甲镇', '3件', '减12', '/', '无', '—', '-', '1-2', '-5', '-18.25', '－'])('%j is left as it is', (text) => {
  expect(inertText(text)).toBe(text)
})

const PAYLOADS = '../shared/inputs/payloads'

test.skipIf(!existsSync(PAYLOADS))('hostile strings come back whole, and none begins a formula', () => {
  const strings = readdirSync(PAYLOADS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').split('\n'))
    .filter((text) => text !== '')
  const csv = toCsv({ header: ['text'], rows: strings.map((text) => [text]) }).slice(1)
  const back = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true }).data.slice(1)
  expect(back.map(([text]) => text)).toEqual(strings.map(inertText))
  expect(back.filter(([text = '']) => /^[=+@\t\r\n]|^-(?!\d+(\.\d+)?$)./.test(text))).toEqual([])
})
