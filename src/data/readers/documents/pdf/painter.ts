import { apply, asMatrix, IDENTITY, multiply, numbersOf, type Matrix } from './matrix.ts'
import { rulesOf } from './paths.ts'
import { UNREADABLE, type Glyph, type Rule } from './print.ts'
import { withoutRadicals } from './radicals.ts'

/** What a font says of itself, as far as places depend on it. */
export interface Font {
  /** From the units of its widths to those of its size. */
  readonly scale: number
  readonly isVertical: boolean
  /** Whether what its characters mean is known, and not only their numbers in the font. */
  readonly isReadable: boolean
}

/** What holds until the page changes it, and comes back with `restore`. */
interface State {
  matrix: Matrix
  font: Font | null
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

/** Nothing more is drawn in these modes than a place to search in, or the edge of a picture. */
const UNSEEN = new Set([3, 7])

interface Path {
  readonly steps: unknown
  readonly numbers: unknown
}

/** A character with how it came to stand there. */
export interface PaintedGlyph extends Glyph {
  /** The quarter turns of its line; null for one that leans. */
  readonly direction: number | null
  /** Which of the page's operations wrote it. */
  readonly writing: number
}

/** Goes through a page's operations as one who paints it would, and notes where characters and straight lines come to stand. */
export class Painter {
  readonly glyphs: PaintedGlyph[] = []
  readonly rules: Rule[] = []
  readonly #operations: Readonly<Record<string, number>>
  readonly #does: ReadonlyMap<number, (arguments_: readonly unknown[]) => void>
  readonly #fontOf: (name: string) => Font | null
  readonly #saved: State[] = []
  #state: State
  #text: Matrix = IDENTITY
  #line: Matrix = IDENTITY
  #path: Path | null = null
  #writing = 0

