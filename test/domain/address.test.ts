import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LENSES, ZERO_CLASSES } from '../../src/domain/activity.ts'
import { loadDataset } from '../../src/data/load.ts'
import { readAddress, writeAddress } from '../../src/domain/address.ts'
import {
  AUDIT_BYS,
  AUDIT_SHOWS,
  BREAKDOWNS,
  COMPARISONS,
  DEFAULT_QUESTION,
  DISPUTE_BARS,
  DISPUTE_RATES,
  EMPTY_FILTER,
  FINDING_KINDS,
  GROUPINGS,
  LAYOUTS,
  LEAST_SHARES,
  OUTCOME_BARS,
  PEERS,
  PIVOT_PICTURES,
  PIVOT_UNITS,
  SCALES,
  VIEWS,
  type Question,
  type Standing,
} from '../../src/domain/question.ts'
import { OUTCOME_GROUPS } from '../../src/domain/forms/form.ts'
import { DIMENSIONS, LAYOUT_OF, type PivotLayout } from '../../src/domain/pivot.ts'
import { PIVOT_QUANTITIES, statsOf } from '../../src/domain/pivotQuantities.ts'
import { QUANTITIES } from '../../src/domain/quantities.ts'
import { LEVELS } from '../../src/domain/report.ts'
import { RULE_IDS, SEVERITIES } from '../../src/domain/rules/rule.ts'

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== '')
/** A row as the pivot names it: rows beside each other begin alike, and may hold a sign that is used for folding. */
const rowKey = fc
  .tuple(fc.constantFrom('江苏省', '江苏省\t江苏省/宿迁市', '~', ''), fc.constantFrom('\t', '|', '~2.', '.'), name)
  .map((parts) => parts.join(''))
const year = fc.integer({ min: 1990, max: 2100 })
const isPlain = ({ tables, sorting, behind, chosen }: Standing) =>
  tables.length === 0 && Object.keys(sorting).length === 0 && behind === null && chosen.length === 0
