import { expect, test } from 'vitest'
import { ALL_CELLS, cellLabel, cellsOf } from '../../../src/domain/forms/cells.ts'
import { APPLICANT_TOTAL, APPLICANTS, OUTCOME_GROUPS, OUTCOMES } from '../../../src/domain/forms/form.ts'
import { FORMS } from '../../../src/domain/forms/forms.ts'
import { cellOfHeader, cellOfLabels } from '../../../src/domain/forms/labels.ts'
import { normaliseLabel } from '../../../src/domain/forms/spelling.ts'

test('every label of every form, in both languages, leads back to its cell', () => {
  for (const form of FORMS) {
    for (const cell of cellsOf(form)) {
      const label = cellLabel(cell, form.id)
      expect([label.zh, cellOfHeader(label.zh)]).toEqual([label.zh, cell])
      expect([label.en, cellOfHeader(label.en)]).toEqual([label.en, cell])
    }
  }
})

test('every row of table 3 as printed, numbered and under its heads, leads to its cell', () => {
  for (const form of FORMS) {
    for (const row of form.applicationRows) {
      const group = OUTCOME_GROUPS.find(({ key }) => key === row.group)
      const underGroup = group && row.number !== group.number ? [`${group.number}${group.zh}`] : []
      const underOutcomes = row.role === 'outcome' || row.role === 'decided' ? [OUTCOMES.number + OUTCOMES.zh] : []
      const printedRow = [...underOutcomes, ...underGroup, row.number + row.zh].join('/')
      for (const applicant of [...APPLICANTS, APPLICANT_TOTAL]) {
        const header = `${printedRow}/${applicant.zh}`
        expect([header, cellOfHeader(header)]).toEqual([header, `app.${row.key}.${applicant.key}`])
        expect(cellOfLabels(printedRow, applicant.zh)).toBe(`app.${row.key}.${applicant.key}`)
      }
    }
  }
})

test('standard names are understood in any case and without app.', () => {
  for (const cell of ALL_CELLS) {
    expect(cellOfHeader(` ${cell.toUpperCase()} `)).toBe(cell)
    expect(cellOfHeader(cell.replaceAll('.', '/'))).toBe(cell)
    expect(cellOfHeader(cell.replace(/^app\./, '').replaceAll('.', '_'))).toBe(cell)
  }
  expect(cellOfHeader('received/person')).toBe('app.received.person')
})

test.each([
  ['本年新收政府信息公开申请数量/自然人', 'app.received.person'],
  ['规章/本年制发件数', 'rules.made'],
  ['规章(县级无此项)／现行有效件数(历史累计)', 'rules.in_force'],
  ['行政规范性文件|先行有效件数', 'normative.in_force'],
  ['规范性文件-对外公开总数量', 'normative.disclosed_total'],
  ['第二十条第（五）项/行政许可/本年增/减', 'licensing.items_change'],
  ['行政事业性收费：本年收费金额（单位：万元）', 'fees.amount'],
  ['行政复议/结果维持', 'review.upheld'],
  ['行政复议/其他', 'review.other'],
  ['未经复议直接起诉/总计', 'suit_direct.total'],
  ['四、政府信息公开行政复议、行政诉讼情况/行政诉讼/复议后起诉/合计', 'suit_after.total'],
  ['三、本年度办理结果/（三）不予公开/1.属于国家秘密/自然人', 'app.denied.secret.person'],
  ['三、本年度办理结果/(三)不予公开/3、危及"三安全一稳定"/商业\n企业', 'app.denied.stability.company'],
  ['新收/申请人情况/法人或其他组织/商业企业', 'app.received.company'],
  ['收到 > 总计', 'app.received.total'],
  ['上年转结_自然人', 'app.carried_in.person'],
  ['（二）部分公开/法律服务机构', 'app.partial.legal'],
  ['（一）予以公开/（一）予以公开/自然人', 'app.granted.person'],
  ['（七）总计/总计', 'app.decided.total'],
  ['（七）总计/其他', 'app.decided.other'],
  ['3.其他/总计', 'app.other.misc.total'],
  ['３．其他／其他', 'app.other.misc.other'],
  ['其他/自然人', 'app.other.misc.person'],
  ['（六）其他处理/其他', 'app.other.other'],
  ['（六）其他处理/3.其他/其他', 'app.other.misc.other'],
  ['（六）其他处理/总计', 'app.other.total'],
  ['自然人/四、结转下年度继续办理', 'app.carried_out.person'],
])('%j is %s', (header, cell) => {
  expect(cellOfHeader(header)).toBe(cell)
})

test('where two cells would fit, or none, nothing is guessed', () => {
  // 总计 and 其他 are each a row and a column; nothing tells which of the two comes first.
  expect(cellOfHeader('总计/其他')).toBeNull()
  expect(cellOfHeader('其他/总计')).toBeNull()
  for (const header of [
    '总计',
    '其他',
    '自然人',
    '不予公开/自然人',
    '行政诉讼/总计',
    '申请人情况/法人或其他组织/商业企业',
    '',
    '备注',
  ])
    expect(cellOfHeader(header)).toBeNull()
  // A natural person is no organisation.
  expect(cellOfHeader('新收/法人或其他组织/自然人')).toBeNull()
})

test('in the long form the row and the column are known, so that 其他 and 总计 are certain', () => {
  expect(cellOfLabels('总计', '其他')).toBe('app.decided.other')
  expect(cellOfLabels('其他', '总计')).toBe('app.other.misc.total')
  expect(cellOfLabels('（六）其他处理', '法人或其他组织/其他')).toBe('app.other.other')
  expect(cellOfLabels('行政复议', '其他结果')).toBe('review.other')
  expect(cellOfLabels('结果维持', '行政复议')).toBe('review.upheld')
  expect(cellOfLabels('received', 'person')).toBe('app.received.person')
  expect(cellOfLabels('行政复议', '自然人')).toBeNull()
})

test('an amount under a head of another unit is not the form’s cell', () => {
  expect(cellOfHeader('行政事业性收费/本年收费金额（单位：万元）')).toBe('fees.amount')
  expect(cellOfHeader('行政事业性收费/本年收费金额(万元)')).toBe('fees.amount')
  expect(cellOfHeader('行政事业性收费/本年收费金额（单位：元）')).toBeNull()
  expect(cellOfLabels('行政事业性收费', '本年收费金额（单位：元）')).toBeNull()
})

test('one spelling for all ways of writing a label', () => {
  expect(normaliseLabel('　（三） 不予\n公开')).toBe('不予公开')
  expect(normaliseLabel('三(七)总计')).toBe('总计')
  expect(normaliseLabel('１、属于国家秘密')).toBe('属于国家秘密')
  expect(normaliseLabel('危及“三安全一稳定”')).toBe(normaliseLabel('3.危及"三安全一稳定"'))
  expect(normaliseLabel('规章（县级无此项）')).toBe('规章(县级无此项)')
  expect(normaliseLabel('2021年')).toBe('2021年')
  expect(normaliseLabel('上年转结政府信息公开申请数量')).toBe('上年结转政府信息公开申请数量')
})

test('a hostile header is done with at once', () => {
  for (const piece of [' ', '1.', '(一)', '/', '其他/', '(', '增 '])
    expect(cellOfHeader(`${piece.repeat(100_000)}x`)).toBeNull()
})
