import { beforeAll, describe, expect, test } from 'vitest'
import { pivot } from '../../../src/data/queries/pivot.ts'
import { toCsv } from '../../../src/domain/csv.ts'
import { LAYOUT_OF, type PivotLayout, type Stat } from '../../../src/domain/pivot.ts'
import { PIVOT_QUANTITIES, pivotQuantity, PROACTIVE, statsOf } from '../../../src/domain/pivotQuantities.ts'
import { sliceOf, type Coordinates } from '../../../src/domain/pivotSlices.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { askingOf } from '../../../src/views/pivot/asked.ts'
import { pivotCaveats } from '../../../src/views/pivot/caveats.ts'
import { cellAt } from '../../../src/views/pivot/cells.ts'
import { flatExport, shownExport } from '../../../src/views/pivot/exports.ts'
import { formulaOf } from '../../../src/views/pivot/formula.ts'
import { groupsOf } from '../../../src/views/pivot/groups.ts'
import { agencyNames, nodePath, orderingOf, type Wording } from '../../../src/views/pivot/names.ts'
import { leafName, pivotSummary } from '../../../src/views/pivot/sentences.ts'
import { cellNote, shownCell } from '../../../src/views/pivot/shown.ts'
import { linesOf, tableOf, type Table } from '../../../src/views/pivot/table.ts'
import { WORDS } from '../../../src/views/pivot/words.ts'
import { openEmbedded } from '../../data/embedded.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
let wording: Wording
beforeAll(async () => {
  open = await openEmbedded()
  wording = { words: WORDS.zh, texts: TEXTS.zh, lang: 'zh', agencies: agencyNames(open.dataset.agencies) }
}, 60_000)

function tableFor(layout: PivotLayout, filter: Filter = EMPTY_FILTER, hasEmpty = false): Table {
  const asking = askingOf(layout)
  if (!asking) throw new Error('too much is asked')
  const [answer] = open.engine.rows(
    pivot(
      filter,
      asking.asked,
      open.dataset.agencies.map(({ key }) => key),
    ),
  )
  const groups = answer && groupsOf(answer)
  if (!answer || !groups) throw new Error('no groups')
  return tableOf({ answer, groups, asking }, orderingOf(open.dataset), hasEmpty)
}

const ALL_OPEN = { open: 9, toggled: [] }

/** What stands in a row (by the end of its name, '' the total) under a column (by its whole name). */
function at(table: Table, row: string, column: string) {
  const lines = linesOf(table, ALL_OPEN, null)
  const line = lines.find(({ node }) => (row === '' ? node.depth === 0 : nodePath(node, wording).endsWith(row)))
  const leaf = table.leaves.find((one) => leafName(one, wording) === column)
  if (!line || !leaf)
    throw new Error(`no ${row} or ${column}; columns are ${table.leaves.map((one) => leafName(one, wording)).join()}`)
  const cell = cellAt(table.sheet, line.node, leaf.node, leaf.value)
  return { ...cell, text: shownCell(cell, leaf.value, 'plain', wording), note: cellNote(cell, leaf.value, wording) }
}

