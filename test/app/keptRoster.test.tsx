import { afterEach, expect, test } from 'vitest'
import { setKeeping } from '../../src/app/keptReviews.ts'
import { keepRoster, keptRoster } from '../../src/app/keptRoster.ts'
import { readRosterList } from '../../src/data/rosterList.ts'
import { UNDECIDED } from '../../src/domain/roster/roster.ts'

afterEach(() => localStorage.clear())

function someList() {
  const bytes = new TextEncoder().encode('agency,county,from\n"甲,局",某县,2020\n')
  const read = readRosterList({ name: '名单.csv', bytes })
  if (!read.ok) throw new Error('the list was not read')
  return read.list
}

test('a list and what was said of successions come back as they were', () => {
  const kept = { list: someList(), decisions: { confirmed: ['a>b'], dismissed: ['c>d'] } }
  keepRoster(kept)
  expect(keptRoster()).toEqual(kept)
})

test('who keeps nothing in this browser keeps no list either, and loses what was kept', () => {
  keepRoster({ list: someList(), decisions: UNDECIDED })
  setKeeping(false)
  expect(keptRoster()).toEqual({ list: null, decisions: UNDECIDED })
  keepRoster({ list: someList(), decisions: UNDECIDED })
  expect(keptRoster().list).toBeNull()
})

test('what stands there and is no roster is none', () => {
  for (const text of ['[', '7', '{"file":1,"csv":"a"}', '{"file":"x","csv":"a\\n1"}']) {
    localStorage.setItem('gongkai-lens.roster', text)
    expect(keptRoster()).toEqual({ list: null, decisions: UNDECIDED })
  }
})
