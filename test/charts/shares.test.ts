import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, inkOn, mixed } from '../../src/ui/chart/contrast.ts'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES, type Palette } from '../../src/ui/chart/palette.ts'
import { restOf, shareLines, shares, sharesHeight, type SharesModel } from '../../src/ui/chart/shares.ts'
import { HOSTILE_NAME, LONG_NAME, outcomes } from './comparisons.ts'
import { textsOf } from './drawn.ts'
import { keepsPicture } from './picture.ts'

const patterned: SharesModel = { ...outcomes, patterns: true }
const size = (width: number) => ({ width, height: sharesHeight(outcomes.bars, width) })

keepsPicture('shares', (palette, width) => shares(outcomes, palette, width), size(640))
keepsPicture('shares-narrow', (palette, width) => shares(outcomes, palette, width), size(358))
keepsPicture('shares-patterns', (palette, width) => shares(patterned, palette, width), size(640))

/** The values that are drawn of one bar. */
const drawn = (model: SharesModel, bar: number, palette: Palette = PALETTES.light) =>
  shares(model, palette, 640).series.flatMap(({ data }) => {
    const piece = data[bar] ?? null
    const value = typeof piece === 'object' && piece !== null ? piece.value : piece
    return value === null ? [] : [value]
  })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('the pieces of a bar', () => {
  test('20 of 200 in no group are a rest of 10 %; a whole bar has none, nor one without figures', () => {
    expect(outcomes.bars.map(restOf).map((rest) => rest && Math.round(rest * 1e6) / 1e6)).toEqual([
      null,
      0.1,
      null,
      null,
    ])
    expect(drawn(outcomes, 1).map((value) => Math.round(value * 1000))).toEqual([200, 150, 150, 250, 50, 100, 100])
  })

  test('make 100 % with the rest, whatever the counts', () => {
    const counts = fc.array(fc.nat(5000), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(counts, fc.nat(5000), (cases, left) => {
        const whole = sum(cases) + left
        fc.pre(whole > 0)
        const bar = { key: 'a', name: 'a', beside: '', counts: cases, shares: cases.map((count) => count / whole) }
        const rest = restOf(bar)
        expect(sum(drawn({ ...outcomes, bars: [bar] }, 0))).toBeCloseTo(1, rest === null ? 3 : 10)
      }),
      { numRuns: 50 },
    )
  })

  test('a share of 0 and one without a figure draw nothing', () => {
    expect(drawn(outcomes, 2)).toEqual([])
    expect(drawn(outcomes, 3)).toEqual([0.75, 0.25])
  })

  test('say cases and percent when pointed at', () => {
    expect(shareLines(outcomes, 1)).toEqual([
      { name: '予以公开', value: '40 · 20.0 %' },
      { name: '部分公开', value: '30 · 15.0 %' },
      { name: '不予公开', value: '30 · 15.0 %' },
      { name: '无法提供', value: '50 · 25.0 %' },
      { name: '不予处理', value: '10 · 5.0 %' },
      { name: '其他处理', value: '20 · 10.0 %' },
      { name: '未分组', value: '10.0 %' },
      { name: 'n = 200', value: '' },
    ])
    expect(shareLines(outcomes, 9)).toEqual([])
  })

  test('say a remark in place of a share that is not known, and what more is told of the bar', () => {
    const [first] = outcomes.bars
    if (!first) throw new Error('no bar')
    const bar = { ...first, remarks: ['2 份中 1 份未填'], lines: [{ name: '公开率', value: '50.0 %' }] }
    const model = { ...outcomes, bars: [bar] }
    const lines = shareLines(model, 0)
    expect(lines[0]?.value).toMatch(/ · 2 份中 1 份未填$/)
    expect(lines.at(-1)).toEqual({ name: '公开率', value: '50.0 %' })
    // The piece is drawn, and no percent stands in it.
    expect(drawn(model, 0)).toEqual(drawn(outcomes, 0))
    const share = `${((first.shares[0] ?? 0) * 100).toFixed(1)} %`
    expect(textsOf(shares(outcomes, PALETTES.light, 640), 640)).toContain(share)
    expect(textsOf(shares(model, PALETTES.light, 640), 640)).not.toContain(share)
  })
})

describe('what is written', () => {
  test('cases stand in a bar of too few for a share, and no per cent; so they do when it is pointed at', () => {
    const few = {
      ...outcomes,
      bars: outcomes.bars.flatMap((bar) => (bar.key === 'one' ? [{ ...bar, tellsCounts: true }] : [])),
    }
    const written = textsOf(shares(few, PALETTES.light, 640), 640)
    // The axis writes 75 % and 25 %, without a digit after the point.
    expect(written.filter((text) => ['3', '1'].includes(text))).toEqual(['3', '1'])
    expect(written.filter((text) => /\d\.\d %/.test(text))).toEqual([])
    expect(shareLines(few, 0).slice(0, 3)).toEqual([
      { name: '予以公开', value: '3' },
      { name: '部分公开', value: '0' },
      { name: '不予公开', value: '1' },
    ])
  })

  test('percent stands inside a piece where it fits: 5 % of a bar is too narrow', () => {
    const wide = textsOf(shares(outcomes, PALETTES.light, 640), 640)
    expect(wide).toContain('35.2 %')
    expect(wide).toContain('25.0 %')
    expect(wide).not.toContain('5.0 %')
    expect(textsOf(shares(outcomes, PALETTES.light, 358), 358)).not.toContain('10.0 %')
  })

  test.each(['light', 'dark'] as const)('it can be read on every tone: %s', (shade) => {
    for (const { tone } of outcomes.parts) {
      const color = PALETTES[shade][tone]
      expect(contrast(inkOn(color) ?? color, color)).toBeGreaterThanOrEqual(4.5)
      // Bars of few cases are pale.
      const pale = mixed(color, PALETTES[shade].paper, 0.4)
      expect(contrast(inkOn(pale) ?? pale, pale)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each([900, 640, 358])('names are whole, and markup stays text, at %i px', (width) => {
    const option = shares(outcomes, PALETTES.light, width)
    const texts = textsOf(option, width).join('')
    expect(texts).toContain(LONG_NAME)
    expect(texts.replaceAll(' ', '')).toContain(HOSTILE_NAME.replaceAll(' ', ''))
    expect(drawSvg(option, PALETTES.light, size(width))).not.toContain('<img')
  })

  test('a colour at 40 % on black is two fifths as bright', () => {
    expect(mixed('#ff8000', '#000000', 0.4)).toBe('#663300')
  })

  test('a press names the part and the bar: nothing but parts can be pressed', () => {
    const pressed = shares(outcomes, PALETTES.light, 358).series.filter((one) => !('silent' in one && one.silent))
    expect(pressed.map(({ id }) => id)).toEqual(['granted', 'partial', 'denied', 'unable', 'refused', 'other'])
  })
})
