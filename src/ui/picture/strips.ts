import type { Stamps } from './stamps.ts'

/** What stands across a sheet and is never parted: a chart with its key, the head of a table, one of its rows. */
export interface Strip {
  readonly height: number
  /** From `y` downwards, `height` px high: that of the strip, or more where it grows. */
  readonly draw: (y: number, height: number, stamps: Stamps) => string
  /** Takes the room that is left. */
  readonly grows?: boolean
  /** Goes where the next one goes. */
  readonly leads?: boolean
}

/** A part of a figure: what is repeated on each sheet, and what is dealt onto them. */
export interface Block {
  readonly top: readonly Strip[]
  readonly body: readonly Strip[]
}

/** Between two parts of a figure. */
export const BETWEEN = 20

/**
 * The strips on as few sheets of so much room as can be, each exactly once and in order; the top of a part on every sheet
 * that it reaches. Null where a strip is higher than a sheet, unless sheets grow with it.
 */
export function dealt(blocks: readonly Block[], room: number, isOpen: boolean): Strip[][] | null {
  const sheets: Strip[][] = []
  let [sheet, used]: [Strip[], number] = [[], 0]
  for (const { top, body } of blocks) {
    let isTopped = false
    for (const unit of unitsOf(body)) {
      const needed = () => heightOf(unit) + (isTopped ? 0 : heightOf(top) + (sheet.length > 0 ? BETWEEN : 0))
      if (sheet.length > 0 && used + needed() > room) {
        sheets.push(sheet)
        ;[sheet, used, isTopped] = [[], 0, false]
      }
      if (needed() > room && !isOpen) return null
      used += needed()
      if (!isTopped && sheet.length > 0) sheet.push(gap)
      if (!isTopped) sheet.push(...top)
      sheet.push(...unit)
      isTopped = true
    }
  }
  return sheet.length > 0 ? [...sheets, sheet] : sheets
}

/** The same with no more sheets, and the last about as full as the others. */
export function dealtEvenly(blocks: readonly Block[], room: number, isOpen: boolean): Strip[][] | null {
  const first = dealt(blocks, room, isOpen)
  if (!first || first.length < 2) return first
  for (let share = 1 / first.length; share < 1; share += 0.05) {
    const even = dealt(blocks, room * share, isOpen)
    if (even?.length === first.length && even.every((sheet) => heightOf(sheet) <= room || isOpen)) return even
  }
  return first
}

const gap: Strip = { height: BETWEEN, draw: () => '' }

export const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

/** A strip with those that lead to it. */
function unitsOf(strips: readonly Strip[]): Strip[][] {
  const units: Strip[][] = []
  let open = false
  for (const strip of strips) {
    if (open) units.at(-1)?.push(strip)
    else units.push([strip])
    open = strip.leads === true
  }
  return units
}

/** Strips one under the other from `y`; what room there is beyond them goes to those that grow. */
export function stacked(strips: readonly Strip[], y: number, room: number, stamps: Stamps): string {
  const growing = strips.filter(({ grows }) => grows).length
  const more = growing === 0 ? 0 : Math.max(0, room - heightOf(strips)) / growing
  let at = y
  return strips
    .map((strip) => {
      const height = strip.height + (strip.grows ? more : 0)
      const svg = strip.draw(at, height, stamps)
      at += height
      return svg
    })
    .join('')
}