describe('the February round-up of the 128 reports', () => {
  const february = () => tableFor(LAYOUT_OF.february)

  test('9,270 received and 9,186 decided from 13 reports, each application once; the plain sum 9,841 stands nowhere', () => {
    const table = february()
    expect(at(table, '', '总计 · 新收申请')).toMatchObject({ value: 9270, known: 13, counted: 13, left: 115, areas: 9 })
    expect(at(table, '', '总计 · 办结').value).toBe(9186)
    const file = [shownExport(table, linesOf(table, ALL_OPEN, null), wording), flatExport(table, wording)]
      .map(toCsv)
      .join('')
    expect(file).toContain('9270')
    expect(file).not.toMatch(/\b(9841|9747)\b/)
    expect(pivotSummary(table, 25, wording)).toContain('新收申请 9,270，办结 9,186，公开率 47.8 %')
    expect(pivotCaveats(table, { years: [], sorting: null }, wording).join('')).toContain(
      '总计计入 9 份汇总年报，其所属单位的 115 份年报不再相加',
    )
  })

  test('宿迁市 43.6 % [41.9–45.2] → 54.0 % [52.4–55.7], 17/414 and 18/134 corrected in review', () => {
    const layout = {
      ...LAYOUT_OF.february,
      values: [
        { of: 'disclosure_rate', stat: 'sum' },
        { of: 'review_corrected', stat: 'sum' },
      ],
    } as const
    const table = tableFor(layout)
    const rate = (year: string) => at(table, '宿迁市人民政府', `${year} · 公开率`)
    expect(rate('2023').text).toMatchObject({ text: '43.6 %', beside: '[41.9–45.2]' })
    expect(rate('2024').text).toMatchObject({ text: '54.0 %', beside: '[52.4–55.7]' })
    expect(rate('2023').ratio).toMatchObject({ numerator: 1519, denominator: 3486 })
    expect(at(table, '宿迁市人民政府', '2023 · 复议纠错率').ratio).toMatchObject({ numerator: 17, denominator: 414 })
    expect(at(table, '宿迁市人民政府', '2024 · 复议纠错率').ratio).toMatchObject({ numerator: 18, denominator: 134 })
  })

  test('海坛片区 2024: 6 recomputed from the parts where 0 is printed, in doubt on screen and in both files', () => {
    const table = february()
    expect(at(table, '海坛片区管理局', '2024 · 新收申请')).toMatchObject({ value: 6, isDoubted: true })
    const shown = shownExport(table, linesOf(table, ALL_OPEN, null), wording)
    const row = shown.rows.find(([name]) => String(name).endsWith('海坛片区管理局')) ?? []
    const column = shown.header.indexOf('2024 · 新收申请')
    expect([row[column], shown.header[column + 1], row[column + 1]]).toEqual([6, '2024 · 新收申请·说明', '存疑'])
    const flat = flatExport(table, wording)
    const place = (name: string) => flat.header.indexOf(name)
    const record = flat.rows.find(
      (one) =>
        one[place('name')] === '平潭综合实验区海坛片区管理局' &&
        one[place('column.year')] === '2024' &&
        one[place('value')] === 'received',
    )
    expect([record?.[place('figure')], record?.[place('in_doubt')]]).toEqual([6, 1])
  })

  test('a year without a report is not in this dataset, and that is no zero and no blank', () => {
    expect(at(february(), '公安局', '2020 · 新收申请')).toMatchObject({ value: null, why: 'missing', counted: 0 })
  })
})

test('平潭 2024 by the parts of its area: the area report 218 alone, its units 218 by their own rows', () => {
  const filter: Filter = { ...EMPTY_FILTER, years: { from: 2024, to: 2024 }, places: ['福建省'] }
  const table = tableFor({ rows: ['kind', 'agency'], columns: [], values: [{ of: 'received', stat: 'sum' }] }, filter)
  expect(at(table, '', '新收申请')).toMatchObject({ value: 218, counted: 1, left: 17 })
  const [department, office] = [at(table, '部门', '新收申请'), at(table, '派出机构', '新收申请')]
  expect([department.left, office.left]).toEqual([0, 0])
  expect((department.value ?? 0) + (office.value ?? 0)).toBe(218)
})

test('outcomes and reasons: 371 denied, 96 of them internal affairs; a reason stands under its group alone', () => {
  const table = tableFor({
    rows: ['outcome', 'reason'],
    columns: [],
    values: [
      { of: 'decided', stat: 'sum' },
      { of: 'decided', stat: 'parent' },
    ],
  })
  expect(at(table, '', '办结').value).toBe(9186)
  expect(at(table, '不予公开', '办结').value).toBe(371)
  expect(at(table, '属于三类内部事务信息', '办结').value).toBe(96)
  expect(at(table, '属于三类内部事务信息', '办结（占上级）').ratio).toMatchObject({ numerator: 96, denominator: 371 })
  const names = linesOf(table, ALL_OPEN, null).map(({ node }) => nodePath(node, wording))
  expect(names.filter((name) => name.startsWith('不予公开 · '))).toHaveLength(8)
  // 予以公开 and 部分公开 are single rows of the form.
  expect(names.filter((name) => name.startsWith('予以公开'))).toEqual(['予以公开'])
})

test('review results by channel: 739 reviews, 52 of them corrected; what is pending is a stock', () => {
  const table = tableFor(LAYOUT_OF.reviews)
  expect(at(table, '', '行政复议 · 结果纠正 · 复议诉讼合计').value).toBe(52)
  expect(at(table, '', '行政复议 · 合计 · 复议诉讼合计').value).toBe(739)
  expect(at(table, '', '行政复议 · 尚未审结 · 复议诉讼合计')).toMatchObject({ value: null, why: 'years' })
})

