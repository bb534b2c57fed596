import { expect, test } from 'vitest'
import { LAYOUT_OF, swapped, type PivotLayout, type PivotValue } from '../../../src/domain/pivot.ts'
import { DEFAULT_QUESTION, FIRST_STANDING, type Question } from '../../../src/domain/question.ts'
import { relaid, withPreset } from '../../../src/views/pivot/relaid.ts'

const [received, decided, rate]: readonly PivotValue[] = [
  { of: 'received', stat: 'sum' },
  { of: 'decided', stat: 'sum' },
  { of: 'disclosure_rate', stat: 'sum' },
]
const mean: PivotValue = { of: 'decided', stat: 'mean' }

const layoutOf = (...values: readonly (PivotValue | undefined)[]): PivotLayout => ({
  rows: ['county', 'agency'],
  columns: ['level', 'year'],
  values: values.filter((value) => value !== undefined),
})

/** Sorted by the second of its values in 2024, from the most. */
const asked: Question = {
  ...DEFAULT_QUESTION,
  view: 'pivot',
  standing: {
    pivot: { ...FIRST_STANDING, sorting: { pivot: { column: 'county\t2024\t1', desc: true } } },
    trends: { ...FIRST_STANDING, tables: ['lines'] },
  },
  pivot: {
    layout: layoutOf(received, decided),
    picture: 'heat',
    hasHeat: false,
    hasEmpty: true,
    unit: 'wan',
    open: 2,
    toggled: ['平潭综合实验区'],
    closed: ['county'],
    cell: 'county\t2024\t1\n平潭综合实验区',
  },
}

test.each([
  ['added behind', layoutOf(received, decided, rate), 1],
  ['taken away before', layoutOf(decided), 0],
  ['moved', layoutOf(decided, received), 0],
  ['computed otherwise', layoutOf(received, mean), 1],
  ['one of its quantity put before', layoutOf(mean, received, decided), 2],
])('rows stay open and the order stays with its value: %s', (_, layout, place) => {
  const next = relaid(asked, layout)
  expect(next.pivot).toEqual({ ...asked.pivot, layout, cell: null })
  expect(next.standing.pivot?.sorting).toEqual({ pivot: { column: `county\t2024\t${place}`, desc: true } })
})

test('the order goes with its value alone', () => {
  const next = relaid(asked, layoutOf(received, rate))
  expect(next.standing.pivot?.sorting).toEqual({})
  expect(next.pivot).toMatchObject({ toggled: ['平潭综合实验区'], closed: ['county'], cell: null })
})

test('other rows or columns are another table, which stands as it first does', () => {
  const layout = swapped(asked.pivot.layout)
  const next = relaid(asked, layout)
  expect(next.pivot).toEqual({ ...asked.pivot, layout, toggled: [], closed: [], cell: null })
  expect(next.standing.pivot).toEqual(FIRST_STANDING)
})

test('a ready table is shown as the present one is, and opened and sorted as it first is', () => {
  const next = withPreset(asked, LAYOUT_OF.reviews)
  expect(next.pivot).toEqual({
    ...DEFAULT_QUESTION.pivot,
    layout: LAYOUT_OF.reviews,
    picture: 'heat',
    hasHeat: false,
    hasEmpty: true,
    unit: 'wan',
  })
  expect(next.standing).toEqual({ ...asked.standing, pivot: FIRST_STANDING })
})
