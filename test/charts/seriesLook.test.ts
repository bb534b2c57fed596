import { expect, test } from 'vitest'
import { seriesLook } from '../../src/ui/chart/seriesLook.ts'

test('24 series are told apart by tone, shape and dash together', () => {
  const looks = Array.from({ length: 24 }, (_, index) => seriesLook(index))
  expect(new Set(looks.map(({ tone, shape, dashes }) => `${tone} ${shape} ${dashes}`)).size).toBe(24)
  expect(looks[0]).toMatchObject({ tone: 'activity-4', shape: 'circle', sign: '●', dashes: undefined })
})