const quantity = fc.constantFrom(...QUANTITIES.map(({ id }) => id))
const VALUES = PIVOT_QUANTITIES.flatMap((one) => statsOf(one).map((stat) => ({ of: one.id, stat })))
const figure = fc.constantFrom('ranked', 'rate', 'by-year')
const question = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    filter: fc.record({
      years: fc.option(fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
      places: fc.array(name, { maxLength: 3 }),
      levels: fc.uniqueArray(fc.constantFrom(...LEVELS)),
      kinds: fc.array(name, { maxLength: 2 }),
      agencies: fc.array(name, { maxLength: 3 }),
      onlySound: fc.boolean(),
    }),
    zeros: fc.record({
      lens: fc.constantFrom(...LENSES),
      classes: fc.uniqueArray(fc.constantFrom(...ZERO_CLASSES)),
      group: fc.constantFrom(...GROUPINGS),
    }),
    agency: fc.record({ key: fc.option(name), year: fc.option(year), beside: fc.option(year) }),
    trends: fc.record({
      of: quantity,
      by: fc.constantFrom(...BREAKDOWNS),
      isConstant: fc.boolean(),
      scale: fc.constantFrom(...SCALES),
      layout: fc.constantFrom(...LAYOUTS),
    }),
    outcomes: fc.record({
      by: fc.constantFrom(...OUTCOME_BARS),
      group: fc.option(fc.constantFrom(...OUTCOME_GROUPS.map(({ key }) => key))),
    }),
    disputes: fc.record({ rate: fc.constantFrom(...DISPUTE_RATES), by: fc.constantFrom(...DISPUTE_BARS) }),
    compare: fc.record({
      how: fc.constantFrom(...COMPARISONS),
      of: quantity,
      agency: fc.option(name),
      others: fc.array(name, { maxLength: 8 }),
      peers: fc.constantFrom(...PEERS),
    }),
    pivot: fc.record({
      layout: fc
        .record({
          rows: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 4 }),
          columns: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 4 }),
          values: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 6 }),
        })
        .map((one) => ({ ...one, columns: one.columns.filter((dimension) => !one.rows.includes(dimension)) })),
      picture: fc.option(fc.constantFrom(...PIVOT_PICTURES)),
      hasHeat: fc.boolean(),
      hasEmpty: fc.boolean(),
      unit: fc.constantFrom(...PIVOT_UNITS),
      open: fc.nat(9),
      // Their order means nothing: they are written, and so read, in one that makes them short.
      toggled: fc.uniqueArray(rowKey, { maxLength: 5 }).map((keys) => keys.toSorted()),
      closed: fc.uniqueArray(rowKey, { maxLength: 5 }).map((keys) => keys.toSorted()),
      cell: fc.option(name),
    }),
    findings: fc.record({ kinds: fc.uniqueArray(fc.constantFrom(...FINDING_KINDS)) }),
    audit: fc.record({
      show: fc.constantFrom(...AUDIT_SHOWS),
      alike: fc.constantFrom(...LEAST_SHARES),
      by: fc.constantFrom(...AUDIT_BYS),
      rules: fc.uniqueArray(fc.constantFrom(...RULE_IDS)),
      severities: fc.uniqueArray(fc.constantFrom(...SEVERITIES)),
    }),
    roster: fc.constantFrom(null, 'inferred', 'list', '610502'),
    standing: fc.record({
      tables: fc.uniqueArray(figure, { maxLength: 2 }),
      sorting: fc.dictionary(figure, fc.record({ column: figure, desc: fc.boolean() }), { maxKeys: 2 }),
      behind: fc.option(figure),
      chosen: fc.uniqueArray(name, { maxLength: 2 }),
    }),
    data: fc.option(name),
    made: fc.constantFrom(null, 'd586e00f3fe9', '0123456789ab'),
    lang: fc.constantFrom('zh' as const, 'en' as const),
  })
  // Only the shown view's own part travels in the address.
  .map(({ standing, ...asked }): Question => ({
    ...asked,
    ...Object.fromEntries(
      (['zeros', 'agency', 'trends', 'outcomes', 'disputes', 'compare', 'findings', 'audit', 'pivot'] as const)
        .filter((view) => view !== asked.view)
        .map((view) => [view, DEFAULT_QUESTION[view]]),
    ),
    standing: isPlain(standing) ? {} : { [asked.view]: standing },
  }))

test('a question put into an address and read again is the same question', () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(readAddress(writeAddress(asked))).toEqual({ question: asked, problems: [] })
    }),
  )
})

test('the default question has no address', () => {
  expect(writeAddress(DEFAULT_QUESTION)).toBe('')
  expect(readAddress('')).toEqual({ question: DEFAULT_QUESTION, problems: [] })
})

test('parts that cannot be read are left out and named; the others hold', () => {
  const { question: asked, problems } = readAddress('?v=1&view=zeros&years=20x4&level=county&level=village&colour=red')
  expect(asked).toMatchObject({ view: 'zeros', filter: { years: null, levels: ['county'] } })
  expect(problems).toEqual([
    { kind: 'addressPart', part: 'years', value: '20x4' },
    { kind: 'addressPart', part: 'level', value: 'village' },
    { kind: 'addressPart', part: 'colour', value: 'red' },
  ])
})

test('a version this page does not know is named', () => {
  expect(readAddress('?v=9&view=data').problems).toEqual([{ kind: 'addressPart', part: 'v', value: '9' }])
})

test('a single year and a turned range are ranges', () => {
  expect(readAddress('?years=2024').question.filter.years).toEqual({ from: 2024, to: 2024 })
  expect(readAddress('?years=2025-2019').question.filter.years).toEqual({ from: 2019, to: 2025 })
})

