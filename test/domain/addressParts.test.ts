import { expect, test } from 'vitest'
import { readAddress } from '../../src/domain/address.ts'
import { DEFAULT_QUESTION, VIEWS } from '../../src/domain/question.ts'

/** Every part of an address, each with a value that says nothing. */
const NONSENSE: Readonly<Record<string, string>> = {
  shared:
    'v=0&years=soon&place=+&level=x&kind=+&agency=~9~x&sound=x&roster=x&data=+&made=x&lang=x&table=a+b&sort=x&behind=a+b&lit=+&figure=a+b&theme=x',
  overview: '',
  cards: '',
  data: '',
  review: '',
  zeros: 'lens=x&class=x&group=x',
  agency: 'of=+&year=x&beside=20',
  trends: 'q=x&by=x&panel=x&scale=x&layout=x',
  outcomes: 'by=x&outcome=x',
  disputes: 'rate=x&by=x',
  compare: 'how=x&q=x&of=+&with=~9~x&peers=x',
  findings: 'lead=x',
  audit: 'show=x&by=x&rule=x&weight=x&alike=61',
  pivot: 'row=x&col=x&val=x&pic=x&heat=x&empty=x&unit=x&open=x&fold=~9~x&shut=~9~x&cell=+',
}

test.each(VIEWS)('%s: each part that says nothing is left out and named, and so is what no view knows', (view) => {
  const { shared, [view]: own } = NONSENSE
  const parts = new URLSearchParams(`${shared}&${own}&colour=red`)
  const { question: asked, problems } = readAddress(`?view=${view}&${parts}`)
  expect(asked).toEqual({ ...DEFAULT_QUESTION, view })
  const named = problems.map((one) => one.kind === 'addressPart' && `${one.part}=${one.value}`)
  expect(new Set(named)).toEqual(new Set([...parts].map(([part, value]) => `${part}=${value}`)))
  expect(named).toHaveLength([...parts].length)
})

test('an address that does not say its version opens as the first one does', () => {
  const asked = 'view=trends&by=agency&years=2021-2024&table=trend&made=d586e00f3fe9'
  expect(readAddress(`?${asked}`).problems).toEqual([])
  expect(readAddress(`?${asked}`)).toEqual(readAddress(`?v=1&${asked}`))
  expect(readAddress(`?utm_source=mail&${asked}`).question).toEqual(readAddress(`?v=1&${asked}`).question)
})
