import { expect, test } from 'vitest'
import { EXAMPLES } from '../../src/domain/rules/examples.ts'
import { ruleSentence } from '../../src/ui/ruleSentence.ts'

/** The sentences of all examples, by check and weight. */
function sentences(lang: 'zh' | 'en') {
  return Object.fromEntries(
    EXAMPLES.map(({ rule, finds, reports }) => {
      const { year = 0, form = '' } = reports.at(-1) ?? {}
      return [`${finds.check} ${finds.severity}`, ruleSentence({ rule, ...finds, year, form }, lang)]
    }),
  )
}

test('each finding is one sentence with both sides', () => {
  expect(sentences('zh')).toEqual({
    'row:received error': '“本年新收政府信息公开申请数量”：六类申请人之和为 6，总计为 7。',
    'column:person error': '“自然人”列：各项办理结果之和为 6，“（七）总计”为 5。',
    'official:total error': '“总计”列：第一项加第二项之和为 12，第三项加第四项之和为 11。',
    'channel:review error': '“行政复议”：四种结果之和为 2，总计为 3。',
    'zero:applications error': '申请情况的总计没有大于 0 的数字，分项或办理结果计有 3 件。',
    'zero:applications doubt': '申请情况没有大于 0 的数字，文字写有新收申请 3 件。',
    'impossible:rules.in_force error': '“规章/现行有效件数”为 2；县级、乡级机关不制定规章。',
    'told:received doubt': '文字写新收申请 12 件，表内总计为 10 件。',
    'told:received notice': '文字写新收申请 12 件，表内新收 10 件；加上年结转 2 件后相符。',
    'carry:total doubt': '2023 年年报结转下年度 4 件，2024 年年报的上年结转为 3 件。',
    'inForce:normative notice':
      '“行政规范性文件”：2023 年现行有效件数加 2024 年制发、减废止，得 22 件；2024 年填现行有效 21 件。',
    'units:app.received.total doubt': '“本年新收政府信息公开申请数量/总计”：汇总年报为 10，所属单位年报之和为 11。',
    'jump:licensing.decisions notice': '“行政许可/本年处理决定数量”：2023 年为 20，2024 年为 200。',
    'copied doubt': '全部单元格与 2023 年年报相同，其中 7 个数字大于 0。',
    'restated:example.csv:3 doubt': '与同一年度的另一份年报（example.csv:3）有 1 处数字不同。',
    'wrongYear doubt': '标题年度与正文不同：2023 ≠ 2024年，本机关共收到申请12件。',
    'otherSignature doubt': '标题中的机关与落款不同：青溪市教育局 ≠ 青溪市科学技术局。',
    'early doubt': '公布于 2024 年，所报年度为 2024 年。',
    'layout notice': '所报年度适用2021年版格式，年报使用2019年版格式。',
  })
})

test('in English too, and no sentence leaves a side out or says what it does not know', () => {
  const english = sentences('en')
  for (const { finds } of EXAMPLES) {
    const sentence = english[`${finds.check} ${finds.severity}`] ?? ''
    expect(sentence).toMatch(/^[A-Z“].*\.$/u)
    expect(sentence).not.toMatch(/undefined|NaN|null|–/u)
    const sides = finds.check.startsWith('zero') ? [finds.right] : [finds.left, finds.right]
    // A rule that allows nothing at all says so in words.
    const shown = sides.filter((side) => side !== null && side !== 0)
    expect(shown.filter((side) => !sentence.includes(String(side)))).toEqual([])
  }
  expect(english['official:total error']).toBe('Column “Total”: items I and II add up to 12, items III and IV to 11.')
})

test('a mixed form is called so', () => {
  const one = { check: 'layout', severity: 'notice', left: null, right: null, year: 2022, form: 'mixed' } as const
  expect(ruleSentence({ ...one, rule: 'layout', reading: 'mixed' }, 'zh')).toBe(
    '所报年度适用2021年版格式，年报使用两版混用的格式。',
  )
})
