import { beforeAll, describe, expect, test } from 'vitest'
import { zeros } from '../../../src/data/queries/zeros.ts'
import { LENSES, type Lens } from '../../../src/domain/activity.ts'
import { EMPTY_FILTER, GROUPINGS, type Filter } from '../../../src/domain/question.ts'
import { gridTable } from '../../../src/views/zeros/exports.ts'
import { zeroGroups } from '../../../src/views/zeros/groups.ts'
import { zerosModel } from '../../../src/views/zeros/model.ts'
import { listYears, shownZeros } from '../../../src/views/zeros/shown.ts'
import {
  extentText,
  findingText,
  gridText,
  readReports,
  runningText,
  tileText,
  whyText,
} from '../../../src/views/zeros/words.ts'
import { openEmbedded } from '../../data/embedded.ts'
import { ZEROS_TEXTS } from '../../../src/views/zeros/texts.ts'

// Read off the printed tables: what stands above 0 beside four totals of 0.
const REASONS: Readonly<Record<string, string>> = {
  '农业农村局 2024': '总计填报为 0，但自然人新收 3（另有 3 格大于 0）；文字部分写收到 3 件',
  '农业农村局 2025': '总计填报为 0，但自然人新收 1（另有 3 格大于 0）；文字部分写收到 1 件',
  '君山片区管理局 2022': '总计填报为 0，但本机关不掌握相关政府信息：自然人 3、其他 2、总计 5',
  '旅游与文化体育局 2025': '总计填报为 0，但自然人新收 1（另有 2 格大于 0）',
  '海坛片区管理局 2021': '总计填报为 0，但自然人办结 1',
  '海坛片区管理局 2024': '总计填报为 0，但自然人新收 5、商业企业新收 1（另有 6 格大于 0）；文字部分写收到 6 件',
  '海坛片区管理局 2025': '总计填报为 0，但自然人新收 2（另有 3 格大于 0）；文字部分写收到 2 件',
  '综合执法与应急管理局 2024': '文字部分写收到 4 件，表中全为 0',
}

const HEADS: Readonly<Record<(typeof GROUPINGS)[number], readonly string[]>> = {
  none: [''],
  place: ['福建省', '江苏省', '陕西省', '上海市'],
  level: ['省级', '市级', '县级', '乡镇级'],
  kind: ['部门', '派出机构', '政府'],
}

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

const model = (lens: Lens = 'applications', filter: Filter = EMPTY_FILTER) =>
  zerosModel(open.engine.rows(zeros(filter, lens)), open.dataset, filter)
const pingtan = (name: string) => name.replace('平潭综合实验区', '')

describe('applications', () => {
  test('79 active, 41 confirmed, 8 contradictory, no others; 49 if every printed zero is believed', () => {
    const { counts, zeros: read, reports } = model()
    expect(counts).toMatchObject({ active: 79, confirmed: 41, contradictory: 8, told: 0, unstated: 0, partly: 0 })
    expect(read).toEqual({ strict: 41, believed: 49, loose: 49 })
    expect(reports).toBe(128)
    expect(findingText(model(), ZEROS_TEXTS.zh)).toBe('41 份确认为零，8 份与自身数据矛盾；若均以填报的零为准则为 49 份')
  })

  test('each of the eight with its reason, 综合执法与应急管理局 2024 by its narrative alone', () => {
    const { listed } = shownZeros(model(), [])
    const said = listed.map((one) => [
      `${pingtan(one.agency.agency.name)} ${one.year}`,
      whyText(one, 'applications', ZEROS_TEXTS.zh, 'zh'),
    ])
    expect(Object.fromEntries(said)).toEqual(REASONS)
    expect(listed).toHaveLength(8)
    for (const one of listed)
      expect(whyText(one, 'applications', ZEROS_TEXTS.en, 'en')).toMatch(/Totals print 0|narrative/)
  })

  test('of the four zeros printed for 2024 three contradict themselves', () => {
    const { counts, zeros: read } = model('applications', { ...EMPTY_FILTER, years: { from: 2024, to: 2024 } })
    expect(read.believed).toBe(4)
    expect(counts).toMatchObject({ confirmed: 1, contradictory: 3 })
  })
})

