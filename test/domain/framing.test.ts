import { expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../src/domain/address.ts'
import { readFraming, UNFRAMED } from '../../src/domain/framing.ts'
import { DEFAULT_QUESTION, VIEWS } from '../../src/domain/question.ts'

test('an address may name one figure of any view and a light, and asks the same question as without', () => {
  for (const view of VIEWS) {
    const question = { ...DEFAULT_QUESTION, view }
    const framing = { figure: 'dispute-rate', theme: 'dark' } as const
    const address = writeAddress(question, framing)
    expect(address).toMatch(/^\?v=1&(view=\w+&)?figure=dispute-rate&theme=dark$/)
    expect(readAddress(address)).toEqual({ question, problems: [] })
    expect(readFraming(address)).toEqual(framing)
  }
})

test('without a frame nothing of it is in the address', () => {
  expect(writeAddress(DEFAULT_QUESTION, UNFRAMED)).toBe('')
  expect(readFraming('?view=zeros')).toEqual(UNFRAMED)
})

test.each([
  ['figure', 'a figure'],
  ['figure', '图'],
  ['figure', 'a<b'],
  ['theme', 'system'],
  ['theme', 'Dark'],
])('%s=%s is dropped and named', (part, value) => {
  const search = `?${String(new URLSearchParams([[part, value]]))}`
  expect(readFraming(search)).toEqual(UNFRAMED)
  expect(readAddress(search).problems).toEqual([{ kind: 'addressPart', part, value }])
})

test('an empty part says nothing; of two figures the first counts and the second is named', () => {
  expect(readFraming('?figure=&theme=')).toEqual(UNFRAMED)
  expect(readAddress('?figure=&theme=').problems).toEqual([])
  expect(readFraming('?figure=trend&figure=rate').figure).toBe('trend')
  expect(readAddress('?figure=trend&figure=rate').problems).toEqual([
    { kind: 'addressPart', part: 'figure', value: 'rate' },
  ])
})
