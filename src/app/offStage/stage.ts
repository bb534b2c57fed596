import type { ShownFigure } from '../../ui/figures.ts'

/** Milliseconds in which nothing may change before what stands is taken for all: one part can bring the next. */
const QUIET = 60
/** Milliseconds a figure may still be lacking while nothing is awaited. */
const PATIENCE = 1500
/** Milliseconds after which what has not come is given up. */
const LONGEST = 60_000

interface Stage {
  /** To be told of every figure that stands on it. */
  readonly tell: (figure: ShownFigure) => () => void
  /** Counts an answer as awaited until what it gives back is called. */
  readonly awaiting: () => () => void
  /** The view stands, and has asked for its answers. */
  readonly stands: () => void
}

/** What stands there once all that is wanted stands still, or will not come. */
export interface Settled {
  readonly figures: ReadonlyMap<string, ShownFigure>
  readonly isLate: boolean
}

/** Follows what comes and goes in a view, until the wanted figures stand there with their answers. */
export function createStage(wanted: readonly string[], onSettled: (settled: Settled) => void): Stage {
  const figures = new Map<string, ShownFigure>()
  let [isStanding, awaited] = [false, 0]
  let look: ReturnType<typeof setTimeout> | undefined
  let giveUp: ReturnType<typeof setTimeout> | undefined
  const end = (isLate: boolean) => {
    for (const timer of [look, giveUp, limit]) clearTimeout(timer)
    onSettled({ figures: new Map(figures), isLate })
  }
  const limit = setTimeout(() => end(true), LONGEST)
  const isStill = () => isStanding && awaited === 0
  const changed = () => {
    clearTimeout(look)
    clearTimeout(giveUp)
    if (!isStill()) return
    look = setTimeout(() => {
      if (wanted.every((name) => figures.get(name)?.waiting === false)) end(false)
    }, QUIET)
    giveUp = setTimeout(() => end(false), PATIENCE)
  }
  return {
    tell(figure) {
      figures.set(figure.name, figure)
      changed()
      return () => {
        if (figures.get(figure.name) !== figure) return
        figures.delete(figure.name)
        changed()
      }
    },
    awaiting() {
      awaited++
      changed()
      return () => {
        awaited--
        changed()
      }
    },
    stands() {
      isStanding = true
      changed()
    },
  }
}
