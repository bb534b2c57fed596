import { describe, expect, test } from 'vitest'
import { narrativeOf } from '../../../../src/data/readers/documents/narrative.ts'
import { readText } from '../../../../src/data/readers/documents/text.ts'

const told = (text: string) => {
  const { received, reviews, suits } = narrativeOf(readText(text).blocks)
  return [received?.value ?? null, reviews?.value ?? null, suits?.value ?? null]
}

describe('the figures that a text tells of applications, reviews and suits', () => {
  test.each([
    ['全年共收到政府信息公开申请 12 件，均按时答复。', [12, null, null]],
    ['本机关受理依申请公开 0 件。', [0, null, null]],
    ['本年度未收到政府信息公开申请。', [0, null, null]],
    ['本年发生行政复议案件3件，行政诉讼案件1件。', [null, 3, 1]],
    ['未发生因政府信息公开引起的行政复议、行政诉讼。', [null, 0, 0]],
    ['收到申请５件。', [5, null, null]],
  ])('%s', (text, figures) => {
    expect(told(text)).toEqual(figures)
  })

  test('two different figures tell none, the same twice one', () => {
    expect(told('上半年收到申请3件。下半年收到申请4件。')).toEqual([null, null, null])
    expect(told('共收到申请3件。收到申请3件，已全部办结。')).toEqual([3, null, null])
  })

  test('other numbers are not taken for them', () => {
    expect(told('主动公开信息120条，解读政策15件，公开申请指南1份，培训3次。')).toEqual([null, null, null])
  })

  test('the sentence comes with the figure', () => {
    const { received } = narrativeOf(readText('一、总体情况\n全年收到政府信息公开申请7件。其他').blocks)
    expect(received).toEqual({ value: 7, sentence: '全年收到政府信息公开申请7件' })
  })
})
