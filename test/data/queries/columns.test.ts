import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ident, join, sql, type Query, type Sql, type TableQuery } from '../../../src/data/engine/sql.ts'
import { zeros } from '../../../src/data/queries/zeros.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { openOwnEmbedded } from '../embedded.ts'
import { queriesOf } from './allQueries.ts'

const PINGTAN = '福建省/福州市/平潭综合实验区'

let open: Awaited<ReturnType<typeof openOwnEmbedded>>
let key: string
beforeAll(async () => {
  open = await openOwnEmbedded()
  key = open.dataset.agencies.find(({ name }) => name === '平潭综合实验区')?.key ?? ''
  open.engine.run(sql`ALTER TABLE report RENAME TO whole`)
})
afterAll(() => open.engine.close())

/** Answers with a `report` that has these columns and no other. */
function answer(query: Query<unknown> | TableQuery<unknown>, columns: readonly string[]) {
  open.engine.run(sql`CREATE OR REPLACE VIEW report AS SELECT ${join(columns.map(ident))} FROM whole`)
  return open.engine.rows(query)
}

/** The columns of the report that the derived tables of a statement are made of. */
const columnsOfDerived = ({ needs = [] }: Pick<Sql, 'needs'>): readonly string[] =>
  needs.flatMap(({ columns, select }) => [...columns, ...columnsOfDerived(select)])

const every = (): Filter => ({
  years: { from: 2020, to: 2024 },
  places: [PINGTAN],
  levels: ['county'],
  kinds: ['government'],
  agencies: [key],
  onlySound: false,
})

describe.each(queriesOf(() => key))('%s', (_, query) => {
  test.each([
    ['no filter', () => EMPTY_FILTER],
    ['every filter', every],
  ])('needs no column of the report beyond those it names: %s', (_filter, filter) => {
    const asked = query(filter())
    expect(() => answer(asked, [...new Set([...asked.columns, ...columnsOfDerived(asked)])])).not.toThrow()
  })

  test('names no column that it does not read', () => {
    const { text, columns } = query(EMPTY_FILTER)
    // What a selection hands on is a list of the columns named; they are read behind it.
    const reading = text.replace(/selected AS \(SELECT .*? FROM/, '')
    expect(columns.filter((column) => !new RegExp(`(?<!\\w)${column}(?!\\w)`).test(reading))).toEqual([])
  })
})

test('a column that is read and not named is found out', () => {
  const asked = zeros(EMPTY_FILTER, 'litigation')
  const others = asked.columns.filter((column) => column !== 'measure.suit_after.total')
  expect(() => answer(asked, others)).toThrow('measure.suit_after.total')
})