test('litigation: 阎村镇 2021 is partly blank, a zero only when blanks count as zero', () => {
  const found = model('litigation')
  const yancun = found.agencies.find(({ agency }) => agency.name.endsWith('阎村镇人民政府'))
  expect(yancun?.report(2021)?.zeroClass).toBe('partly')
  // 99 confirmed; three print 0 in every total over parts above 0; one leaves its reviews blank.
  expect(found.zeros).toEqual({ strict: 99, believed: 102, loose: 103 })
  expect(findingText(found, ZEROS_TEXTS.zh)).toBe(
    '99 份确认为零，3 份与自身数据矛盾；若均以填报的零为准则为 102 份；若把未填也当作零则为 103 份',
  )
})

test('proactive disclosure cannot contradict itself, so there is one answer', () => {
  expect(findingText(model('disclosure'), ZEROS_TEXTS.zh)).toBe('17 份确认为零')
})

test.each(LENSES)('%s: each report is in one class, and tiles are agencies × years', (lens) => {
  const { agencies, years, counts, reports } = model(lens)
  const sum = Object.values(counts).reduce((all, count) => all + count, 0)
  expect(sum - counts.missing).toBe(reports)
  expect(reports).toBe(128)
  expect(sum).toBe(agencies.length * years.length)
  expect(listYears(agencies, years, [])).toHaveLength(24 * 7)
})

test('runs: strictly read, and with every printed zero believed', () => {
  const found = model()
  const haitan = found.agencies.find(({ agency }) => agency.name.includes('海坛片区'))
  // 0, 0, parts above 0, 4, 0, parts above 0, parts above 0: the last three are a run when the totals are believed.
  expect(found.years.map((year) => haitan?.tile(year))).toEqual([
    'confirmed',
    'confirmed',
    'contradictory',
    'active',
    'confirmed',
    'contradictory',
    'contradictory',
  ])
  expect(haitan?.strict.longest).toMatchObject({ from: 2019, to: 2020 })
  expect(haitan?.strict.current).toBeNull()
  expect(haitan?.loose.current).toMatchObject({ from: 2023, to: 2025, length: 3 })
  expect(haitan?.strict.firstZeroAfterActivity).toBe(2023)
  // 国有资产管理局, 旅游与文化体育局, 经济发展局, 综合执法与应急管理局, 财政金融局, 金井片区; believed, 海坛片区 too.
  expect(found.running).toEqual({ strict: 6, believed: 7, loose: 7 })
  expect(runningText(found, ZEROS_TEXTS.zh)).toBe('6 个机关连续三年及以上确认为零（若均以填报的零为准则为 7）')
})

test('a report that the switch leaves out is in no class, breaks runs, and is not said to be missing', () => {
  const filter = { ...EMPTY_FILTER, onlySound: true }
  const found = zerosModel(open.engine.rows(zeros(filter, 'applications')), open.dataset, filter, () => true)
  expect([found.agencies.length, found.reports, found.leftOut]).toEqual([24, 106, 22])
  expect([found.counts.missing, found.missed]).toEqual([40, 40])
  expect(extentText(found, ZEROS_TEXTS.zh, 'zh')).toBe('24 个机关，2019–2025 年，收录年报 128 份，其中剔除 22 份')
  expect(gridText(found, ZEROS_TEXTS.zh)).toBe(
    '共 168 格，106 格计入，22 格已剔除，40 格未见年报，0 格未收录。年报之间的空缺和已剔除的年份不算零，也中断连续年数。',
  )
  const tiles = listYears(found.agencies, found.years, [])
  const left = tiles.filter(({ zeroClass }) => zeroClass === 'leftOut')
  expect(left).toHaveLength(22)
  expect(left.every(({ report }) => report === null)).toBe(true)
  const police = left.find(({ agency, year }) => agency.agency.name.endsWith('公安局') && year === 2021)
  expect(police && tileText(police, 'applications', ZEROS_TEXTS.zh, 'zh')).toBe(
    '平潭综合实验区公安局，2021 年：已剔除，年报已收录，勾稽不符',
  )
  expect(readReports(tiles)).toMatchObject({ reports: 106, leftOut: 22, missing: 40 })
})

