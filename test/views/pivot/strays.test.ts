import { beforeAll, expect, test } from 'vitest'
import { pivot } from '../../../src/data/queries/pivot.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Question } from '../../../src/domain/question.ts'
import { askingOf } from '../../../src/views/pivot/asked.ts'
import { groupsOf } from '../../../src/views/pivot/groups.ts'
import { keyFits, keyInside, membersOfKey } from '../../../src/views/pivot/keys.ts'
import { orderingOf } from '../../../src/views/pivot/names.ts'
import { withoutStrays } from '../../../src/views/pivot/strays.ts'
import { tableOf } from '../../../src/views/pivot/table.ts'
import { openEmbedded } from '../../data/embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
}, 60_000)

const layout = {
  rows: ['province', 'agency'],
  columns: ['channel', 'year'],
  values: [{ of: 'disputes', stat: 'sum' }],
} as const

function left(part: Partial<Question['pivot']>, sorting: Record<string, { column: string; desc: boolean }> = {}) {
  const { engine, dataset } = open
  const asking = askingOf(layout)
  const keys = dataset.agencies.map(({ key }) => key)
  const [answer] = asking ? engine.rows(pivot(EMPTY_FILTER, asking.asked, keys)) : []
  const groups = answer && groupsOf(answer)
  if (!asking || !answer || !groups) throw new Error('no table')
  const table = tableOf({ answer, groups, asking }, orderingOf(dataset), false)
  const standing = { pivot: { tables: [], sorting, behind: null, chosen: [] } }
  const question = { ...DEFAULT_QUESTION, standing, pivot: { ...DEFAULT_QUESTION.pivot, layout, ...part } }
  return withoutStrays(question, table, dataset)
}

test('rows, order and cell that the table can have stay as they are asked', () => {
  const suqian = open.dataset.agencies.find(({ name }) => name === '宿迁市人民政府')?.key ?? ''
  const part = { toggled: ['江苏省', '福建省'], cell: `review\t2024\t0\n江苏省\t${suqian}` }
  expect(left(part, { pivot: { column: 'review\t0', desc: true } })).toBeNull()
})

test('what it cannot have is taken out and named', () => {
  const found = left(
    {
      toggled: ['福建省', '甲省', '福建省\tnobody', 'a\tb\tc'],
      closed: ['review', 'nowhere'],
      cell: 'review\t2024\t0\n江苏省\tnobody',
    },
    { pivot: { column: 'review\t7', desc: false }, ranked: { column: 'x', desc: false } },
  )
  expect(found?.question.pivot).toMatchObject({ toggled: ['福建省'], closed: ['review'], cell: null })
  expect(found?.question.standing.pivot?.sorting).toEqual({})
  expect(found?.dropped.map((one) => (one.kind === 'addressPart' ? [one.part, one.value] : one))).toEqual([
    ['fold', '甲省'],
    ['fold', '福建省\tnobody'],
    ['fold', 'a\tb\tc'],
    ['shut', 'nowhere'],
    ['cell', 'review\t2024\t0\n江苏省\tnobody'],
    ['sort', 'pivot.review\t7'],
    ['sort', 'ranked.x'],
  ])
})

test('a key tells its members again, whatever stands in them', () => {
  const members = ['', 'a\tb', '\\', '\\t', '\\-', 'c\nd']
  expect(membersOfKey(members.reduce(keyInside, ''))).toEqual(members)
  expect([membersOfKey('a\t'), membersOfKey('\\x')]).toEqual([null, null])
  // A reason stands under its own group alone.
  const fits = (key: string) => keyFits(key, ['outcome', 'reason'], open.dataset)
  expect([fits('denied\tdenied.law'), fits('denied\tunable.create'), fits('denied')]).toEqual([true, false, true])
})
