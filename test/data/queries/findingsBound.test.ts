import { expect, test } from 'vitest'
import { LEAST_Z } from '../../../src/data/queries/findingsPairs.ts'
import { differ } from '../../../src/domain/statistics.ts'

const z = (a: number, n: number, b: number, m: number) => {
  const pooled = (a + b) / (n + m)
  return Math.abs(a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}

test('what is left out before the statistics would never have been told apart', () => {
  let told = 0
  for (const n of [30, 31, 47, 90, 400, 3000])
    for (const m of [30, 44, 120, 1000, 20_000])
      for (let a = 0; a <= n; a += Math.ceil(n / 60))
        for (let b = 0; b <= m; b += Math.ceil(m / 400)) {
          const [first, second] = [
            { numerator: a, denominator: n },
            { numerator: b, denominator: m },
          ]
          if (a / n === b / m || z(a, n, b, m) >= LEAST_Z) continue
          expect(differ(first, second), `${a}/${n} and ${b}/${m}`).toBe(false)
          told++
        }
  expect(told).toBeGreaterThan(10_000)
})