test('chosen classes leave out agencies that have none of them, and fade the other tiles', () => {
  const all = model()
  const shown = shownZeros(all, ['contradictory'])
  expect(shown.agencies).toHaveLength(5)
  expect(shown.hidden).toBe(19)
  expect(shown.isFaded('confirmed')).toBe(true)
  expect(shown.isFaded('contradictory')).toBe(false)
  expect(shownZeros(all, ['told']).agencies).toHaveLength(0)
  expect(shownZeros(all, ['missing']).listed).toHaveLength(24 * 7 - 128)
})

test.each(GROUPINGS)('grouped by %s, each agency stands under one head', (grouping) => {
  const { agencies } = model()
  const groups = zeroGroups(agencies, grouping, ZEROS_TEXTS.zh)
  expect(groups.flatMap((group) => group.agencies.map(({ agency }) => agency.key)).toSorted()).toEqual(
    agencies.map(({ agency }) => agency.key).toSorted(),
  )
  const heads = groups.map(({ name }) => name)
  expect(heads).toEqual(HEADS[grouping])
})

test('a filter keeps agencies that have no report in its years, as not in this dataset', () => {
  const filter: Filter = { ...EMPTY_FILTER, years: { from: 2025, to: 2025 }, places: ['陕西省'] }
  const found = model('applications', filter)
  expect(found.agencies.map(({ agency }) => agency.name)).toEqual(['渭南市临渭区阎村镇人民政府'])
  expect(found.counts.missing).toBe(1)
  expect(found.reports).toBe(0)
})

test('a tile says agency, year, class, volume and reason', () => {
  const { agencies, years } = model()
  const say = (name: string, year: number) => {
    const one = listYears(agencies, years, []).find(
      ({ agency, year: of }) => agency.agency.name.endsWith(name) && of === year,
    )
    return one && tileText(one, 'applications', ZEROS_TEXTS.zh, 'zh')
  }
  expect(say('综合执法与应急管理局', 2024)).toBe(
    '平潭综合实验区综合执法与应急管理局，2024 年：与自身数据矛盾，文字部分写收到 4 件，表中全为 0',
  )
  expect(say('阎村镇人民政府', 2021)).toBe('渭南市临渭区阎村镇人民政府，2021 年：确认为零')
  expect(say('阎村镇人民政府', 2022)).toBe('渭南市临渭区阎村镇人民政府，2022 年：未收录，数据集中未见该年年报')
  expect(say('上海市人民政府办公厅', 2019)).toBe('上海市人民政府办公厅，2019 年：有申请，新收 859 件')
})

test('the table to take away has a row an agency-year, with class, reason, volume and both runs', () => {
  const { agencies, years } = model()
  const { header, rows } = gridTable(listYears(agencies, years, []), 'applications', ZEROS_TEXTS.zh, 'zh')
  expect(rows).toHaveLength(24 * 7)
  expect(rows.every((row) => row.length === header.length)).toBe(true)
  const at = (name: string) => header.indexOf(name)
  const codes = rows.map((row) => row[at('零类别代号')])
  expect(codes.filter((code) => code === 'contradictory')).toHaveLength(8)
  expect(codes.filter((code) => code === 'missing')).toHaveLength(24 * 7 - 128)
  // A report that is not there has no figure, not even 0.
  const missing = rows.filter((row) => row[at('零类别代号')] === 'missing')
  expect(missing.every((row) => row[at('数量')] === null)).toBe(true)
})
