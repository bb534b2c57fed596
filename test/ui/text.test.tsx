import { expect, test } from 'vitest'
import type { FileProblem, PageProblem } from '../../src/domain/problem.ts'
import {
  formatBytes,
  formatChange,
  formatGrowth,
  formatInterval,
  formatList,
  formatNumber,
  formatPer100,
  formatTenth,
  formatPercent,
  formatPoints,
  formatRatio,
  formatYears,
} from '../../src/ui/text/format.ts'
import { FILE_PROBLEMS, fileProblemText } from '../../src/ui/text/fileProblems.ts'
import { problemText } from '../../src/ui/text/problems.ts'
import { TEXTS } from '../../src/ui/text/texts.ts'

test('numbers read as in a yearbook', () => {
  expect(formatNumber(9270)).toBe('9,270')
  expect(formatNumber(0)).toBe('0')
  expect(formatNumber(null)).toBe('–')
  expect(formatNumber(59237.2449)).toBe('59,237.2449')
  // 1,519 of 3,486 decided were granted in full or in part.
  expect(formatPercent(1519 / 3486)).toBe('43.6 %')
  expect([8, 13.44, -0.04, 12_345.67].map(formatTenth)).toEqual(['8.0', '13.4', '0.0', '12,345.7'])
  expect([0.1586, 0.04, 0, null].map(formatPer100)).toEqual(['15.9', '4.0', '0.0', '–'])
  expect(formatInterval({ low: 0.4194, high: 0.4523 })).toBe('[41.9–45.2]')
  expect(formatRatio(1519, 3486)).toBe('1,519 / 3,486')
  expect([12, -3, 0].map(formatChange)).toEqual(['+12', '−3', '0'])
  expect(formatGrowth(-0.125)).toBe('−12.5 %')
  expect(formatPoints(0.104, 'zh')).toBe('+10.4 个百分点')
  expect(formatBytes(93733)).toBe('91.5 KB')
})

test('what is rounded to 0 has no sign', () => {
  expect([-0.0004, 0.0004].map(formatPercent)).toEqual(['0.0 %', '0.0 %'])
  expect([-0.0004, 0, 0.0004].map(formatGrowth)).toEqual(['0.0 %', '0.0 %', '0.0 %'])
  expect([-0.0004, 0, 0.0004].map((one) => formatPoints(one, 'en'))).toEqual(['0.0 points', '0.0 points', '0.0 points'])
  expect([-0.0006, 0.0006].map(formatGrowth)).toEqual(['−0.1 %', '+0.1 %'])
  expect(formatNumber(-0)).toBe('0')
  expect(formatNumber(-0.00001)).toBe('0')
})

test('years are written as runs and names as lists', () => {
  expect(formatYears([2023, 2019, 2020, 2021, 2019], 'zh')).toBe('2019–2021、2023')
  expect(formatYears([2023, 2019, 2020], 'en')).toBe('2019–2020, 2023')
  expect(formatYears([], 'zh')).toBe('')
  expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙')
  expect(formatList(['2022 年', '2024 年'], 'zh')).toBe('2022 年和 2024 年')
  expect(formatList(['甲', '乙', '+3'], 'zh')).toBe('甲、乙和 +3')
  expect(formatList(['A', '乙'], 'zh')).toBe('A 和乙')
  expect(formatList(['2022', '2024'], 'en')).toBe('2022 and 2024')
})

test('a problem says what, where, why and what to do', () => {
  const problem: FileProblem = {
    kind: 'unreadable',
    reason: 'encoding',
    file: '2023.csv',
    line: 1418,
    column: 3,
    detail: 'x',
  }
  expect(fileProblemText(problem, 'zh')).toEqual({
    what: '文字编码无法识别',
    where: '2023.csv，第 1,418 行，第 3 列',
    why: '按已知编码读取均有无法还原的字符（x）。',
    next: '在“数据”中另选编码。',
  })
  const missing: FileProblem = { kind: 'noAgencyColumn', file: 'a.csv', header: ['甲', '乙'] }
  expect(fileProblemText(missing, 'en').why).toBe(
    'No column could be recognised as the name of the agency (columns: 甲 · 乙).',
  )
  const part: PageProblem = { kind: 'addressPart', part: 'year', value: '20x4' }
  expect(problemText(part, TEXTS.zh).where).toBe('网址参数 year=20x4')
})

test('every reason has words in both languages, and none of them blames or shouts', () => {
  for (const lang of ['zh', 'en'] as const) {
    const { unreadable, rejection } = FILE_PROBLEMS[lang]
    const said = [...Object.values(unreadable), ...Object.values(rejection)].flatMap(Object.values)
    expect(said.length).toBeGreaterThan(50)
    for (const sentence of said) {
      expect(sentence).not.toBe('')
      expect(sentence).not.toMatch(/[!！]|错误|非法|智能/)
    }
  }
})
