import { expect, test } from 'vitest'
import { stillKey } from '../../src/domain/stillKey.ts'

test('a published figure is found by what its address says, in whatever order', () => {
  const key = stillKey('?v=1&view=trends&figure=trend&years=2024', 'light')
  expect(stillKey('?figure=trend&years=2024&view=trends', 'light')).toBe(key)
  expect(stillKey('?v=1&view=trends&figure=trend&years=2024&lang=zh&theme=light', 'dark')).toBe(key)
})

test('any other part, language, light or order of several values is another figure', () => {
  const key = stillKey('?view=trends', 'light')
  const others = [
    '?view=trends&years=2024',
    '?view=trends&lang=en',
    '?view=trends&theme=dark',
    '?view=zeros',
    '?view=trends&x=1',
  ]
  for (const other of others) expect(stillKey(other, 'light')).not.toBe(key)
  expect(stillKey('?view=trends', 'dark')).not.toBe(key)
  expect(stillKey('?sort=a&sort=b', 'light')).not.toBe(stillKey('?sort=b&sort=a', 'light'))
})
