import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalised, repeated, RUN, shareOf } from '../../src/domain/wording.ts'
import { wordingPairs, type WordedSection, type WordingFound } from '../../src/domain/wordingPairs.ts'

const share = (one: string, other: string) => shareOf(repeated(normalised(one), normalised(other)))
const found = (one: string, other: string) => repeated(normalised(one), normalised(other))

/** So many different characters, from the one given on. */
const words = (count: number, from = 0x5000) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i)).join('')

describe('a text as it is compared', () => {
  test.each([
    ['收到申请 12 件，办结１１件。', '收到申请0件办结0件'],
    ['共1,200件', '共0件'],
    ['（一）ＡＢＣ', '一ABC'],
    ['㈠', '一'],
  ])('%s is %s', (text, normal) => expect(normalised(text).text).toBe(normal))
})

describe('the share that stands in another text, counted by hand', () => {
  // Thirteen of twenty characters are one run, twelve are none.
  test.each([
    [13, 13 / 20],
    [12, 0],
    [20, 1],
  ])('%i of 20 characters', (length, expected) => {
    const other = words(length) + words(30, 0x6000)
    expect(share(words(20), other)).toBeCloseTo(expected, 12)
  })

  test('other figures and other punctuation are not other words', () => {
    expect(share('全年收到申请12件，办结11件，结转1件。', '全年收到申请7件、办结700件；结转0件')).toBe(1)
  })

  test('runs that overlap cover each character once, and the ranges are those of the original', () => {
    const one = `甲乙丙，${words(8)}。 ${words(8, 0x5008)}丁戊己`
    const { characters, own, ranges } = found(one, words(16))
    expect([characters, own]).toEqual([16, 22])
    expect(ranges.map(({ from, to }) => one.slice(from, to))).toEqual([`${words(8)}。 ${words(8, 0x5008)}`])
  })

  test('a range ends with all digits of its number', () => {
    const one = `${words(12)}2023年`
    const { ranges } = found(one, `${words(12)}7件`)
    expect(ranges.map(({ from, to }) => one.slice(from, to))).toEqual([`${words(12)}2023`])
  })
})

test('a range ends behind a character of two halves', () => {
  const one = `${words(12)}𠮷，丁`
  expect(found(one, `${words(12)}𠮷`).ranges.map(({ from, to }) => one.slice(from, to))).toEqual([`${words(12)}𠮷`])
})

describe('for all texts', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '乙', '丙', '丁', '，', '1', ' ', 'a'),
    minLength: 0,
    maxLength: 120,
  })

  test('the same text repeats itself wholly, once it has a run', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(share(one, one)).toBe(normalised(one).text.length >= RUN ? 1 : 0)
      }),
    )
  })

  test('without a common run nothing repeats', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [normalised(one).text, normalised(other).text]
        const isCommon = Array.from(a, (_, i) => a.slice(i, i + RUN)).some(
          (run) => run.length === RUN && b.includes(run),
        )
        expect(share(one, other) > 0).toBe(isCommon)
      }),
    )
  })

  test('a longer other text never has less of it', () => {
    fc.assert(
      fc.property(text, text, text, (one, other, more) => {
        expect(share(one, `${other}。隔${more}`)).toBeGreaterThanOrEqual(share(one, `${other}。隔`))
      }),
    )
  })
})

const section = (key: string, year: number, text: string, more: Partial<WordedSection> = {}): WordedSection => ({
  report: Number(`${key.codePointAt(0)}${year}`),
  key,
  year,
  group: '县',
  section: 'problems',
  text,
  isCut: false,
  isSelected: true,
  ...more,
})

function all(sections: readonly WordedSection[]): WordingFound {
  const run = wordingPairs(sections)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}
const told = ({ pairs }: WordingFound) =>
  pairs.map(({ against, one, other, share: of, characters }) => [
    against,
    `${one.key}${one.year}`,
    `${other.key}${other.year}`,
    Math.round(of * 100),
    characters,
  ])

