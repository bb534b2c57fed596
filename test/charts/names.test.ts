import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth, wrapName } from '../../src/ui/chart/names.ts'
import { LONG_NAME } from './comparisons.ts'

test('Chinese breaks into lines of about the same length', () => {
  expect(textWidth(LONG_NAME)).toBe(276)
  expect(wrapName(LONG_NAME, 300)).toEqual([LONG_NAME])
  expect(wrapName(LONG_NAME, 250)).toEqual(['鄂尔多斯市鄂托克前旗上海', '庙经济开发区管理委员会'])
})

test('words break at spaces, a word wider than the line within itself', () => {
  expect(wrapName('Ministry of Natural Resources', 90)).toEqual(['Ministry', 'of Natural', 'Resources'])
  expect(wrapName('Bezirkshauptmannschaft', 60).join('')).toBe('Bezirkshauptmannschaft')
})

test('brackets stay with what they hold', () => {
  expect(wrapName('平潭综合实验区管委会（本级）', 132)).toEqual(['平潭综合实验区', '管委会（本级）'])
})

test('nothing is left out and no line is too wide, whatever the name', () => {
  const sign = fc.constantFrom(...Array.from('镇人民政府（）《》“”、，。 abcXYZ{}|<>&·𠮷12'))
  const name = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(name, fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = wrapName(text, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(Math.max(width, 12))
    }),
  )
})
