import type { Picture } from './framed.ts'

/**
 * What every browser of the last years draws. Beyond it some give an empty picture and no error: a canvas of
 * 900 × 20,000 px at 4× came out blank.
 */
const MOST_SIDE = 16_384
const MOST_AREA = 100_000_000

/** The size in px of a picture so many times enlarged; null where it is more than browsers draw. */
export function rasterSize({ width, height }: Picture, times: number): { width: number; height: number } | null {
  const size = { width: width * times, height: height * times }
  return Math.max(size.width, size.height) > MOST_SIDE || size.width * size.height > MOST_AREA ? null : size
}

/** The picture as PNG, so many times enlarged. Throws where it cannot be drawn. */
export async function rastered(picture: Picture, times: number): Promise<Blob> {
  const size = rasterSize(picture, times)
  if (!size) throw new RangeError(`${picture.width * times} × ${picture.height * times}`)
  const url = URL.createObjectURL(svgFile(picture))
  try {
    const image = new Image(size.width, size.height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, size)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('canvas')
    context.drawImage(image, 0, 0, size.width, size.height)
    return await blobOf(canvas, context)
  } finally {
    URL.revokeObjectURL(url)
  }
}

export const svgFile = ({ svg }: Picture): Blob => new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })

/** An empty canvas would be saved without a word: its corner is looked at, which the paper has coloured. */
async function blobOf(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): Promise<Blob> {
  const [, , , alpha] = context.getImageData(0, 0, 1, 1).data
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (alpha !== 255 || !blob) throw new Error('empty')
  return blob
}
