import { expect, test } from 'vitest'
import { lineLegend, lines, type LinesModel } from '../../../src/ui/chart/lines.ts'
import { PALETTES } from '../../../src/ui/chart/palette.ts'
import { framed, type Picture } from '../../../src/ui/picture/framed.ts'
import { rastered } from '../../../src/ui/picture/raster.ts'

function canvasOf(image: CanvasImageSource, width: number, height: number): Uint8ClampedArray {
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) throw new Error('canvas')
  context.drawImage(image, 0, 0, width, height)
  return context.getImageData(0, 0, width, height).data
}

/** The pixels of the file that is saved. */
async function saved(picture: Picture, times: number) {
  const blob = await rastered(picture, times)
  expect(blob.type).toBe('image/png')
  const bitmap = await createImageBitmap(blob)
  const { width, height } = bitmap
  return { width, height, pixels: canvasOf(bitmap, width, height) }
}

const at = (pixels: Uint8ClampedArray, width: number, x: number, y: number) =>
  pixels.slice(4 * (y * width + x), 4 * (y * width + x) + 4).join(' ')

test('each pixel is where the picture has it, at 1×, 2× and 4×', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" viewBox="0 0 30 20"><rect width="100%" height="100%" fill="#f8f6f1"/><rect x="10" y="5" width="10" height="5" fill="#1f4e8c"/></svg>'
  for (const times of [1, 2, 4]) {
    const { width, height, pixels } = await saved({ svg, width: 60, height: 40 }, times)
    expect([width, height]).toEqual([60 * times, 40 * times])
    // The rectangle reaches from 20, 10 to 40, 20 of the outer px.
    for (const [x, y] of [
      [21, 11],
      [38, 18],
    ] as const)
      expect(at(pixels, width, x * times, y * times)).toBe('31 78 140 255')
    for (const [x, y] of [
      [0, 0],
      [18, 12],
      [42, 12],
      [30, 22],
    ] as const)
      expect(at(pixels, width, x * times, y * times)).toBe('248 246 241 255')
  }
})

test('a chart with Chinese words is the very picture that its SVG is', async () => {
  const years = [2021, 2022, 2023, 2024]
  const points = years.map((year, i) => ({ year, value: [70, 74, 81, 218][i] ?? null }))
  const model: LinesModel = { years, measure: 'count', lines: [{ key: 'a', name: '平潭综合实验区', points }] }
  const [picture] = framed(
    [
      {
        option: (palette, width) => lines(model, palette, width),
        height: () => 240,
        legend: (width) => lineLegend(model, width),
        colours: [],
        summary: '',
      },
    ],
    { lang: 'zh', title: '新收申请从 70 件增至 218 件', subtitle: '2021–2024 年', notes: ['n = 4'], summary: '' },
    'page',
    PALETTES.light,
  )
  if (!picture) throw new Error('refused')
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`
  await image.decode()
  const { width, height, pixels } = await saved(picture, 1)
  expect([width, height]).toEqual([picture.width, picture.height])
  const drawn = canvasOf(image, width, height)
  const paper = at(drawn, width, 0, 0)
  let [inked, unlike] = [0, 0]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [own, other] = [at(pixels, width, x, y), at(drawn, width, x, y)]
      if (other !== paper) inked += 1
      if (own !== other) unlike += 1
    }
  }
  expect(unlike).toBe(0)
  // Words, axes and the line; flat paper has none.
  expect(inked).toBeGreaterThan(2000)
})
