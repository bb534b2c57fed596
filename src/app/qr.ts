import { encode } from 'uqr'

/** A QR code as SVG: dark modules on white, with the margin of four modules that readers need. */
export interface QrCode {
  readonly svg: string
  /** Modules a side, without the margin. */
  readonly modules: number
}

const MARGIN = 4
/** A QR code of the largest version holds so many bytes. */
const MOST_BYTES = 2953

/** Null for a text that no QR code holds. */
export function qrOf(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null
  const { data, size } = encode(text, { ecc: 'L', border: 0 })
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])),
  )
  const side = size + 2 * MARGIN
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${dark.join('')}"/></svg>`
  return { svg, modules: size }
}
