import { describe, expect, test } from 'vitest'
import { narrativeOf, sentencesOf } from '../../../../src/data/readers/documents/narrative.ts'
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
    ['收到申请1,234件。', [1234, null, null]],
    ['因政府信息公开引起的行政复议案件2件、行政诉讼案件7件。', [null, 2, 7]],
    ['办理因政府信息公开申请引发的行政复议36起，行政诉讼9起。', [null, 36, 9]],
  ])('%s', (text, figures) => {
    expect(told(text)).toEqual(figures)
  })

  test('two different figures tell none, the same twice one', () => {
    expect(told('上半年收到申请3件。下半年收到申请4件。')).toEqual([null, null, null])
    expect(told('共收到申请3件。收到申请3件，已全部办结。')).toEqual([3, null, null])
  })

  test.each([
    ['予以公开1191件、部分公开328件、不予公开142件、无法提供1078件', [1191, 142]],
    ['其中，3件予以公开，2件不予公开', [3, 2]],
    ['收到申请5件，均予以公开', [null, null]],
    ['依法予以公开的申请12件，不予公开0件', [12, 0]],
    ['未作出不予公开决定', [null, 0]],
    // Parts of the outcome, which would have to be added up, also where they are equal.
    ['属于国家秘密不予公开1件，属于内部事务信息不予公开1件', [null, null]],
    ['不予公开1件，同类情形不予公开1件', [null, null]],
    // Neither is of what was asked for and given.
    ['部分予以公开3件，主动予以公开信息120条', [null, null]],
    ['不予以公开4件', [null, 4]],
    // Two outcomes in one number.
    ['予以公开及部分公开42件，不予公开5件', [null, 5]],
    ['主动公开380份，依申请公开及不予公开319份', [null, null]],
    ['共办结8件，结转至2026年1件，予以公开3件', [3, null]],
  ])('granted and denied: %s', (text, figures) => {
    const { granted, denied } = narrativeOf(readText(`${text}。`).blocks)
    expect([granted?.value ?? null, denied?.value ?? null]).toEqual(figures)
  })

  test.each([
    ['收到申请12件，同比增加3件，较上年收到申请9件有所增加。', 12],
    ['2022年，收到申请9件。2023年，收到申请12件。', 12],
    ['去年收到申请9件，今年收到申请12件。', 12],
    ['收到申请12件，其中网上收到申请9件，信函收到申请3件。', 12],
    ['自条例施行以来累计收到申请400件。', null],
    ['受理上年结转申请2件，新收申请12件。', 12],
    ['收到申请12件(比上年多3件)。', 12],
    ['本年度全区共收到70件申请，办结69件。', 70],
    ['2023年共收到依申请公开政府信息13件。', 13],
    ['接到依申请公开2件，全部答复。', 2],
    ['接收通过邮寄、网络提交的各类政府信息公开申请共计81件。', 81],
    ['全年办理政府信息公开申请218件。', 218],
    ['全年收到申请5件，办理申请6件。', 5],
    ['全年累计收到申请7件。', 7],
  ])('other years, parts and sums of years are not taken: %s', (text, figure) => {
    expect(narrativeOf(readText(text).blocks, 2023).received?.value ?? null).toBe(figure)
  })

  test('the sentences of all figures, each once', () => {
    const { blocks } = readText('收到申请5件，予以公开3件，不予公开2件。无行政复议。')
    expect(sentencesOf(narrativeOf(blocks))).toBe('收到申请5件，予以公开3件，不予公开2件。无行政复议。')
  })

  test('other numbers are not taken for them', () => {
    expect(told('主动公开信息120条，解读政策15件，公开申请指南1份，培训3次。')).toEqual([null, null, null])
  })

  test('the sentence comes with the figure', () => {
    const { received } = narrativeOf(readText('一、总体情况\n全年收到政府信息公开申请7件。其他').blocks)
    expect(received).toEqual({ value: 7, sentence: '全年收到政府信息公开申请7件', at: 1 })
  })
})

describe('what is told of something else, or of a part, is told of no figure', () => {
  test.each([
    ['未收到行政复议申请。', [null, 0, null]],
    ['未收到政府信息公开申请和行政复议案件。', [0, 0, null]],
    ['没有收到因政府信息公开申请引起的行政复议。', [null, 0, null]],
    ['全年共收到依申请公开件42件（其中当面申请2件）。', [42, null, null]],
    ['共受理信息公开申请25件（含上年结转3件）。', [null, null, null]],
    ['收到信访举报申请7件，政府信息公开申请2件。', [null, null, null]],
    ['政务服务中心受理各类行政许可申请5000件。', [null, null, null]],
    ['全年收到书面申请4份，网上申请6份。', [null, null, null]],
    ['第四季度收到政府信息公开申请3件。', [null, null, null]],
    ['1-11月收到政府信息公开申请10件。', [null, null, null]],
    ['1-12月收到政府信息公开申请10件。', [10, null, null]],
    ['自1月1日至12月31日收到政府信息公开申请10件。', [10, null, null]],
    ['通过网站、信函等渠道收到政府信息公开申请12件。', [12, null, null]],
    // An office for legal affairs deals with all cases of its county.
    ['办理行政复议案件56件，行政诉讼案件12件。', [null, null, null]],
    ['办理政府信息公开行政复议案件5件。', [null, 5, null]],
  ])('%s', (text, figures) => {
    expect(told(text)).toEqual(figures)
  })
})
