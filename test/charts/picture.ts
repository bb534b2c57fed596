import type { EChartsCoreOption } from 'echarts/core'
import { expect, test } from 'vitest'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES, type Palette } from '../../src/ui/chart/palette.ts'

const SIZE = { width: 640, height: 280 }

/** One test a shade: the picture is the one kept beside the test as `<name>.<shade>.svg`. */
export function keepsPicture(
  name: string,
  option: (palette: Palette, width: number) => EChartsCoreOption,
  size = SIZE,
) {
  test.each(['light', 'dark'] as const)(`the picture ${name} has not changed: %s`, async (shade) => {
    const palette = PALETTES[shade]
    const svg = drawSvg(option(palette, size.width), palette, size)
    await expect(settled(svg)).toMatchFileSnapshot(`${name}.${shade}.svg`)
  })
}

/** ECharts numbers the classes and clip paths it draws through the life of the process. */
function settled(svg: string): string {
  const names = new Map<string, string>()
  return svg
    .replaceAll(/zr\d+-[a-z]+-?\d+|zr\d+-c\d+|zr\d+/g, (name) => {
      const known = names.get(name) ?? `n${names.size}`
      names.set(name, known)
      return known
    })
    .replaceAll('><', '>\n<')
}
