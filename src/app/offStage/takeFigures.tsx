import { createRoot, type Root } from 'react-dom/client'
import { writeAddress } from '../../domain/address.ts'
import { fitting } from '../../domain/fitting.ts'
import { messageOf, type Problem } from '../../domain/problem.ts'
import { shownOnly, withStanding, type Question } from '../../domain/question.ts'
import type { ShownFigure } from '../../ui/figures.ts'
import { fetchTables } from '../../ui/table/LazyTable.tsx'
import { answererOf } from '../answererOf.ts'
import { workspace } from '../boot.ts'
import { restoreRoster } from '../useRosterControl.ts'
import { VIEW } from '../views.ts'
import type { Workspace } from '../workspace.ts'
import styles from './OffStage.module.css'
import { OffStage } from './OffStage.tsx'
import { createStage, type Settled } from './stage.ts'

/** A figure that is wanted without going to where it stands: its question, in the language it is wanted in, and its name. */
export interface WantedFigure {
  readonly question: Question
  readonly figure: string
}

/** A figure made again from what is open, which stays as it is; or why there is none. */
export type TakenFigure =
  | {
      readonly ok: true
      readonly figure: ShownFigure
      /** What its question names and the open data do not have: it is made without. */
      readonly problems: readonly Problem[]
    }
  | { readonly ok: false; readonly why: 'absent' | 'failed' | 'late'; readonly detail: string }

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes figures again, each view once and one after the other; the page, its address and its focus stay as they are.
 * All are of the same data: where others become open meanwhile, none is made.
 */
export function takeFigures(wanted: readonly WantedFigure[], signal?: AbortSignal): Promise<readonly TakenFigure[]> {
  const taken = last.then(() => takeEach(wanted, signal))
  last = taken.catch(() => undefined)
  return taken
}

async function takeEach(wanted: readonly WantedFigure[], signal?: AbortSignal): Promise<readonly TakenFigure[]> {
  const views = new Map<string, WantedFigure[]>()
  for (const one of wanted) {
    const address = writeAddress(one.question)
    views.set(address, [...(views.get(address) ?? []), one])
  }
  const found = new Map<WantedFigure, TakenFigure>()
  const open = workspace.getState()
  // Tables tell of themselves only when their code is there.
  await fetchTables()
  for (const together of views.values()) {
    signal?.throwIfAborted()
    const taken = await takeFromView(together, open)
    if (workspace.getState().edition !== open.edition) return wanted.map(() => OTHER_DATA)
    together.forEach((one, i) => found.set(one, taken[i] ?? NOWHERE))
  }
  return wanted.map((one) => found.get(one) ?? NOWHERE)
}

const NOWHERE: TakenFigure = { ok: false, why: 'absent', detail: '' }
const OTHER_DATA: TakenFigure = { ok: false, why: 'failed', detail: 'other data were opened meanwhile' }

type Open = Pick<Workspace, 'dataset' | 'edition' | 'stored'>

/** Figures of one view, all under the same question. */
async function takeFromView(wanted: readonly WantedFigure[], open: Open): Promise<readonly TakenFigure[]> {
  const { dataset, edition, stored } = open
  const [question] = wanted.map((one) => one.question)
  if (!dataset || !question) return wanted.map(() => NOWHERE)
  const { view } = question
  if (!isShowing(view)) return wanted.map(() => NOWHERE)
  if (question.roster !== null) await restoreRoster()
  const { question: fitted, problems } = fitting(closed(question), dataset)
  const host = document.body.appendChild(document.createElement('div'))
  host.className = styles['offStage'] ?? ''
  host.inert = true
  host.ariaHidden = 'true'
  const roots: Root[] = []
  try {
    const { figures, isLate } = await new Promise<Settled>((resolve, reject) => {
      const stage = createStage(
        wanted.map(({ figure }) => figure),
        resolve,
      )
      const root = createRoot(host, { identifierPrefix: 'off-stage-', onUncaughtError: reject })
      roots.push(root)
      root.render(
        <OffStage
          start={{ ...fitted, view }}
          dataset={dataset}
          answerer={{ ...answererOf(edition, stored), awaiting: stage.awaiting }}
          tell={stage.tell}
          onStanding={stage.stands}
        />,
      )
    })
    return wanted.map(({ figure: name }): TakenFigure => {
      const figure = figures.get(name)
      if (figure && !figure.waiting) return { ok: true, figure: kept(figure), problems }
      return { ok: false, why: isLate ? 'late' : 'absent', detail: name }
    })
  } catch (error) {
    return wanted.map(() => ({ ok: false, why: 'failed', detail: messageOf(error) }))
  } finally {
    roots.forEach((root) => root.unmount())
    host.remove()
  }
}

const isShowing = (view: Question['view']): view is keyof typeof VIEW => view in VIEW

/** The question without what would open over the page. */
const closed = (question: Question): Question =>
  withStanding(shownOnly({ ...question, pivot: { ...question.pivot, cell: null } }), { behind: null })

/** The figure with what it draws and its numbers as they are now: its view goes. */
function kept(figure: ShownFigure): ShownFigure {
  const drawings = figure.drawings.flatMap((ask) => {
    const drawing = ask()
    return drawing ? [() => drawing] : []
  })
  const table = figure.file?.()
  return { ...figure, drawings, file: table && (() => table) }
}
