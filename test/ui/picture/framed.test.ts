import { expect, test } from 'vitest'
import { lineLegend, lines, type LinesModel } from '../../../src/ui/chart/lines.ts'
import { bars } from '../../../src/ui/chart/bars.ts'
import type { ChartDrawing } from '../../../src/ui/chart/drawing.ts'
import { textWidth } from '../../../src/ui/chart/names.ts'
import { PALETTES } from '../../../src/ui/chart/palette.ts'
import { drawnFile } from '../../../src/ui/picture/drawnFile.ts'
import { framed, type Picture, type PictureWords } from '../../../src/ui/picture/framed.ts'
import { rasterSize } from '../../../src/ui/picture/raster.ts'
import { PICTURE_SIZES } from '../../../src/ui/picture/sizes.ts'

const YEARS = [2021, 2022, 2023, 2024]
const RECEIVED = [70, 74, 81, 218]

const model: LinesModel = {
  years: YEARS,
  measure: 'count',
  lines: [
    { key: 'pingtan', name: '平潭综合实验区', points: YEARS.map((year, i) => ({ year, value: RECEIVED[i] ?? null })) },
    { key: 'shuyang', name: '沭阳县 <政府> & "办公室"', points: YEARS.map((year) => ({ year, value: 400 })) },
  ],
}

const drawing: ChartDrawing = {
  option: (palette, width) => lines(model, palette, width),
  height: () => 280,
  legend: (width) => lineLegend(model, width),
  colours: [
    { key: 'a', name: '已审结', tone: 'activity-4' },
    { key: 'b', name: '尚未审结', tone: null },
  ],
  summary: '平潭从 70 增至 218。',
}

const WORDS: PictureWords = {
  lang: 'zh',
  title: '平潭综合实验区的新收申请从 70 件增至 218 件，其余机关 <1 件>',
  subtitle: '新收申请 · 2021–2024',
  summary: '平潭从 70 增至 218。',
  notes: [
    'n = 28',
    '来源：年度报告。数据指纹 d586e00f3fe9',
    `说明：${'各机关自行公布，未经核实。'.repeat(12)}`,
    '制图日期 2026-11-27',
  ],
}

const drawn = (size: (typeof PICTURE_SIZES)[number], of = drawing) =>
  framed([of], WORDS, size, PALETTES.light)[0] ?? null

/** The texts of a picture with where they stand, in its own px, whatever it is enlarged by. */
function textsOf({ svg }: Picture) {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, x, y, size, text = '']) => ({
      x: Number(x),
      y: Number(y),
      size: Number(size),
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    }),
  )
}

const viewBox = ({ svg }: Picture) => /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []

test.each(PICTURE_SIZES)('%s: all words are in the picture, whole and within it', (size) => {
  const picture = drawn(size)
  if (!picture) throw new Error('refused')
  const [width = 0, height = 0] = viewBox(picture)
  const all = textsOf(picture)
  const whole = all.map(({ text }) => text).join('')
  for (const said of [WORDS.title, WORDS.subtitle, ...WORDS.notes]) {
    expect(whole.replaceAll(' ', '')).toContain(said.replaceAll(' ', ''))
  }
  for (const { x, y, size: px, text } of all) {
    expect(x + (textWidth(text) * px) / 12).toBeLessThanOrEqual(width)
    expect(y).toBeLessThan(height)
  }
  for (const name of ['已审结', '尚未审结']) expect(whole).toContain(name)
  // No two lines of words stand on each other.
  const heights = [...new Set(all.map(({ y }) => y))].toSorted((a, b) => a - b)
  heights.slice(1).forEach((y, i) => expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(10))
})

test('where lines are not named at their ends, the key names them', () => {
  const picture = drawn('phone')
  expect(picture && textsOf(picture).map(({ text }) => text)).toContain('沭阳县 <政府> & "办公室"')
})