test('a busy question on real names stays under 2,000 characters', () => {
  const key = '福建省/福州市/平潭综合实验区|平潭综合实验区综合执法与应急管理局'
  const address = writeAddress({
    ...DEFAULT_QUESTION,
    view: 'zeros',
    filter: {
      years: { from: 2019, to: 2025 },
      places: ['福建省/福州市/平潭综合实验区', '江苏省/宿迁市'],
      levels: ['county', 'township'],
      kinds: ['government', 'department'],
      agencies: [key, key],
      onlySound: true,
    },
    zeros: { lens: 'litigation', classes: [...ZERO_CLASSES], group: 'place' },
  })
  expect(address.length).toBeLessThan(2000)
})

test('a single year is written as itself', () => {
  const asked = { ...DEFAULT_QUESTION, filter: { ...EMPTY_FILTER, years: { from: 2025, to: 2025 } } }
  expect(writeAddress(asked)).toBe('?v=1&years=2025')
  expect(readAddress('?v=1&years=2025').question).toEqual(asked)
})

test('a part that may stand once and stands twice is read once, and the other is named', () => {
  const { question: asked, problems } = readAddress('?years=2019-2023&years=2024&place=a&place=b')
  expect(asked.filter).toMatchObject({ years: { from: 2019, to: 2023 }, places: ['a', 'b'] })
  expect(problems).toEqual([{ kind: 'addressPart', part: 'years', value: '2024' }])
})

test('what is said twice is said once: twins in a list would stand twice on the page', () => {
  const { question: asked, problems } = readAddress(
    '?view=compare&place=a&place=a&years=2024&years=2024&with=机关甲&with=~3~&with=机关甲&with=~2~乙&agency=丙&agency=丙&table=x&table=x',
  )
  expect(asked.compare.others).toEqual(['机关甲', '机关乙'])
  expect(asked.filter).toMatchObject({ places: ['a'], agencies: ['丙'], years: { from: 2024, to: 2024 } })
  expect(asked.standing.compare?.tables).toEqual(['x'])
  expect(problems).toEqual([])
})

test('a year is written with the four digits it is read with', () => {
  const { question: asked } = readAddress('?years=0000-0987')
  expect(asked.filter.years).toEqual({ from: 0, to: 987 })
  expect(writeAddress(asked)).toBe('?v=1&years=0000-0987')
})

test('eight agencies of one county side by side fit, each written by what is its own', () => {
  const county = '福建省/福州市/平潭综合实验区|平潭综合实验区'
  const others = [
    '综合执法与应急管理局',
    '自然资源与生态环境局',
    '旅游与文化体育局',
    '国有资产管理局',
    '市场监督管理局',
    '交通与建设局',
    '管委会办公室',
    '海坛片区管理局',
  ].map((own) => county + own)
  const asked: Question = {
    ...DEFAULT_QUESTION,
    view: 'compare',
    filter: { ...EMPTY_FILTER, years: { from: 2019, to: 2025 }, places: ['福建省/福州市/平潭综合实验区'] },
    compare: { ...DEFAULT_QUESTION.compare, others },
  }
  const address = writeAddress(asked)
  expect(address.length).toBeLessThan(1700)
  expect(readAddress(address)).toEqual({ question: asked, problems: [] })
})

test('a folded key that leans on nothing is left out and named', () => {
  expect(readAddress('?view=compare&with=~9~局').problems).toEqual([
    { kind: 'addressPart', part: 'with', value: '~9~局' },
  ])
})

test('the picture of a pivot is kept; one that there is not is left out and named, and the table stands', () => {
  expect(readAddress('?view=pivot&pic=heat').question.pivot.picture).toBe('heat')
  const { question: asked, problems } = readAddress('?view=pivot&pic=pie')
  expect(asked.pivot.picture).toBeNull()
  expect(problems).toEqual([{ kind: 'addressPart', part: 'pic', value: 'pie' }])
})

test('a part of another view is named', () => {
  expect(readAddress('?view=trends&lens=disclosure').problems).toEqual([
    { kind: 'addressPart', part: 'lens', value: 'disclosure' },
  ])
})

