import { expect, test } from 'vitest'
import { disputeRows } from '../../../src/data/queries/disputesRows.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { doubtTexts, rowsTitle } from '../../../src/views/disputes/rowsText.ts'
import { open, zh } from './asking.ts'

test('the rows are named without blame, and the doubt about 洪泽 says both numbers', () => {
  const rows = open.engine.rows(disputeRows(EMPTY_FILTER))
  expect(rowsTitle(rows, [], zh)).toBe('4 份年报的复议与诉讼多于当年办结，其中 1 份仅复议一项即多于办结')
  // Where no report knows its disputes, none is said to be in order.
  expect(rowsTitle([], [], zh)).toBe('没有年报同时写明办结数与复议、诉讼件数，无从比较')
  const hongze = rows.find(({ agency }) => agency.includes('洪泽'))
  expect(hongze && doubtTexts(hongze, zh)).toEqual([
    '行政复议总计填报为 0，各项合计 11',
    '复议后起诉总计填报为 0，各项合计 5',
  ])
})