test('a slide is 1280 × 720, whatever stands on it; a page is as high as it must be', () => {
  expect(drawn('slide')).toMatchObject({ width: 1280, height: 720 })
  const tall = drawn('page', { ...drawing, height: () => 900 })
  expect(tall?.width).toBe(900)
  expect(tall?.height ?? 0).toBeGreaterThan(900)
})

test('what fits no slide is refused, never drawn too small; a page takes it', () => {
  const tall = { ...drawing, height: () => 900 }
  expect(drawn('slide', tall)).toBeNull()
  expect(drawn('page', tall)).not.toBeNull()
})

test('a taller figure gets a slide with smaller text before it is refused', () => {
  const scaleOf = (picture: Picture | null) => (picture ? picture.width / (viewBox(picture)[0] ?? 1) : 0)
  expect(scaleOf(drawn('slide', { ...drawing, height: () => 120 }))).toBeCloseTo(1.5)
  expect(scaleOf(drawn('slide', { ...drawing, height: () => 300 }))).toBeLessThan(1.5)
})

test('the numbers in the picture are those of the model', () => {
  const option: ChartDrawing['option'] = (palette, width) =>
    bars({ categories: YEARS.map(String), series: [{ key: 'all', name: '新收', values: RECEIVED }] }, palette, width)
  const picture = drawn('page', { ...drawing, option, legend: () => [] })
  for (const value of RECEIVED) expect(picture?.svg).toContain(`>${value}</text>`)
})

test('the picture says in words what it shows, and nothing in it is fetched', () => {
  const { svg = '' } = drawn('page') ?? {}
  expect(svg).toContain('<desc>平潭从 70 增至 218。</desc>')
  expect(svg.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|href|<script|<image/)
})

test('more px than browsers draw are refused', () => {
  const picture = { svg: '', width: 900, height: 20_000 }
  expect(rasterSize(picture, 4)).toBeNull()
  expect(rasterSize({ ...picture, height: 4000 }, 4)).toEqual({ width: 3600, height: 16_000 })
  expect(rasterSize({ svg: '', width: 4000, height: 4000 }, 4)).toBeNull()
})

test('a number and its sign stand in one line, and copy as they are said', () => {
  // So wide that the sign alone would fall into the second line.
  const title = '2024 年公开率：宿迁市人民政府 54.0 %，高于平潭综合实验区 45.9 %，差异超出偶然范围'
  const picture = framed([drawing], { ...WORDS, title }, 'phone', PALETTES.light)[0]
  if (!picture) throw new Error('refused')
  const written = textsOf(picture).map(({ text }) => text)
  expect(written.filter((line) => /^[%，]/.test(line))).toEqual([])
  expect(written.join('')).toContain('45.9 %，')
})

test.each(PICTURE_SIZES)('%s: no word is smaller than 12 px at 1×', (size) => {
  const picture = drawn(size)
  if (!picture) throw new Error('refused')
  const scale = picture.width / (viewBox(picture)[0] ?? 1)
  for (const { size: px } of textsOf(picture)) expect(px * scale).toBeGreaterThanOrEqual(12)
})

test('a table on several slides has the largest text that needs no further one', () => {
  // Twenty-six rows of 24 px take two slides, whichever of the two smaller texts they have.
  const rows = Array.from({ length: 26 }, (_, i) => [`${2000 + i}`, String(i)])
  const slides = framed(
    [drawnFile({ name: '新收', table: { header: ['年份', '件'], rows } })],
    WORDS,
    'slide',
    PALETTES.light,
  )
  expect(slides).toHaveLength(2)
  expect(slides.map((slide) => slide.width / (viewBox(slide)[0] ?? 1))).toEqual([1.25, 1.25])
})

test.each([300, 301, 302, 303])(
  'a page of a chart %i px high has whole px, so that its paper reaches the corners',
  (high) => {
    const picture = drawn('page', { ...drawing, height: () => high })
    const [, height = 0] = picture ? viewBox(picture) : []
    expect(height * 1.25).toBeCloseTo(picture?.height ?? 0, 5)
  },
)
