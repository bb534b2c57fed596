import { expect, test } from 'vitest'
import { Interned } from '../../../src/data/readers/interned.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

test('texts are what each alone is decoded to, also where one is broken or begins with a mark of its bytes', () => {
  const [first, second] = [utf8('镇').subarray(0, 2), utf8('镇').subarray(2)]
  const rare = ['甲镇', '', '𠮷街道', 'é', '（甲）', '甲镇'].map(utf8)
  const alone = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  for (const parts of [
    rare,
    [...rare, first, second, ...rare],
    [utf8('\uFEFF甲'), ...rare],
    [utf8('乙'), utf8('\uFEFF甲')],
  ]) {
    const known = new Interned()
    const textAt = (place: number) => known.texts[place]
    const places = parts.map((part) => known.place(part, 0, part.length))
    expect(places.map(textAt)).toEqual(parts.map(alone))
    const late = utf8('丙镇')
    expect(textAt(known.place(late, 0, late.length))).toBe('丙镇')
  }
})
