import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { strip, STRIP_HEIGHT, stripLegend, type StripModel } from '../../src/ui/chart/strip.ts'
import { swarmLanes } from '../../src/ui/chart/swarm.ts'
import { fewPeers, HOSTILE_NAME, LONG_NAME, manyPeers, somePeers } from './comparisons.ts'
import { textsOf } from './drawn.ts'
import { keepsPicture } from './picture.ts'

const size = (width: number) => ({ width, height: STRIP_HEIGHT })

keepsPicture('strip', (palette, width) => strip(somePeers, palette, width), size(640))
keepsPicture('strip-narrow', (palette, width) => strip(somePeers, palette, width), size(358))
keepsPicture('strip-counts', (palette, width) => strip(fewPeers, palette, width), size(358))

const spots = (model: StripModel, width: number) =>
  strip(model, PALETTES.light, width)
    .series.filter(({ id }) => id === 'points')
    .flatMap(({ data }) => data.map((spot) => (Array.isArray(spot) ? spot : spot.value)))

test('a dot stands at its value, aside from others of the same value: 0, one up, one down', () => {
  expect(swarmLanes([50, 50, 50, 50, 90], 10)).toEqual([0, 1, -1, 2, 0])
  expect(swarmLanes([90, 50, 55], 10)).toEqual([0, 0, 1])
})

test('the dot looked at has room around it', () => {
  expect(swarmLanes([50, 61, 63], 10, { at: 50, size: 14 })).toEqual([2, 2, 0])
})

test('no dot covers another in its lane, whatever the places', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 120 }), (places) => {
      const lanes = swarmLanes(places, 8)
      expect(lanes).toHaveLength(places.length)
      for (const lane of new Set(lanes)) {
        const within = places.filter((_, index) => lanes[index] === lane).toSorted((a, b) => a - b)
        for (const [index, place] of within.slice(1).entries())
          expect(place - (within[index] ?? 0)).toBeGreaterThanOrEqual(8)
      }
      expect(swarmLanes(places, 8)).toEqual(lanes)
    }),
    { numRuns: 50 },
  )
})

test.each([900, 358])('300 peers keep their values and stay within the swarm, at %i px', (width) => {
  const drawn = spots(manyPeers, width)
  expect(drawn.map(([value]) => value)).toEqual(manyPeers.points.map(({ value }) => value))
  for (const [, down] of drawn) {
    expect(down).toBeGreaterThanOrEqual(0)
    expect(down).toBeLessThanOrEqual(104)
  }
})

test.each([900, 640, 358])('the one looked at and the median are named with their values, at %i px', (width) => {
  const texts = textsOf(strip(somePeers, PALETTES.light, width), width, STRIP_HEIGHT).join('')
  expect(texts).toContain(LONG_NAME)
  expect(texts).toContain('中位数 31.0 %')
  const hostile = { ...fewPeers, points: fewPeers.points.map((point) => ({ ...point, name: HOSTILE_NAME })) }
  const option = strip(hostile, PALETTES.light, width)
  expect(textsOf(option, width).join('')).toContain(`${HOSTILE_NAME} 218`)
  expect(drawSvg(option, PALETTES.light, size(width))).not.toContain('<img')
})

test('the key names filled and hollow dots, as far as there are any', () => {
  expect(stripLegend(somePeers).map(({ name }) => name)).toEqual(['排有名次', '不排名次'])
  expect(stripLegend(fewPeers).map(({ name }) => name)).toEqual(['排有名次'])
  expect(stripLegend({ ...fewPeers, points: fewPeers.points.filter(({ key }) => key === 'a') })).toEqual([])
})

test('nobody looked at and no median: only dots', () => {
  const { series } = strip({ ...fewPeers, own: null, median: null }, PALETTES.light, 640)
  expect(series.map(({ id }) => id)).toEqual(['points'])
  expect(() => textsOf(strip({ ...fewPeers, points: [] }, PALETTES.light, 640), 640)).not.toThrow()
})

test('200 at one value, whose dots run into each other, are told by a number; a few are not', () => {
  const none = { name: '零', value: 0, beside: '', muted: false }
  const points = [...Array.from({ length: 200 }, (_, index) => ({ ...none, key: `c${index}` })), ...fewPeers.points]
  const texts = textsOf(strip({ ...fewPeers, points }, PALETTES.light, 640), 640, STRIP_HEIGHT)
  // Three of the few stand at 0 too.
  expect(texts.filter((text) => text.startsWith('×'))).toEqual(['×203'])
  expect(textsOf(strip(fewPeers, PALETTES.light, 640), 640).join('')).not.toContain('×')
})
