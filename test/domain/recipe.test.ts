import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress } from '../../src/domain/address.ts'
import { itemOf, moved, placeOf, readBriefing, type BriefingItem } from '../../src/domain/briefing.ts'
import { DEFAULT_QUESTION, FIRST_STANDING, VIEWS, type Question } from '../../src/domain/question.ts'
import { isRecipe, readRecipe, writeRecipe, type Recipe } from '../../src/domain/recipe.ts'

const item = (figure: string): BriefingItem => itemOf(DEFAULT_QUESTION, figure, figure, '0123456789ab')

const text = fc.string({ maxLength: 30, unit: 'grapheme' })
const items = fc.array(
  fc
    .record({
      view: fc.constantFrom(...VIEWS),
      lang: fc.constantFrom('zh', 'en'),
      figure: fc.constantFrom('trend', 'rates', 'by-year'),
      title: text,
      note: text,
    })
    .map(({ figure, title, note, ...part }) => ({
      ...itemOf({ ...DEFAULT_QUESTION, ...part }, figure, title, '0123456789ab'),
      note,
    })),
  { maxLength: 5 },
)
const recipes: fc.Arbitrary<Recipe> = fc.record({
  briefing: fc.record({ title: text, items }),
  data: fc.record({
    path: fc.option(text),
    fingerprint: fc.constantFrom('', '0123456789ab'),
    files: fc.array(
      fc.record(
        {
          name: text,
          mapping: fc.constantFrom(null, {
            header: ['机关', '年份'],
            mapping: {
              shape: 'wide' as const,
              columns: [
                { use: 'identity' as const, field: 'agency' as const },
                { use: 'identity' as const, field: 'year' as const },
              ],
              year: null,
            },
          }),
          encoding: text,
          sheet: text,
          head: fc.record({ first: fc.integer({ min: 1, max: 99 }), rows: fc.integer({ min: 1, max: 5 }) }),
        },
        { requiredKeys: ['name', 'mapping'] },
      ),
      { maxLength: 3 },
    ),
  }),
  choices: fc.record({
    duplicates: fc.constantFrom('first', 'last'),
    scopeUnstated: fc.constantFrom('own', 'area'),
  }),
  roster: fc.record({
    list: fc.option(fc.record({ file: text, csv: text })),
    decisions: fc.record({ confirmed: fc.array(text, { maxLength: 3 }), dismissed: fc.array(text, { maxLength: 3 }) }),
  }),
})

describe('a recipe', () => {
  test('that is saved is read again as it was', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const written = writeRecipe(recipe)
        expect(readRecipe(written)).toEqual({ ok: true, recipe, dropped: [] })
        expect(isRecipe(written)).toBe(true)
      }),
    )
  })

  test('of another version, of another kind and what is no JSON is refused, each with its reason', () => {
    expect(readRecipe('{"gongkaiLensBriefing": 2, "items": []}')).toEqual({ ok: false, reason: 'otherVersion' })
    expect(readRecipe('{"gongkaiLensMapping": 2}')).toEqual({ ok: false, reason: 'notARecipe' })
    expect(readRecipe('{"gongkaiLensBriefing": 1, "items": []}')).toEqual({ ok: false, reason: 'notARecipe' })
    expect(readRecipe('机关,年份')).toEqual({ ok: false, reason: 'notJson' })
    expect([isRecipe('{"gongkaiLensMapping": 2}'), isRecipe('{"gongkaiLensBriefing": 9}')]).toEqual([false, true])
  })
})

describe('a briefing', () => {
  test('what in it is none of ours is dropped and named; the rest stays', () => {
    const kept = { title: '简报', items: [item('trend'), { title: '旧图', address: 7 }, { figure: '<b>' }, null] }
    expect(readBriefing(kept)).toEqual({
      briefing: { title: '简报', items: [item('trend')] },
      dropped: ['旧图', '<b>', '#3'],
    })
    expect(readBriefing('anything')).toEqual({ briefing: { title: '', items: [] }, dropped: [] })
  })

  test('an item holds its question and the fingerprint, without what concerns other figures or the place of the data', () => {
    const question: Question = {
      ...DEFAULT_QUESTION,
      view: 'trends',
      lang: 'en',
      data: 'hosted/2024.csv',
      filter: { ...DEFAULT_QUESTION.filter, years: { from: 2021, to: 2024 } },
      standing: { trends: { ...FIRST_STANDING, tables: ['other'], behind: 'received' } },
    }
    const { address } = itemOf(question, 'trend', 'Trend', '0123456789ab')
    const read = readAddress(address)
    expect(read.problems).toEqual([])
    expect(read.question).toMatchObject({ view: 'trends', lang: 'en', data: null, made: '0123456789ab' })
    expect(read.question.filter.years).toEqual({ from: 2021, to: 2024 })
    expect(read.question.standing.trends ?? FIRST_STANDING).toEqual(FIRST_STANDING)
    expect(placeOf(read.question, 'trend')).toBe(placeOf({ ...question, lang: 'zh' }, 'trend'))
    expect(placeOf(question, 'other')).not.toBe(placeOf(question, 'trend'))
  })

  test('moving up and down changes places of two; at the ends nothing moves', () => {
    const [a, b, c] = [item('a'), item('b'), item('c')]
    expect(moved([a, b, c], 2, -1)).toEqual([a, c, b])
    expect(moved([a, b, c], 0, 1)).toEqual([b, a, c])
    expect(moved([a, b, c], 0, -1)).toEqual([a, b, c])
    expect(moved([a, b, c], 2, 1)).toEqual([a, b, c])
  })
})