  constructor(operations: Readonly<Record<string, number>>, page: Matrix, fontOf: (name: string) => Font | null) {
    this.#operations = operations
    this.#fontOf = fontOf
    this.#state = { ...START, matrix: page }
    this.#does = new Map(
      Object.entries(this.#steps()).flatMap(([name, step]) => {
        const code = operations[name]
        return code === undefined ? [] : [[code, step] as const]
      }),
    )
  }

  paint(operation: number, arguments_: unknown): void {
    this.#does.get(operation)?.(Array.isArray(arguments_) ? arguments_ : [])
  }

  #steps(): Readonly<Record<string, (arguments_: readonly unknown[]) => void>> {
    const number = (value: unknown) => numbersOf([value])[0] ?? 0
    const set = (key: 'charSpacing' | 'wordSpacing' | 'leading' | 'rise' | 'mode') => {
      return ([value]: readonly unknown[]) => void (this.#state[key] = number(value))
    }
    const stroke = () => this.#draw('stroked')
    const fill = () => this.#draw('filled')
    const both = () => {
      this.#draw('stroked', true)
      fill()
    }
    const moveBy = ([x, y]: readonly unknown[]) => {
      this.#text = this.#line = multiply(this.#line, [1, 0, 0, 1, number(x), number(y)])
    }
    const setFont = ([name, size]: readonly unknown[]) => {
      this.#state.font = this.#fontOf(String(name))
      this.#state.size = number(size)
    }
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (matrix) => this.#transform(matrix),
      paintFormXObjectBegin: ([matrix]) => {
        this.#save()
        this.#transform(matrix)
      },
      paintFormXObjectEnd: () => this.#restore(),
      beginGroup: ([group]) => {
        this.#save()
        if (typeof group === 'object' && group !== null && 'matrix' in group) this.#transform(group.matrix)
      },
      endGroup: () => this.#restore(),
      constructPath: ([steps, numbers]) => {
        this.#path = { steps, numbers }
      },
      stroke,
      closeStroke: stroke,
      fill,
      eoFill: fill,
      fillStroke: both,
      eoFillStroke: both,
      closeFillStroke: both,
      closeEOFillStroke: both,
      endPath: () => void (this.#path = null),
      beginText: () => void (this.#text = this.#line = IDENTITY),
      setTextMatrix: (matrix) => {
        this.#text = this.#line = asMatrix(matrix) ?? IDENTITY
      },
      moveText: moveBy,
      setLeadingMoveText: ([x, y]) => {
        this.#state.leading = -number(y)
        moveBy([x, y])
      },
      nextLine: () => moveBy([0, -this.#state.leading]),
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setLeading: set('leading'),
      setHScale: ([percent]) => void (this.#state.stretch = number(percent) / 100),
      setTextRise: set('rise'),
      setTextRenderingMode: set('mode'),
      setFont,
      setGState: ([entries]) => {
        for (const [key, value] of Array.isArray(entries) ? entries.filter(Array.isArray) : [])
          if (key === 'Font' && Array.isArray(value)) setFont(value)
      },
      showText: ([glyphs]) => this.#show(Array.isArray(glyphs) ? glyphs : []),
    }
  }

  #save(): void {
    this.#saved.push({ ...this.#state })
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  #transform(by: unknown): void {
    const matrix = asMatrix(by)
    if (matrix) this.#state.matrix = multiply(this.#state.matrix, matrix)
  }

  #draw(how: 'stroked' | 'filled', isKept = false): void {
    const path = this.#path
    if (path) this.rules.push(...rulesOf(path.steps, path.numbers, this.#operations, this.#state.matrix, how))
    if (!isKept) this.#path = null
  }

  #show(shown: readonly unknown[]): void {
    const { font, size, charSpacing, wordSpacing, stretch, rise, mode, matrix } = this.#state
    // What it says cannot be told, and where it stands is not known.
    if (!font) throw new Error('a text in a font that is not there')
    this.#writing++
    for (const one of shown) {
      if (typeof one === 'number') {
        this.#advance(font, (-one / 1000) * size)
        continue
      }
      if (typeof one !== 'object' || one === null) continue
      const { text, width, isSpace } = character(one)
      const advance = font.isVertical ? -size : width * font.scale * size
      if (!UNSEEN.has(mode) && text.trim() !== '') {
        const place = multiply(multiply(matrix, this.#text), [size * stretch, 0, 0, size, 0, rise])
        // A letter without a width does not stand where it is said to.
        const isReadable = font.isReadable && (width > 0 || !/[\p{L}\p{N}]/u.test(text))
        const glyph = placed(isReadable ? text : UNREADABLE, place, size === 0 ? 1 : advance / size, font)
        this.glyphs.push({ ...glyph, writing: this.#writing })
      }
      this.#advance(font, advance + charSpacing + (isSpace ? wordSpacing : 0))
    }
  }

  #advance({ isVertical }: Font, by: number): void {
    const [x, y] = isVertical ? [0, by] : [by * this.#state.stretch, 0]
    this.#text = multiply(this.#text, [1, 0, 0, 1, x, y])
  }
}

const START: State = {
  matrix: IDENTITY,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

function character(glyph: object): { readonly text: string; readonly width: number; readonly isSpace: boolean } {
  return {
    text: 'unicode' in glyph && typeof glyph.unicode === 'string' ? withoutRadicals(glyph.unicode) : '',
    width: 'width' in glyph && typeof glyph.width === 'number' ? glyph.width : 0,
    isSpace: 'isSpace' in glyph && glyph.isSpace === true,
  }
}

/** A character of the unit square at its place. */
function placed(text: string, place: Matrix, width: number, { isVertical }: Font): Omit<PaintedGlyph, 'writing'> {
  // A vertical line runs down the middle of its characters, from their top.
  const begin = isVertical ? apply(place, -0.5, -0.9) : apply(place, 0, 0)
  const end = isVertical ? apply(place, 0.5, -0.9) : apply(place, width, 0)
  const size = Math.hypot(place[2], place[3])
  const angle = Math.atan2(place[1], place[0]) / (Math.PI / 2)
  const isSquare = Math.abs(angle - Math.round(angle)) < 0.02
  return {
    text,
    left: Math.min(begin.x, end.x),
    right: Math.max(begin.x, end.x),
    y: (begin.y + end.y) / 2,
    size,
    isUpright: isSquare && Math.round(angle) === 0,
    direction: isSquare ? (Math.round(angle) + 4) % 4 : null,
  }
}
