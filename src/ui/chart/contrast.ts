/** Red, green and blue of `#rrggbb`, from 0 to 1. */
const partsOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)

/** Relative luminance of `#rrggbb` after WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(color).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours after WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

// Black stands last: it is needed only on mid greys, where neither of the others is legible.
const INKS = ['#ffffff', '#1a1c20', '#000000']

/** The ink that can be read on a colour (4.5 : 1); null where none can. */
export function inkOn(color: string): string | null {
  return INKS.find((ink) => contrast(ink, color) >= 4.5) ?? null
}

/** A colour as it looks through: `share` of it on a ground. Solid, so that what is written on it can be judged. */
export function mixed(color: string, ground: string, share: number): string {
  const below = partsOf(ground)
  const parts = partsOf(color).map((part, index) => part * share + (below[index] ?? 0) * (1 - share))
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
