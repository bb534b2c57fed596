import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { TooLarge } from '../document.ts'
import type { Engine } from './engine.ts'
import { asMatrix, IDENTITY, multiply, numbersOf, type Matrix } from './matrix.ts'
import { Painter, type Font, type PaintedGlyph } from './painter.ts'
import type { Glyph, PagePrint, Rule } from './print.ts'

/** What a page of a report prints is some 2,000 characters and 1,000 lines. */
const MOST = { glyphs: 20_000, rules: 20_000 } as const

/** What a page prints, turned so that its text stands upright. */
export async function readPage(page: PDFPageProxy, { operations }: Engine): Promise<PagePrint> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS })
  const paint = (matrix: Matrix) => {
    const painter = new Painter(operations, matrix, (name) => fontOf(page, name))
    fnArray.forEach((operation, i) => {
      painter.paint(operation, argsArray[i])
      if (painter.glyphs.length > MOST.glyphs || painter.rules.length > MOST.rules)
        throw new TooLarge(`more than ${MOST.glyphs} characters or ${MOST.rules} lines on a page`)
    })
    return painter
  }
  const matrix = asMatrix(transform) ?? IDENTITY
  const asStored = paint(matrix)
  const turns = turnsOf(asStored)
  const { glyphs, rules } = turns === 0 ? asStored : paint(multiply(turned(turns, width, height), matrix))
  const [wide, high] = turns % 2 === 0 ? [width, height] : [height, width]
  const isInside = ({ left, right, y }: Glyph) => right > 0 && left < wide && y > 0 && y < high
  return { width: wide, height: high, glyphs: eachOnce(glyphs.filter(isInside)), rules: rules.filter(isDrawn) }
}

const NO_ANNOTATIONS = 0

const isDrawn = ({ from, to }: Rule) => to > from

/** By how many quarter turns most of the page's text leans. */
function turnsOf({ glyphs }: Painter): number {
  const counts = [0, 1, 2, 3].map((turn) => glyphs.filter(({ direction }) => direction === turn).length)
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

/** Turns a page back by so many quarters. */
const turned = (turns: number, width: number, height: number): Matrix =>
  turns === 1 ? [0, -1, 1, 0, 0, width] : turns === 2 ? [-1, 0, 0, -1, width, height] : [0, 1, -1, 0, height, 0]

/** Some programs print a character twice, a little beside itself, to make it bold. */
function eachOnce(glyphs: readonly PaintedGlyph[]): readonly Glyph[] {
  const kept: Glyph[] = []
  const at = new Map<string, PaintedGlyph[]>()
  for (const glyph of glyphs) {
    const same = at.get(glyph.text) ?? []
    if (same.some((other) => isSamePlace(glyph, other))) continue
    same.push(glyph)
    at.set(glyph.text, same)
    kept.push(glyph)
  }
  return kept
}

const isSamePlace = (a: PaintedGlyph, b: PaintedGlyph) =>
  a.writing !== b.writing &&
  Math.abs(a.y - b.y) < a.size / 8 &&
  Math.abs(a.left - b.left) < Math.max(a.size / 8, (a.right - a.left) / 4)

/** What pdf.js knows of a font once the operations of a page have come. */
function fontOf(page: PDFPageProxy, name: string): Font | null {
  if (!page.commonObjs.has(name)) return null
  const font: unknown = page.commonObjs.get(name)
  if (typeof font !== 'object' || font === null) return null
  const [scale = 0.001] = 'fontMatrix' in font ? numbersOf(font.fontMatrix) : []
  return { scale, isVertical: 'vertical' in font && font.vertical === true, isReadable: !isNumbered(font) }
}

/** A font that does not say what its characters mean: pdf.js then gives their numbers for letters. */
const isNumbered = (font: object) =>
  'toUnicode' in font && typeof font.toUnicode === 'object' && font.toUnicode !== null && 'firstChar' in font.toUnicode
