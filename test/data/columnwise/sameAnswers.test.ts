import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { queriesOf } from '../queries/allQueries.ts'
import { openBothWays } from './bothWays.ts'

let both: Awaited<ReturnType<typeof openBothWays>>
let key: string

beforeAll(async () => {
  both = await openBothWays()
  key = both.whole.dataset.agencies.find(({ name }) => name === '平潭综合实验区')?.key ?? ''
})
afterAll(() => both.close())

test('what is known of the dataset is the same', () => {
  expect(both.columnwise.dataset).toEqual(both.whole.dataset)
})

const FILTERS: readonly (readonly [string, Filter])[] = [
  ['no filter', EMPTY_FILTER],
  ['sound reports of some years', { ...EMPTY_FILTER, years: { from: 2020, to: 2024 }, onlySound: true }],
]

describe.each(queriesOf(() => key))('%s', (_, query) => {
  test.each(FILTERS)('answers the same, asked first: %s', async (_filter, filter) => {
    const { whole, columnwise } = both
    await columnwise.anew()
    const asked = query(filter)
    expect(await columnwise.engine.asked(asked)).toEqual(await whole.engine.asked(asked))
  })
})