describe('pairs of sections', () => {
  const A = words(100)
  test('the year before, and neighbours of the same year; never other years or groups', () => {
    const half = words(50) + words(50, 0x7000)
    const result = all([
      section('甲', 2022, A),
      section('甲', 2023, half),
      section('乙', 2022, A),
      section('乙', 2024, A),
      section('丙', 2022, A, { group: '市' }),
    ])
    expect(told(result)).toEqual([
      ['neighbour', '甲2022', '乙2022', 100, 100],
      ['before', '甲2023', '甲2022', 50, 50],
    ])
    // 丙 stands alone in its group, 乙 2024 has no year before.
    expect(result.compared).toEqual({ before: 1, neighbour: 1 })
  })

  test('of two neighbours the one that has more of the other is judged', () => {
    expect(told(all([section('甲', 2022, A + words(150, 0x7000)), section('乙', 2022, A)]))).toEqual([
      ['neighbour', '乙2022', '甲2022', 100, 100],
    ])
  })

  test('where no group is known all documents of the year are neighbours', () => {
    const result = all([
      section('甲', 2022, A, { group: null }),
      section('乙', 2022, A),
      section('丙', 2022, A, { group: '市' }),
    ])
    expect(told(result).map(([, one, other]) => [one, other])).toEqual([
      ['甲2022', '乙2022'],
      ['甲2022', '丙2022'],
    ])
  })

  test('sections of fewer than 60 characters are counted, not judged', () => {
    const result = all([section('甲', 2022, words(59)), section('乙', 2022, words(60)), section('丙', 2022, words(60))])
    expect([result.judged, result.short, result.compared.neighbour]).toEqual([2, 1, 1])
    expect(told(result)).toEqual([['neighbour', '乙2022', '丙2022', 100, 60]])
  })

  test('a pair of which the filter leaves out both is not told', () => {
    const out = { isSelected: false }
    expect(told(all([section('甲', 2022, A, out), section('乙', 2022, A, out)]))).toEqual([])
    expect(told(all([section('甲', 2022, A, out), section('乙', 2022, A)]))).toHaveLength(1)
  })

  test('from ten documents on, runs in more than half of them do not count', () => {
    const phrase = words(40, 0x9000)
    const own = (i: number) => words(70, 0x5000 + i * 100)
    const texts = Array.from({ length: 10 }, (_, i) => section(words(1, 0x4e10 + i), 2022, phrase + own(i)))
    // The first two repeat each other beyond the phrase: 35 of 70 characters.
    const [first, second, ...others] = texts
    if (!first || !second) throw new Error('no texts')
    const alike = { ...second, text: phrase + own(0).slice(0, 35) + own(1).slice(35) }
    const [pair, ...more] = all([first, alike, ...others]).pairs
    expect(more).toEqual([])
    expect(pair && [pair.characters, pair.own, pair.share]).toEqual([35, 70, 0.5])
    expect(pair?.ranges.map(({ from, to }) => [from, to])).toEqual([[40, 75]])
  })

  test('whole passages that most documents share are no phrases: where all copy, all pairs are told', () => {
    const texts = Array.from({ length: 12 }, (_, i) => section(words(1, 0x4e10 + i), 2022, A))
    const result = all(texts)
    expect([result.judged, result.short]).toEqual([12, 0])
    expect(result.pairs).toHaveLength((12 * 11) / 2)
  })

  test('what one agency repeats year by year is no set phrase, in however many documents', () => {
    const years = Array.from({ length: 10 }, (_, i) => section('甲', 2010 + i, A))
    expect(told(all(years))).toHaveLength(9)
  })

  test('with few documents phrases of the law do not count', () => {
    const law = '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》'
    const result = all([section('甲', 2022, law + words(60)), section('乙', 2022, law + words(60, 0x7000))])
    expect([told(result), result.judged]).toEqual([[], 2])
  })

  test('as many characters as comparing the two alone says', () => {
    const piece = fc.constantFrom(words(20), words(14, 0x6000), words(30, 0x7000), words(11, 0x8000), '12件')
    const long = fc.array(piece, { minLength: 4, maxLength: 12 }).map((pieces) => pieces.join('，'))
    fc.assert(
      fc.property(long, long, (one, other) => {
        const { pairs } = all([section('甲', 2023, one), section('甲', 2022, other)])
        const alone = found(one, other)
        const isJudged = [one, other].every((text) => normalised(text).text.length >= 60)
        expect(pairs.map(({ characters, own, ranges }) => ({ characters, own, ranges }))).toEqual(
          isJudged && shareOf(alone) >= 0.4 ? [alone] : [],
        )
      }),
    )
  })
})
