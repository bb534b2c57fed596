import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { writeAddress } from '../domain/address.ts'
import { readFraming } from '../domain/framing.ts'
import type { Problem } from '../domain/problem.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, standingOf, withStanding, type Question } from '../domain/question.ts'
import { EmbedContext } from '../ui/embedding.ts'
import { FilterBar } from '../ui/FilterBar.tsx'
import { Frame } from '../ui/Frame.tsx'
import { RosterContext } from '../ui/roster.ts'
import { SavingContext } from '../ui/saving.ts'
import { StandingContext, type StandingControl } from '../ui/standing.ts'
import { LanguageContext } from '../ui/text/useText.ts'
import { AnswererContext } from '../views/answer.ts'
import { DropContext } from '../views/dropping.ts'
import { ExplainedContext } from '../views/explained.ts'
import type { ViewProps } from '../views/view.ts'
import { answererOf } from './answererOf.ts'
import { workspace } from './boot.ts'
import { DatasetLine } from './DatasetLine.tsx'
import { Foot } from './Foot.tsx'
import { LinkButton } from './LinkButton.tsx'
import { UpdateNote } from './offline/UpdateNote.tsx'
import { OpenFiles } from './OpenFiles.tsx'
import { OtherData } from './OtherData.tsx'
import { chosen } from './sources.ts'
import { Broken, Fetching, Standing } from './Standing.tsx'
import { Surroundings } from './Surroundings.tsx'
import { ToReview } from './ToReview.tsx'
import { useEmbedAddress } from './useEmbedAddress.ts'
import { Taking } from './tray/Taking.tsx'
import { TrayButton } from './tray/TrayButton.tsx'
import { useRecipes } from './tray/useRecipes.ts'
import { useExplanations } from './useExplanations.ts'
import { useFigureInSight } from './useFigureInSight.ts'
import { useFitting } from './useFitting.ts'
import { useIntake } from './useIntake.ts'
import { useKeptReviews } from './useKeptReviews.ts'
import { usePlace } from './usePlace.ts'
import { useQuestion } from './useQuestion.ts'
import { useRosterControl, type ResolvedRoster } from './useRosterControl.ts'
import { useSaving } from './useSaving.ts'
import { useStart } from './useStart.ts'
import { useTheme } from './useTheme.ts'
import { VIEW } from './views.ts'
import { ViewBoundary } from './ViewBoundary.tsx'

const SoundEffect = lazy(async () => ({ default: (await import('../views/SoundEffect.tsx')).SoundEffect }))
const ReviewPage = lazy(async () => ({ default: (await import('./ReviewPage.tsx')).ReviewPage }))
const DataPage = lazy(async () => ({ default: (await import('./DataPage.tsx')).DataPage }))

const RosterKeeper = lazy(async () => ({ default: (await import('./RosterKeeper.tsx')).RosterKeeper }))

const FILES = 'open-files'
const chooseFiles = () => document.getElementById(FILES)?.click()

