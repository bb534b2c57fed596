import { Suspense, useEffect, useMemo, useState } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import { standingOf, withStanding, type Question } from '../../domain/question.ts'
import { FiguresContext, type ShownFigure } from '../../ui/figures.ts'
import { RosterContext } from '../../ui/roster.ts'
import { StandingContext, type StandingControl } from '../../ui/standing.ts'
import { LanguageContext } from '../../ui/text/useText.ts'
import { AnswererContext, type Answerer } from '../../views/answer.ts'
import { DropContext } from '../../views/dropping.ts'
import { ExplainedContext } from '../../views/explained.ts'
import { Fetching } from '../../views/Fetching.tsx'
import { explainedStore } from '../explainedStore.ts'
import { RosterKeeper } from '../RosterKeeper.tsx'
import { useRosterControl, type ResolvedRoster } from '../useRosterControl.ts'
import { VIEW } from '../views.ts'

interface OffStageProps {
  /** Its view is one that shows figures. */
  start: Question & { readonly view: keyof typeof VIEW }
  dataset: Dataset
  answerer: Answerer
  tell: (figure: ShownFigure) => () => void
  onStanding: () => void
}

/** A view as the page shows it, for its figures alone: what it asks for stays here, and the address is left alone. */
export function OffStage({ start, dataset, answerer, tell, onStanding }: OffStageProps) {
  const [question, ask] = useState<Question>(start)
  const [resolved, setResolved] = useState<ResolvedRoster | null>(null)
  const roster = useRosterControl(question, dataset, resolved, ask)
  const explained = explainedStore()
  const control = useMemo<StandingControl>(
    () => ({ standing: standingOf(question), change: (next) => ask(withStanding(question, next)) }),
    [question],
  )
  const View = VIEW[start.view]
  return (
    <LanguageContext value={question.lang}>
      <AnswererContext value={answerer}>
        <FiguresContext value={tell}>
          {question.roster !== null && (
            <RosterKeeper
              choice={question.roster}
              dataset={dataset}
              onlySound={question.filter.onlySound}
              list={roster.list}
              decisions={roster.decisions}
              onRoster={setResolved}
              onUnknown={() => ask({ ...question, roster: null })}
            />
          )}
          <Suspense fallback={<Fetching />}>
            <StandingContext value={control}>
              <DropContext value={ask}>
                <ExplainedContext value={explained}>
                  <RosterContext value={roster}>
                    <View question={question} dataset={dataset} ask={ask} />
                    <Standing onStanding={onStanding} />
                  </RosterContext>
                </ExplainedContext>
              </DropContext>
            </StandingContext>
          </Suspense>
        </FiguresContext>
      </AnswererContext>
    </LanguageContext>
  )
}

/** Says that the view before it stands; its effects, which ask for answers, have run by then. */
function Standing({ onStanding }: Pick<OffStageProps, 'onStanding'>) {
  useEffect(onStanding, [onStanding])
  return null
}