test('of all channels together what is printed is added up: 739 + 85 + 180, in doubt where a channel says nothing', () => {
  const table = tableFor({
    rows: ['agency'],
    columns: ['channel'],
    values: [
      { of: 'disputes', stat: 'sum' },
      { of: 'disputes', stat: 'row' },
    ],
  })
  const channels = ['行政复议', '未经复议直接起诉', '复议后起诉']
  expect(channels.map((name) => at(table, '', `${name} · 复议诉讼合计`).value)).toEqual([739, 85, 180])
  expect(at(table, '', '总计 · 复议诉讼合计')).toMatchObject({ value: 739 + 85 + 180, isDoubted: true })
  const shares = channels.map((name) => at(table, '', `${name} · 复议诉讼合计（占行）`).value ?? NaN)
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
  // 上海市人民政府 2019 prints 7 reviews and 9 suits, and nothing for suits after review.
  const shanghai = { ...EMPTY_FILTER, places: ['上海市'] }
  expect(at(tableFor(LAYOUT_OF.reviews, shanghai), '', '总计 · 复议诉讼合计')).toMatchObject({
    why: null,
    isDoubted: true,
  })
})

test('an agency without a report of a kind is not said to be missing; without one of a year it is', () => {
  const values = [{ of: 'received', stat: 'sum' }] as const
  const zeros = tableFor({ rows: ['agency'], columns: ['zero'], values })
  const empty = at(zeros, '宿迁市人民政府', '确认为零 · 新收申请')
  expect([empty.why, empty.text.text, empty.text.state, empty.note]).toEqual(['none', '', null, '没有这类年报'])
  // The county's level is the same each year, so its year without a report is missing under its level too.
  const levels = tableFor({ rows: ['level', 'agency'], columns: ['year'], values })
  expect(at(levels, '平潭综合实验区公安局', '2020 · 新收申请').why).toBe('missing')
  const forms = tableFor({ rows: ['agency'], columns: ['form', 'year'], values })
  const under = forms.leaves.map((leaf) => leafName(leaf, wording)).filter((name) => name.includes('2021 · '))
  // Its report of 2021 is in one form alone: under the others there is none, and yet it is not missing.
  const whys = under.map((name) => at(forms, '平潭综合实验区公安局', name).why)
  expect(new Set(whys)).toEqual(new Set(['none', null]))
})

test('a change of a rate on fewer than 30 cases is grey, says its n, and is not ranked', () => {
  const table = tableFor({ rows: ['agency'], columns: ['year'], values: [{ of: 'disclosure_rate', stat: 'change' }] })
  const leaf = table.leaves.find(({ id }) => id === '2025\t0')
  if (!leaf) throw new Error('no 2025')
  const lines = linesOf(table, ALL_OPEN, { column: leaf.id, desc: true }).slice(1)
  const cells = lines
    .map(({ node }) => cellAt(table.sheet, node, leaf.node, leaf.value))
    .filter(({ value }) => value !== null)
  const isFew = cells.map((cell) => Math.min(cell.changed?.wholeBefore ?? 0, cell.changed?.wholeAfter ?? 0) < 30)
  expect(isFew).toEqual(isFew.toSorted((a, b) => Number(a) - Number(b)))
  expect(cells.map((cell) => shownCell(cell, leaf.value, 'plain', wording).isSmall)).toEqual(isFew)
  expect(new Set(isFew).size).toBe(2)
})

test('zero years: 79 active, 8 contradictory, 41 confirmed of 128 reports, units of area reports among them', () => {
  const table = tableFor(LAYOUT_OF.zeros)
  const count = (name: string) => at(table, '', `${name} · 年报份数`).value
  expect([count('有申请'), count('与自身数据矛盾'), count('确认为零')]).toEqual([79, 8, 41])
  expect(at(table, '', '总计 · 年报份数').value).toBe(128)
})

