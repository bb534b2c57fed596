import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sql } from '../../src/data/engine/sql.ts'
import { readAddress } from '../../src/domain/address.ts'
import { answersOf, isDrawn } from '../../src/publish/drawn.tsx'
import { plain } from '../../src/publish/plain.ts'
import { openBothWays } from '../data/columnwise/bothWays.ts'

let both: Awaited<ReturnType<typeof openBothWays>>
beforeAll(async () => {
  both = await openBothWays()
})
afterAll(() => both.close())

test.each([
  'view=overview',
  'view=findings',
  'view=zeros&lens=disclosure',
  'view=trends&q=disclosure_rate&by=agency',
  'view=outcomes&by=agency&outcome=denied',
  'view=disputes&behind=path',
  'view=compare&how=peers&q=received',
  'view=cards&place=福建省',
  'view=pivot&row=level&row=county&col=year&val=received&val=disclosure_rate&val=fees.amount',
  'view=pivot&row=agency&col=outcome&val=decided&years=2021-2024',
  'view=pivot&row=applicant&col=year&val=received&sound=only',
])('every statement of a view has the same answer, asked first: %s', async (address) => {
  const { question } = readAddress(`?v=1&${address}`)
  const { view } = question
  if (!isDrawn(view)) throw new Error(`${view} is not drawn`)
  const { whole, columnwise } = both
  const asked: [Named, unknown][] = []
  await answersOf({ ...question, view }, whole.dataset, new Map(), (query) => {
    const answer = whole.engine.run(query)
    if (!namesColumns(query)) throw new Error('a statement that names no columns')
    asked.push([query, rowsOf(answer)])
    return plain(answer)
  })
  expect(asked.length).toBeGreaterThan(0)
  for (const [query, answer] of asked) {
    await columnwise.anew()
    await columnwise.engine.stand(query)
    expect(rowsOf(columnwise.engine.run(query))).toEqual(answer)
  }
})

/** The rows of an answer. Groups come in any order where a statement asks for none, as a pivot does not. */
const rowsOf = (answer: Parameters<typeof plain>[0]) => answer.toArray().map(String).toSorted()

type Named = Sql & { readonly columns: readonly string[] }

const namesColumns = (query: Sql): query is Named => 'columns' in query
