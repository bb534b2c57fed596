import { expect, test } from 'vitest'
import { LastAsked } from '../../src/app/lastAsked.ts'

const query = (...columns: string[]) => ({ text: '', params: [], columns, read: () => null })

test('what the questions of one screen read is remembered until another screen asks', () => {
  const asked = new LastAsked()
  expect(asked.columns()).toEqual([])
  asked.note(query('year', 'app.received.total'), 0)
  asked.note(query('year', 'province'), 600)
  expect(asked.columns()).toEqual(['year', 'app.received.total', 'province'])
  asked.note(query('city'), 2000)
  expect(asked.columns()).toEqual(['city'])
})