/** The page: what is open and what is asked, put into the frame around one view. */
export function App() {
  const [question, ask, settle] = useQuestion()
  const [framing] = useState(() => readFraming(globalThis.location.search))
  const [theme, setTheme] = useTheme(framing.theme)
  const dataset = workspace((state) => state.dataset)
  const edition = workspace((state) => state.edition)
  const stored = workspace((state) => state.stored)
  useStart(question)
  useFitting(question, dataset, settle)
  usePlace(question, dataset)
  useFigureInSight(framing.figure)
  useKeptReviews(dataset)
  const explained = useExplanations(question.view)
  const embedAddress = useEmbedAddress(question, dataset)
  const openFiles = useCallback(
    (files: readonly File[]) => {
      const { asked, open } = workspace.getState()
      const replaces = asked().every((source) => source.from !== 'opened')
      if (replaces) {
        const { agency, compare } = DEFAULT_QUESTION
        const others = { ...question.compare, agency: compare.agency, others: compare.others }
        ask({ ...question, data: null, made: null, filter: EMPTY_FILTER, agency, compare: others, standing: {} })
      } else if (question.made !== null) ask({ ...question, made: null })
      return open(files.map(chosen), replaces ? 'replace' : 'join')
    },
    [ask, question],
  )
  const takeIn = useRecipes(openFiles)
  const dragging = useIntake(takeIn)
  const answerer = useMemo(() => answererOf(edition, stored), [edition, stored])
  const drop = useCallback(
    (next: Question, dropped: readonly Problem[]) => {
      workspace.getState().report(dropped)
      settle(next)
    },
    [settle],
  )
  const control = useMemo<StandingControl>(
    () => ({ standing: standingOf(question), change: (next) => ask(withStanding(question, next)) }),
    [question, ask],
  )
  const saving = useSaving(dataset, question.lang)
  const [resolved, setResolved] = useState<ResolvedRoster | null>(null)
  const roster = useRosterControl(question, dataset, resolved, ask)
  const dropRoster = useCallback(() => {
    workspace.getState().report([{ kind: 'addressPart', part: 'roster', value: question.roster ?? '' }])
    settle({ ...question, roster: null })
  }, [question, settle])
  const show = useCallback((view: Question['view']) => ask({ ...question, view }), [ask, question])
  return (
    <LanguageContext value={question.lang}>
      <AnswererContext value={answerer}>
        <Frame
          view={question.view}
          hrefOf={(view) => writeAddress({ ...question, view }) || '?'}
          onView={show}
          hasDocuments={dataset?.files.some(({ document }) => document) ?? false}
          dataset={dataset && <DatasetLine dataset={dataset} />}
          onLang={(lang) => ask({ ...question, lang })}
          theme={theme}
          onTheme={setTheme}
          link={
            dataset && (
              <>
                <TrayButton question={question} dataset={dataset} ask={ask} />
                <LinkButton question={question} dataset={dataset} />
              </>
            )
          }
          openFiles={<OpenFiles id={FILES} onFiles={takeIn} />}
          bar={
            <Surroundings dragging={dragging} view={question.view}>
              <UpdateNote />
              {dataset && <OtherData question={question} dataset={dataset} ask={ask} />}
              {dataset && <ToReview question={question} dataset={dataset} ask={ask} />}
              {dataset && isFiltered(question) && (
                <FilterBar
                  filter={question.filter}
                  dataset={dataset}
                  onChange={(filter) => ask({ ...question, filter })}
                >
                  {question.filter.onlySound && (
                    <Suspense fallback={<Fetching />}>
                      <SoundEffect filter={question.filter} />
                    </Suspense>
                  )}
                </FilterBar>
              )}
            </Surroundings>
          }
          foot={dataset && <Foot dataset={dataset} />}
        >
          {dataset && question.roster !== null && (
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
          {dataset && (
            <ViewBoundary
              key={`${question.view} ${question.agency.key} ${goesOn(question) ? '' : edition}`}
              shown={question}
              failed={<Broken />}
            >
              <Suspense>
                <StandingContext value={control}>
                  <DropContext value={drop}>
                    <ExplainedContext value={explained}>
                      <RosterContext value={roster}>
                        <SavingContext value={saving}>
                          <EmbedContext value={embedAddress}>
                            <Taking question={question} dataset={dataset}>
                              <Shown question={question} dataset={dataset} ask={ask} />
                            </Taking>
                          </EmbedContext>
                        </SavingContext>
                      </RosterContext>
                    </ExplainedContext>
                  </DropContext>
                </StandingContext>
              </Suspense>
            </ViewBoundary>
          )}
        </Frame>
      </AnswererContext>
    </LanguageContext>
  )
}

function Shown(props: ViewProps) {
  const { view } = props.question
  const View = view === 'data' || view === 'review' ? null : VIEW[view]
  return (
    <>
      {View && <View {...props} />}
      {view === 'data' && <DataPage {...props} openFiles={chooseFiles} />}
      {view === 'review' && <ReviewPage {...props} openFiles={chooseFiles} />}
      <Standing key={view} />
    </>
  )
}

/** A review goes on while what was corrected is read anew, and so does what is said of files: where the reader is, stays. */
const goesOn = ({ view }: Question) => view === 'review' || view === 'data'

/** One agency's reports and the open files are shown whole. */
const isFiltered = ({ view, agency }: Question) =>
  view !== 'data' && view !== 'review' && !(view === 'agency' && agency.key !== null)
