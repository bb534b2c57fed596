import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readAddress } from '../../domain/address.ts'
import type { Framing } from '../../domain/framing.ts'
import type { Problem } from '../../domain/problem.ts'
import { queryProblem } from '../../domain/refused.ts'
import { standingOf, withStanding, type Question } from '../../domain/question.ts'
import { AloneContext } from '../../ui/alone.ts'
import { RosterContext } from '../../ui/roster.ts'
import { StandingContext, type StandingControl } from '../../ui/standing.ts'
import { LanguageContext } from '../../ui/text/useText.ts'
import { AnswererContext, type Answerer } from '../../views/answer.ts'
import { DropContext } from '../../views/dropping.ts'
import type { ViewProps } from '../../views/view.ts'
import { answererOf } from '../answererOf.ts'
import { workspace } from '../boot.ts'
import { Broken, Fetching, Standing } from '../Standing.tsx'
import { useFitting } from '../useFitting.ts'
import { usePlace } from '../usePlace.ts'
import { useRosterControl, type ResolvedRoster } from '../useRosterControl.ts'
import { useStart } from '../useStart.ts'
import { ViewBoundary } from '../ViewBoundary.tsx'
import { VIEW } from '../views.ts'
import { Around } from './Around.tsx'
import { useAlone } from './useAlone.tsx'
import { useHostHeight } from './useHostHeight.ts'
import { useSettled } from '../useSettled.ts'
import { closed, openWhole } from './wholePage.ts'

const RosterKeeper = lazy(async () => ({ default: (await import('../RosterKeeper.tsx')).RosterKeeper }))

/** One figure of the view that the address asks for, in the page of another site. */
export function EmbedApp({ framing: { figure } }: { framing: Framing }) {
  const [question, settle] = useState<Question>(() => closed(readAddress(globalThis.location.search).question))
  const dataset = workspace((state) => state.dataset)
  const edition = workspace((state) => state.edition)
  const stored = workspace((state) => state.stored)
  const isFailed = workspace((state) => state.phase === 'failed')
  useEffect(() => {
    const { problems } = readAddress(globalThis.location.search)
    if (problems.length > 0) workspace.getState().report(problems)
  }, [])
  useStart(question, false)
  useFitting(question, dataset, settle)
  usePlace(question, dataset)
  const [host, setHost] = useState<HTMLElement | null>(null)
  const isWhole = useSettled()
  const alone = useAlone(figure, host, isWhole)
  const shown = alone?.shown ?? null
  const isUnknown = isWhole && figure !== null && shown !== figure
  useEffect(() => {
    if (isUnknown) workspace.getState().report([{ kind: 'addressPart', part: 'figure', value: figure }])
  }, [isUnknown, figure])
  const content = useRef<HTMLElement>(null)
  useHostHeight(content, shown !== null || isWhole || isFailed)
  const answerer = useMemo(() => telling(answererOf(edition, stored)), [edition, stored])
  const drop = useCallback((next: Question, dropped: readonly Problem[]) => {
    workspace.getState().report(dropped)
    settle(next)
  }, [])
  const control = useMemo<StandingControl>(
    () => ({
      standing: standingOf(question),
      change: (change) => {
        const next = withStanding(question, change)
        // How the figure itself stands is changed here; what is behind it has no room.
        if (standingOf(next).behind === null) settle(next)
        else openWhole(next)
      },
    }),
    [question],
  )
  const [resolved, setResolved] = useState<ResolvedRoster | null>(null)
  const roster = useRosterControl(question, dataset, resolved, openWhole)
  const dropRoster = useCallback(() => {
    workspace.getState().report([{ kind: 'addressPart', part: 'roster', value: question.roster ?? '' }])
    settle({ ...question, roster: null })
  }, [question])
  return (
    <LanguageContext value={question.lang}>
      <AnswererContext value={answerer}>
        <Around ref={content} question={question} dataset={dataset} state={stateOf(shown, isWhole, isFailed)}>
          <div ref={setHost} />
          {dataset && alone && (
            // Drawn anew over other data: answers of those before name agencies by their places among them.
            <ViewBoundary key={answerer.edition} shown={question} failed={<Broken />}>
              <div hidden>
                {question.roster !== null && (
                  <Suspense fallback={<Fetching />}>
                    <RosterKeeper
                      choice={question.roster}
                      dataset={dataset}
                      onlySound={question.filter.onlySound}
                      list={roster.list}
                      decisions={roster.decisions}
                      onRoster={setResolved}
                      onUnknown={dropRoster}
                    />
                  </Suspense>
                )}
                <Suspense>
                  <AloneContext value={alone}>
                    <StandingContext value={control}>
                      <DropContext value={drop}>
                        <RosterContext value={roster}>
                          <Shown question={question} dataset={dataset} ask={openWhole} />
                        </RosterContext>
                      </DropContext>
                    </StandingContext>
                  </AloneContext>
                </Suspense>
              </div>
            </ViewBoundary>
          )}
        </Around>
      </AnswererContext>
    </LanguageContext>
  )
}

/** What stands in the frame: the figure; nothing yet; nothing, for the view has none; or why there can be none. */
export type EmbedState = 'shown' | 'loading' | 'empty' | 'failed'

function stateOf(shown: string | null, isWhole: boolean, isFailed: boolean): EmbedState {
  if (isFailed) return 'failed'
  if (shown !== null) return 'shown'
  return isWhole ? 'empty' : 'loading'
}

function Shown(props: ViewProps) {
  const { view } = props.question
  // Files and documents are the reader's own; they have no figure.
  const View = view === 'data' || view === 'review' ? null : VIEW[view]
  return (
    <>
      {View && <View {...props} />}
      <Standing />
    </>
  )
}

/** An answer that fails is told beside the figure: the view that would say it is not in sight. */
const telling = (answerer: Answerer): Answerer => ({
  ...answerer,
  async rows(query, signal) {
    try {
      return await answerer.rows(query, signal)
    } catch (error) {
      if (!signal.aborted) workspace.getState().report([queryProblem(error)])
      throw error
    }
  },
})
