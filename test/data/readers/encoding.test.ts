import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decode } from '../../../src/data/readers/encoding.ts'
import { filesOf, hasInputs, INPUTS, readFile } from './shared.ts'

const bytesOf = (name: string) => readFileSync(join(INPUTS, 'encodings', name))

function textOf(name: string, label?: string): string {
  const decoded = decode(bytesOf(name), label)
  if ('reason' in decoded) throw new Error(`${name}: ${decoded.detail}`)
  return decoded.text
}

/** The same text in two encodings, as the names of the files say. */
const TWINS = [
  ['big5', 'big5', 'lang_chinese'],
  ['euc_kr', 'euc-kr', 'lang_korean'],
  ['iso88592_cs', 'iso-8859-2', 'lang_czech'],
  ['iso88595_ru', 'iso-8859-5', 'lang_russian'],
  ['koi8r', 'koi8-r', 'lang_russian'],
  ['windows_1251', 'windows-1251', 'lang_russian'],
  ['iso88596_ar', 'iso-8859-6', 'lang_arabic'],
  ['windows_1256', 'windows-1256', 'lang_arabic'],
  ['iso88597_el', 'iso-8859-7', 'lang_greek'],
  ['iso88598', 'iso-8859-8', 'lang_hebrew'],
  ['windows_1254', 'windows-1254', 'lang_turkish'],
  ['utf16le', 'utf-16le', 'utf8'],
] as const

test.skipIf(!hasInputs)('a file in the encoding the reader names gives the text of its UTF-8 twin', () => {
  const unequal = TWINS.filter(([name, label, twin]) => {
    return textOf(`node-chardet/${name}`, label) !== textOf(`node-chardet/${twin}`, 'utf-8')
  })
  expect(unequal).toEqual([])
  expect(textOf('node-chardet/shiftjis', 'shift_jis')).toBe(textOf('node-chardet/iso2022jp', 'iso-2022-jp'))
})

/** `zh.utf-16-le.bom.csv` is zh in utf-16le, with a mark. */
const derived = filesOf('encodings/derived').map((path) => {
  const name = path.split('/').at(-1) ?? ''
  const [language = '', written = '', ...flags] = name.replace('.csv', '').split('.')
  const label = written.replace(/^utf-16-/, 'utf-16')
  return { path, name, language, label, isMarked: flags.includes('bom'), isCut: flags.includes('truncated') }
})

test.skipIf(!hasInputs)('the derived files give one text each language, named or guessed', () => {
  const wrong = derived.flatMap(({ name, language, label, isMarked, isCut }) => {
    const whole = textOf(`derived/${language}.utf-8.csv`, 'utf-8')
    const guess = decode(bytesOf(`derived/${name}`))
    const named = textOf(`derived/${name}`, label)
    if ('reason' in guess) return [`${name}: ${guess.detail}`]
    // GBK is a part of GB18030, so GB18030 is the right guess for both.
    const isRight = guess.name === label.replace('gbk', 'gb18030') && guess.isGuessed !== isMarked
    const isWhole = (text: string) => (isCut ? whole.startsWith(text.replace(/\uFFFD$/, '')) : text === whole)
    return isRight && isWhole(guess.text) && isWhole(named) ? [] : [`${name}: ${guess.name}`]
  })
  console.info(`encodings/derived: ${derived.length - wrong.length} of ${derived.length} guessed right and equal`)
  expect(wrong).toEqual([])
  expect(derived.length).toBe(16)
})

// The UTF-8 file of the three ends between two characters, so its last record is merely short.
test.skipIf(!hasInputs)('a record cut inside a character is rejected, the others load', async () => {
  const cut = derived.filter(({ isCut }) => isCut)
  const last = await Promise.all(
    cut.map(async ({ path }) => {
      const result = await readFile(path)
      return result.ok ? result.table.rejected.map(({ reason }) => reason) : [result.problem.reason]
    }),
  )
  expect(cut.map(({ name }, index) => [name, last[index]?.at(-1)])).toEqual([
    ['jp.gb18030.truncated.csv', 'undecodable'],
    ['jp.utf-16-le.truncated.csv', 'undecodable'],
    ['jp.utf-8.truncated.csv', 'fieldCount'],
  ])
})

test.skipIf(!hasInputs)('of the encodings we tell apart, node-chardet’s files are guessed right', () => {
  const names = ['ascii', 'gb18030', 'utf8', 'utf16be', 'utf16le', 'lang_arabic', 'lang_chinese', 'lang_czech']
  const guesses = [
    ...names,
    'lang_greek',
    'lang_hebrew',
    'lang_japanese',
    'lang_korean',
    'lang_russian',
    'lang_turkish',
  ]
  const right = guesses.filter((name) => {
    const decoded = decode(bytesOf(`node-chardet/${name}`))
    const expected = /gb18030|utf16/.test(name) ? name.replace('utf', 'utf-') : 'utf-8'
    return 'name' in decoded && decoded.name === expected
  })
  console.info(`encodings/node-chardet: ${right.length} of ${guesses.length} guesses right`)
  expect(right).toEqual(guesses)
})

test('an encoding nobody knows, and UTF-32, are refused by name', () => {
  expect(decode(new Uint8Array([65]), 'klingon')).toEqual({ reason: 'encoding', detail: 'klingon' })
  expect(decode(new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).toEqual({ reason: 'encoding', detail: 'utf-32' })
})