test('of a pivot each field and each value stands once, and no more than can be shown; the others are named', () => {
  const { question: asked, problems } = readAddress(
    '?v=1&view=pivot&row=agency&row=year&col=year&val=received&val=received~sum&val=received~mean&val=nothing',
  )
  expect(asked.pivot.layout).toEqual({
    rows: ['agency', 'year'],
    columns: [],
    values: [
      { of: 'received', stat: 'sum' },
      { of: 'received', stat: 'mean' },
    ],
  })
  expect(problems).toEqual([
    { kind: 'addressPart', part: 'col', value: 'year' },
    { kind: 'addressPart', part: 'val', value: 'received~sum' },
    { kind: 'addressPart', part: 'val', value: 'nothing' },
  ])
  const many = ['year', 'province', 'city', 'county', 'agency'].map((one) => `row=${one}`).join('&')
  expect(readAddress(`?v=1&view=pivot&${many}`).problems).toEqual([
    { kind: 'addressPart', part: 'row', value: 'agency' },
  ])
})

test('forty opened rows of one county fit, of agencies under each year too, and stand in any order', async () => {
  const file = { name: 'reports.csv', bytes: new Uint8Array(readFileSync('data/reports.csv')), settings: {} }
  const { dataset } = await loadDataset([file], { origin: 'embedded', duplicates: 'first', scopeUnstated: 'own' })
  const county = '福建省/福州市/平潭综合实验区'
  const keys = dataset.agencies.filter((one) => one.county === '平潭综合实验区').map(({ key }) => key)
  // Eighteen offices and the area itself.
  expect(keys).toHaveLength(19)
  const underYears = [2023, 2024, 2025].flatMap((one) => keys.map((key) => `${county}\t${one}\t${key}`)).slice(0, 40)
  const withYears = keys.flatMap((key) => [
    `${county}\t${key}`,
    ...[2023, 2024].map((one) => `${county}\t${key}\t${one}`),
  ])
  for (const toggled of [underYears, withYears.slice(0, 40)]) {
    expect(toggled).toHaveLength(40)
    const layout: PivotLayout = { ...LAYOUT_OF.outcomes, rows: ['county', 'year', 'agency', 'kind'] }
    const pivot = { ...DEFAULT_QUESTION.pivot, layout, toggled }
    const asked: Question = { ...DEFAULT_QUESTION, view: 'pivot', pivot }
    const address = writeAddress(asked)
    expect(address.length).toBeLessThan(1900)
    expect(writeAddress({ ...asked, pivot: { ...asked.pivot, toggled: toggled.toReversed() } })).toBe(address)
    expect(readAddress(address)).toEqual({
      question: { ...asked, pivot: { ...asked.pivot, toggled: toggled.toSorted() } },
      problems: [],
    })
  }
})

test('opened rows of an earlier address, each written whole, are read; what is folded wrongly is named', () => {
  const { question: asked, problems } = readAddress(
    '?v=1&view=pivot&fold=b%09c&fold=%E7%A6%8F%E5%BB%BA%E7%9C%81&fold=~2.abc&fold=~9~x&fold=~0.a&shut=review',
  )
  expect(asked.pivot).toMatchObject({ toggled: ['b\tc', '福建省'], closed: ['review'] })
  expect(problems.map((one) => one.kind === 'addressPart' && one.value)).toEqual(['~2.abc', '~9~x', '~0.a'])
})

test('reports that break an equation are left out by `sound=only`', () => {
  const asked = { ...DEFAULT_QUESTION, filter: { ...EMPTY_FILTER, onlySound: true } }
  expect(writeAddress(asked)).toBe('?v=1&sound=only')
  expect(readAddress('?v=1&sound=only')).toEqual({ question: asked, problems: [] })
  expect(readAddress('?sound=all').problems).toEqual([{ kind: 'addressPart', part: 'sound', value: 'all' }])
})