test('a change is of the agencies that print it in both years; from 0 growth is not defined, on few it is absolute', () => {
  const table = tableFor({
    rows: ['agency'],
    columns: ['year'],
    values: [
      { of: 'received', stat: 'growth' },
      { of: 'received', stat: 'change' },
    ],
  })
  // 宿迁 and 平潭 print it in both years: 3,511 + 81 → 3,525 + 218.
  expect(at(table, '', '2024 · 新收申请（比上年增减）').value).toBe(3743 - 3592)
  expect(at(table, '经济发展局', '2022 · 新收申请（比上年增幅）')).toMatchObject({ value: null, why: 'fromZero' })
  expect(at(table, '经济发展局', '2022 · 新收申请（比上年增幅）').text.text).toBe('– +3')
  expect(at(table, '', '总计 · 新收申请（比上年增减）').why).toBe('noYear')
})

test('rates on fewer than 30 cases are grey and stand after all that are ranked, whichever way the column is sorted', () => {
  const table = tableFor({ rows: ['agency'], columns: [], values: [{ of: 'disclosure_rate', stat: 'sum' }] })
  const leaf = table.leaves[0]
  if (!leaf) throw new Error('no column')
  for (const desc of [true, false]) {
    const ranked = linesOf(table, ALL_OPEN, { column: leaf.id, desc })
      .slice(1)
      .map(({ node }) => cellAt(table.sheet, node, leaf.node, leaf.value).ratio?.ranked === true)
    expect(ranked).toEqual(ranked.toSorted((a, b) => Number(b) - Number(a)))
    expect(ranked.filter(Boolean).length).toBeGreaterThan(3)
  }
})

test('years without data are listed on request', () => {
  const layout: PivotLayout = { rows: ['agency', 'year'], columns: [], values: [{ of: 'received', stat: 'sum' }] }
  const years = (hasEmpty: boolean) =>
    linesOf(tableFor(layout, EMPTY_FILTER, hasEmpty), ALL_OPEN, null).filter(({ node }) =>
      nodePath(node, wording).startsWith('平潭综合实验区公安局 · '),
    )
  expect(years(false)).toHaveLength(4)
  expect(years(true)).toHaveLength(7)
})

test('the interval of a difference says its unit once: 17 of 414 → 18 of 134 corrected in review', () => {
  const values = [{ of: 'review_corrected', stat: 'change' }] as const
  const table = tableFor({ rows: ['agency'], columns: ['year'], values })
  // Newcombe, worked by hand from Wilson's [2.58, 6.48] and [8.67, 20.24]: 9.33 − 5.32 and 9.33 + 6.97.
  const { note } = at(table, '宿迁市人民政府', '2024 · 复议纠错率（比上年增减）')
  expect(note).toContain('差的 95 % 区间 +4.0 至 +16.3 个百分点')
})

test('其他 by itself could be any other applicant: a figure of it says 其他组织', () => {
  const named = (applicant: string) => {
    const slice = sliceOf(pivotQuantity('decided') ?? PROACTIVE, { outcome: 'denied', applicant })
    return [slice?.zh, slice?.en]
  }
  expect(named('other')).toEqual(['不予公开 · 其他组织', 'Denied · Other organisations'])
  expect(named('person')).toEqual(['不予公开 · 自然人', 'Denied · Natural persons'])
})

test('each figure says in words how it is worked out', () => {
  const said = (of: string, stat: Stat, where: Coordinates = {}) => {
    const found = pivotQuantity(of)
    const slice = found && sliceOf(found, where)
    if (!slice) throw new Error(`no ${of}`)
    return formulaOf(slice, { of, stat }, wording)
  }
  expect(said('received', 'sum')).toBe('合计 = 各年报“新收申请”之和')
  expect(said('decided', 'mean', { outcome: 'denied' })).toContain('各年报“不予公开”之和 ÷ 有数字的年报份数')
  expect(said('disputes', 'sum')).toContain('行政复议·总计 + 未经复议直接起诉·总计 + 复议后起诉·总计')
  expect(said('disclosure_rate', 'sum')).toBe('公开率 = （予以公开 + 部分公开）÷ 办结总数，各年报的分子之和 ÷ 分母之和')
  expect(said('disclosure_rate', 'change')).toContain('；本年比率 − 上年比率')
  // 主动公开各项 is nothing without one of its items.
  for (const quantity of PIVOT_QUANTITIES.filter((one) => one.id !== PROACTIVE.id))
    for (const stat of statsOf(quantity)) expect(said(quantity.id, stat), `${quantity.id} ${stat}`).not.toBe('')
})
