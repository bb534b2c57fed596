import { expect, test } from 'vitest'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import css from '../../src/ui/theme.css?raw'

const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

function colour(name: string, shade: 'light' | 'dark'): string {
  const found = tokens.get(name)
  if (!found) throw new Error(`no token --${name} in theme.css; it has ${[...tokens.keys()].join(', ')}`)
  return found[shade]
}

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** WCAG 2.2: relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const GROUNDS = ['paper', 'surface', 'sunken']
const pairs = (names: readonly string[], grounds: readonly string[]) =>
  names.flatMap((name) =>
    grounds.flatMap((ground) => (['light', 'dark'] as const).map((shade) => ({ name, ground, shade }))),
  )

test('contrast is measured as WCAG measures it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  // The usual example: #777777 on white just misses 4.5.
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each([
  ...pairs(['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'contradiction', 'doubt-ink'], GROUNDS),
  ...pairs(['ink', 'ink-soft', 'accent', 'accent-strong'], ['accent-wash']),
  ...pairs(['ink', 'ink-soft', 'contradiction'], ['contradiction-wash']),
  ...pairs(['ink', 'ink-soft', 'doubt-ink'], ['doubt-wash']),
  ...pairs(['on-accent'], ['accent', 'accent-strong']),
])('text in $name on $ground, $shade: 4.5 to 1', ({ name, ground, shade }) => {
  expect(contrast(colour(name, shade), colour(ground, shade))).toBeGreaterThanOrEqual(4.5)
})

const marks = [...tokens.keys()].filter((name) => /^(outcome|activity)-|^(line-strong|doubt|contradiction)$/.test(name))

test.each(pairs(marks, ['paper', 'surface']))(
  'a mark in $name on $ground, $shade: 3 to 1',
  ({ name, ground, shade }) => {
    expect(contrast(colour(name, shade), colour(ground, shade))).toBeGreaterThanOrEqual(3)
  },
)

test('volume grows darker on paper and brighter in the dark', () => {
  const steps = ['activity-1', 'activity-2', 'activity-3', 'activity-4']
  const light = steps.map((step) => luminance(colour(step, 'light')))
  const dark = steps.map((step) => luminance(colour(step, 'dark')))
  expect(light).toEqual(light.toSorted((a, b) => b - a))
  expect(dark).toEqual(dark.toSorted((a, b) => a - b))
})

test.each(['light', 'dark'] as const)('charts draw with the tokens of the style sheet, %s', (shade) => {
  const drawn = Object.keys(PALETTES[shade]).map((name) => [name, colour(name, shade)])
  expect(PALETTES[shade]).toEqual(Object.fromEntries(drawn))
})

test('quotation marks are narrow in English, whole squares in Chinese', () => {
  const { documentElement: root } = document
  const language = root.lang
  const mark = document.createElement('span')
  mark.textContent = '’“”'
  document.body.append(mark)
  const widthIn = (lang: string) => {
    root.lang = lang
    return mark.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(mark).fontSize)
  }
  expect(widthIn('en')).toBeLessThan(2)
  expect(widthIn('zh-CN')).toBeGreaterThan(2.5)
  mark.remove()
  root.lang = language
})
